package org.redthread.engine.access;

/** One thing that a caller may or may not do. Each call of the product needs exactly one. */
public enum Permission {
  /** Find entities by text or identifier. */
  SEARCH,
  /** Read entities, identities, links, paths, trails and what entities share. */
  READ_GRAPH,
  /** Read the rows of exhibits that assert something. */
  READ_EVIDENCE,
  /** Read what exhibits there are and how their rows fared. */
  READ_EXHIBITS,
  /** Load exhibits and bring in packages. */
  LOAD,
  /**
   * Read rejected rows with their text. Nothing of a rejected row was understood, so nothing in it
   * can be masked: who has this permission may see protected people in it.
   */
  READ_REJECTED,
  /** Withdraw an exhibit, which removes what it alone supports. */
  WITHDRAW,
  /** Run the resolution of identities. */
  RESOLVE,
  /** Judge whether two profiles are the same person, and take a judgement back. */
  JUDGE,
  /** Run the surfacing of networks and the indicators. */
  SURFACE,
  /** Read networks and findings. */
  READ_NETWORKS,
  /** Make sharing packages for partners and recall them. */
  SHARE,
  /** Add, list and revoke users. */
  MANAGE_USERS,
  /** Read and verify the audit. */
  READ_AUDIT,
  /** Back the store up and restore it. */
  MANAGE_STORE
}
