package org.redthread.engine.sharing;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

/**
 * Reads a written package back, as a partner's tool would, and refuses it where any name, text,
 * number or comment in it tells a protected value of the input: as it stands, in lower case, with
 * other signs between its letters and digits, in digits of another script, a telephone number
 * without its country code, a public id that other packages use, or a STIX id that could be found
 * by trying all numbers. What the format says by itself is passed over, and so are counts, times,
 * sums and opaque ids. Immutable; threads may share it.
 */
final class LeakCheck {
  private static final String JOINT = "; ";
  private static final Pattern STIX_ID =
      Pattern.compile("[a-z][a-z0-9-]+--([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
  private static final Pattern KEY_ID = Pattern.compile("(?:node|edge)_property_\\d+");

  private final ProtectedValues values;
  private final Set<String> harmless;

  LeakCheck(ProtectedValues values, Set<String> vocabulary, Set<String> explained) {
    this.values = values;
    this.harmless = new HashSet<>(vocabulary);
    this.harmless.addAll(explained);
  }

  /**
   * Checks the tokens of a file.
   *
   * @throws EngineException {@code INTERNAL} where one tells a protected value: the file must not
   *     leave, and the product has a fault
   */
  void check(Set<String> tokens) {
    if (values.isEmpty()) {
      return;
    }
    long leaks = tokens.stream().filter(this::isLeak).count();
    if (leaks > 0) {
      throw new EngineException(
          ErrorCode.INTERNAL,
          "package",
          "the package was not given out: " + leaks + " places in it tell protected values");
    }
  }

  private boolean isLeak(String token) {
    if (values.isProtectedId(token)) {
      return true;
    }
    Matcher id = STIX_ID.matcher(token);
    if (id.matches()) {
      return values.isProtectedId(id.group(1));
    }
    return !isHarmless(token) && !areHarmless(token) && values.isToldBy(token);
  }

  private boolean isHarmless(String token) {
    return harmless.contains(token) || KEY_ID.matcher(token).matches();
  }

  private boolean areHarmless(String token) {
    if (!token.contains(JOINT)) {
      return false;
    }
    for (String part : token.split(Pattern.quote(JOINT), -1)) {
      if (!isHarmless(part)) {
        return false;
      }
    }
    return true;
  }
}
