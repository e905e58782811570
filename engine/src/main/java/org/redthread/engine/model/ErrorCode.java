package org.redthread.engine.model;

/** Why a call was refused or failed. The server maps each to one HTTP status. */
public enum ErrorCode {
  /** A parameter is missing, unknown, of the wrong form or out of range. */
  INVALID_PARAMETER,
  /** A file, mapping or package can't be read as what it should be. */
  INVALID_INPUT,
  /** No valid token came with the call. */
  UNAUTHENTICATED,
  /** The caller's role may not do this. */
  ACCESS_DENIED,
  /** Personal data was asked for without a purpose. */
  PURPOSE_REQUIRED,
  /** Nothing with this id exists that the caller may read. */
  NOT_FOUND,
  /** The call clashes with what is stored or with another call that is under way. */
  CONFLICT,
  /** The body or file is larger than allowed. */
  TOO_LARGE,
  /** The query ran longer than it may. */
  QUERY_TIMEOUT,
  /** The store can't be reached, is locked by another process or does not answer. */
  STORE_UNAVAILABLE,
  /** A statement of the query catalogue breaks the rules of its header. */
  INVALID_STATEMENT,
  /** A fault of the product itself. */
  INTERNAL
}
