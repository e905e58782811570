package org.redthread.engine.sharing;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a package does not hold of what was to be shared. It tells kinds, names of properties and
 * numbers, never a value, and may travel beside the package. Immutable.
 *
 * @param format the format written
 * @param profile the profile applied
 * @param created the time on the package, as written in it
 * @param entities entities in the package
 * @param links links in the package
 * @param losses what was lost, ordered; empty where nothing was
 */
public record LossReport(
    SharingFormat format,
    SharingProfile profile,
    String created,
    long entities,
    long links,
    List<Loss> losses) {
  public LossReport {
    losses = List.copyOf(losses);
  }

  /** {@return the report as JSON in UTF-8: the same report always gives the same bytes} */
  public byte[] toJson() {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("format", format.code());
    report.put("profile", profile.name());
    report.put("created", created);
    report.put("entities", entities);
    report.put("links", links);
    List<Map<String, Object>> lines = new ArrayList<>();
    losses.forEach(loss -> lines.add(line(loss)));
    report.put("losses", lines);
    try {
      return JsonText.bytes(report);
    } catch (JsonProcessingException fault) {
      throw new IllegalStateException("a report of texts and numbers is JSON", fault);
    }
  }

  private static Map<String, Object> line(Loss loss) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("subject", loss.subject().name());
    line.put("kind", loss.kind());
    line.put("property", loss.property());
    line.put("fate", loss.fate().name());
    line.put("reason", loss.reason().name());
    line.put("count", loss.count());
    return line;
  }
}
