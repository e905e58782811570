package org.redthread.server.embedded;

/**
 * How much the embedded Neo4j may take.
 *
 * @param pageCacheBytes memory outside the heap for the store's pages; the whole store should fit
 */
public record EmbeddedSettings(long pageCacheBytes) {
  private static final long MEBIBYTE = 1024L * 1024L;

  /** Enough for about two million entities with their links. */
  public static final EmbeddedSettings DEFAULT = new EmbeddedSettings(512 * MEBIBYTE);

  /** Refuses a cache that Neo4j can't start with. */
  public EmbeddedSettings {
    if (pageCacheBytes < 16 * MEBIBYTE) {
      throw new IllegalArgumentException("the page cache needs at least 16 MiB");
    }
  }
}
