package org.redthread.engine.ingest;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds the name of a place so that spellings of one name that differ only in form are one. */
final class PlaceName {
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern SEPARATORS = Pattern.compile("[\\p{Z}\\p{P}]+");
  private static final Pattern NOT_LATIN =
      Pattern.compile("[^\\p{IsLatin}\\p{IsCommon}\\p{IsInherited}]");

  private PlaceName() {}

  /**
   * {@return the name in NFKC case folding, without separators; Latin names also without accents}
   *
   * <p>Marks are kept in other scripts, where they are vowels.
   */
  static String fold(String name) {
    String folded = Normalizer2.getNFKCCasefoldInstance().normalize(name);
    if (!NOT_LATIN.matcher(folded).find()) {
      folded = MARKS.matcher(Normalizer2.getNFDInstance().normalize(folded)).replaceAll("");
    }
    return SEPARATORS.matcher(folded).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
