package org.redthread.engine.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redthread.engine.model.EngineException;

/**
 * The written form of an entry, and its hash.
 *
 * <p>A line is one JSON object without blanks, with the members {@code sequence, at, user, role,
 * action, purpose, subjects, outcome, counts, previous, hash} in this order. The hash is the
 * SHA-256 of the UTF-8 bytes of the same object without {@code hash} in the form of RFC 8785 (JSON
 * Canonicalization Scheme): members ordered by name, no blanks, strings with the fewest escapes,
 * whole numbers in plain digits. A line is accepted only when writing it again gives the same
 * bytes, so a line has exactly one form and no byte of it can change unseen.
 *
 * <p>Pure functions; thread-safe.
 */
final class AuditForm {
  private static final ObjectMapper JSON = new ObjectMapper();

  private AuditForm() {}

  /** {@return the entry with its hash filled in; the hash it comes with is not looked at} */
  static AuditEntry seal(AuditEntry entry) {
    return new AuditEntry(
        entry.sequence(),
        entry.at(),
        entry.user(),
        entry.role(),
        entry.purpose(),
        entry.event(),
        entry.previous(),
        sha256(canonical(entry).getBytes(StandardCharsets.UTF_8)));
  }

  /** {@return the line without its end} */
  static byte[] write(AuditEntry entry) {
    AuditEvent event = entry.event();
    StringBuilder line = new StringBuilder(512).append("{\"sequence\":").append(entry.sequence());
    text(line, ",\"at\":", entry.at().toString());
    text(line, ",\"user\":", entry.user());
    text(line, ",\"role\":", entry.role());
    text(line, ",\"action\":", event.action());
    text(line, ",\"purpose\":", entry.purpose());
    subjects(line, event.subjects());
    text(line, ",\"outcome\":", event.outcome().name());
    counts(line, event.counts());
    text(line, ",\"previous\":", entry.previous());
    text(line, ",\"hash\":", entry.hash());
    return line.append('}').toString().getBytes(StandardCharsets.UTF_8);
  }

  /** {@return the entry of this line, or empty where the line is not as the audit wrote it} */
  static Optional<AuditEntry> read(byte[] line) {
    try {
      JsonNode node = JSON.readTree(line);
      if (node == null || !node.isObject()) {
        return Optional.empty();
      }
      AuditEntry entry = entryOf(node);
      boolean asWritten =
          Arrays.equals(write(entry), line) && seal(entry).hash().equals(entry.hash());
      return asWritten ? Optional.of(entry) : Optional.empty();
    } catch (IOException | DateTimeException | IllegalArgumentException | EngineException e) {
      return Optional.empty();
    }
  }

  /** {@return the SHA-256 in lower-case hexadecimal digits} */
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static AuditEntry entryOf(JsonNode node) {
    List<String> subjects = new ArrayList<>();
    node.path("subjects").forEach(each -> subjects.add(each.asText()));
    Map<String, Long> counts = new TreeMap<>();
    node.path("counts").properties().forEach(e -> counts.put(e.getKey(), e.getValue().asLong()));
    AuditEvent event =
        new AuditEvent(
            node.path("action").asText(),
            subjects,
            AuditOutcome.valueOf(node.path("outcome").asText()),
            counts);
    return new AuditEntry(
        node.path("sequence").asLong(),
        Instant.parse(node.path("at").asText()),
        node.path("user").asText(),
        node.path("role").asText(),
        node.path("purpose").asText(),
        event,
        node.path("previous").asText(),
        node.path("hash").asText());
  }

  private static String canonical(AuditEntry entry) {
    AuditEvent event = entry.event();
    StringBuilder form = new StringBuilder(512);
    text(form, "{\"action\":", event.action());
    text(form, ",\"at\":", entry.at().toString());
    counts(form, event.counts());
    text(form, ",\"outcome\":", event.outcome().name());
    text(form, ",\"previous\":", entry.previous());
    text(form, ",\"purpose\":", entry.purpose());
    text(form, ",\"role\":", entry.role());
    form.append(",\"sequence\":").append(entry.sequence());
    subjects(form, event.subjects());
    text(form, ",\"user\":", entry.user());
    return form.append('}').toString();
  }

  /** Counts come by name, as the canonical form wants them. */
  private static void counts(StringBuilder form, Map<String, Long> counts) {
    form.append(",\"counts\":{");
    String before = "";
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      quote(form.append(before), count.getKey());
      form.append(':').append(count.getValue());
      before = ",";
    }
    form.append('}');
  }

  private static void subjects(StringBuilder form, List<String> subjects) {
    form.append(",\"subjects\":[");
    String before = "";
    for (String subject : subjects) {
      quote(form.append(before), subject);
      before = ",";
    }
    form.append(']');
  }

  private static void text(StringBuilder form, String name, String value) {
    quote(form.append(name), value);
  }

  /** RFC 8785, section 3.2.2.2; control characters never reach it, but would be escaped. */
  private static void quote(StringBuilder quoted, String text) {
    quoted.append('"');
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      switch (each) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\b' -> quoted.append("\\b");
        case '\t' -> quoted.append("\\t");
        case '\n' -> quoted.append("\\n");
        case '\f' -> quoted.append("\\f");
        case '\r' -> quoted.append("\\r");
        default -> {
          if (each < 0x20) {
            quoted.append("\\u00").append(HexFormat.of().toHexDigits((byte) each));
          } else {
            quoted.append(each);
          }
        }
      }
    }
    quoted.append('"');
  }
}
