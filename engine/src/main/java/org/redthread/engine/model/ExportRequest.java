package org.redthread.engine.model;

import java.util.List;

/**
 * What a partner is to be given.
 *
 * @param ids ids of entities, or of one network
 * @param format {@code stix} or {@code graphml}
 * @param profile {@code pseudonymised} or {@code full}; empty for the first
 * @param ceiling the strictest marking that may leave
 * @param producer the agency that gives it; empty for the caller's
 */
public record ExportRequest(
    List<String> ids, String format, String profile, Tlp ceiling, String producer) {
  public ExportRequest {
    ids = List.copyOf(ids);
    RequestCheck.ids("ids", ids, 1, 1000);
  }
}
