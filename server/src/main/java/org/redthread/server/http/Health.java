package org.redthread.server.http;

/**
 * Whether the server can do its work.
 *
 * @param status {@code ready}, or {@code degraded} where the store does not answer
 * @param version of the program
 * @param demo whether the store holds made-up data alone
 * @param store {@code embedded} or {@code remote}
 */
public record Health(String status, String version, boolean demo, String store) {}
