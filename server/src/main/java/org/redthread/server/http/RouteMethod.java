package org.redthread.server.http;

/** The methods the interface uses. */
public enum RouteMethod {
  GET,
  POST,
  DELETE
}
