package org.redthread.engine.audit;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

/**
 * What happened, as a caller of {@link AuditLog#append} gives it. It holds ids and counts only: the
 * forms below leave no room for a name, a telephone number or a text.
 *
 * @param action what was done, in lower case, for example {@code entity.read}
 * @param subjects the ids it was done to, in the caller's order; at most {@link #SUBJECTS}. An id
 *     has 1 to 128 of {@code A-Z a-z 0-9 . _ : -}, the first a letter or digit, at least one a
 *     letter
 * @param outcome how it ended
 * @param counts figures by name, for example {@code entities}, by name; −(2^53−1) to 2^53−1, the
 *     whole numbers that every JSON reader keeps exact (RFC 8259, section 6)
 */
public record AuditEvent(
    String action, List<String> subjects, AuditOutcome outcome, Map<String, Long> counts) {
  /** The most ids that one entry holds; a caller with more makes several entries. */
  public static final int SUBJECTS = 10_000;

  private static final long EXACT = (1L << 53) - 1;
  private static final Pattern ACTION = Pattern.compile("[a-z][a-z0-9.-]{0,63}");
  private static final int SUBJECT_LENGTH = 128;
  private static final Pattern COUNT = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");

  /** Throws {@code INVALID_PARAMETER} for a value that is not as described. */
  public AuditEvent {
    subjects = List.copyOf(subjects);
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    check(ACTION.matcher(action).matches(), "action");
    check(subjects.size() <= SUBJECTS, "subjects");
    check(subjects.stream().allMatch(AuditEvent::isId), "subjects");
    check(counts.keySet().stream().allMatch(each -> COUNT.matcher(each).matches()), "counts");
    check(counts.values().stream().allMatch(each -> each >= -EXACT && each <= EXACT), "counts");
  }

  /** {@return something done to these ids, without figures} */
  public static AuditEvent done(String action, List<String> subjects) {
    return new AuditEvent(action, subjects, AuditOutcome.DONE, Map.of());
  }

  private static boolean isId(String text) {
    boolean hasLetter = false;
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      boolean isLetter = (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
      boolean isDigit = each >= '0' && each <= '9';
      if (!isLetter && !isDigit && (i == 0 || "._:-".indexOf(each) < 0)) {
        return false;
      }
      hasLetter |= isLetter;
    }
    return hasLetter && text.length() <= SUBJECT_LENGTH;
  }

  private static void check(boolean holds, String field) {
    if (!holds) {
      throw new EngineException(
          ErrorCode.INVALID_PARAMETER, field, "is not in the form that the audit takes");
    }
  }
}
