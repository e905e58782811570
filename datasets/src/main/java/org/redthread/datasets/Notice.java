package org.redthread.datasets;

import java.util.Locale;
import java.util.Map;

/** The texts that say, beside the data, that none of it is real. */
final class Notice {
  private Notice() {}

  static String synthetic(long seed, double scale) {
    // Digits must not follow the locale of the machine.
    return String.format(
        Locale.ROOT,
        """
        SYNTHETIC DATA. Every person, number, account, wallet, document, message and event in this
        folder is invented. Names are common names put together at random; phones are random numbers
        of a valid national form and are meant to belong to nobody: never call them, never pay to an
        account or wallet from here. Place names are real, what happens there is not.

        generator: redthread datasets, version %d
        seed: %d
        scale: %s
        """,
        SeizureGenerator.VERSION,
        seed,
        scale);
  }

  static String dataSheet(long seed, double scale, SeizureSummary summary) {
    StringBuilder text = new StringBuilder(2_000);
    text.append("# Data sheet of this synthetic seizure\n\n")
        .append(
            "Everything here is invented; see SYNTHETIC.txt. Layouts, formats, planted structure")
        .append(
            " and limits are described in the generator's own data sheet, datasets/README.md.\n\n")
        .append("Seed ")
        .append(seed)
        .append(", scale ")
        .append(scale)
        .append(", generator version ")
        .append(SeizureGenerator.VERSION)
        .append(".\n\n")
        .append("| count | |\n|---|---|\n");
    row(text, "rows of data in exhibits", summary.rows());
    row(text, "of these broken on purpose", summary.brokenRows());
    row(text, "people", summary.people());
    row(text, "networks", summary.networks());
    row(text, "hubs", summary.hubs());
    text.append("\n| exhibit | rows |\n|---|---|\n");
    rows(text, summary.exhibitRows());
    text.append("\n| truth file, never to be loaded | rows |\n|---|---|\n");
    rows(text, summary.truthRows());
    return text.toString();
  }

  private static void rows(StringBuilder text, Map<String, Long> counts) {
    counts.forEach((name, count) -> row(text, name, count));
  }

  private static void row(StringBuilder text, String name, long count) {
    text.append("| ").append(name).append(" | ").append(count).append(" |\n");
  }
}
