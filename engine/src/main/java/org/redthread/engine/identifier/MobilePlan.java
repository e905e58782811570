package org.redthread.engine.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The mobile numbers of one country, as far as they can be told by their leading digits and their
 * length alone. A call log holds millions of them, and libphonenumber needs microseconds for each.
 *
 * <p>The blocks hold only what libphonenumber 9.0 calls valid whatever the remaining digits are;
 * everything else is left to it. A test compares both over seeded numbers of every block, so a
 * block that a later version withdraws fails the build.
 *
 * @param region ISO 3166-1 alpha-2 code
 * @param countryCode the digits after the plus sign
 * @param trunk the digit dialled before a national number, or empty
 * @param blocks the leading digits and lengths, without the trunk digit
 */
record MobilePlan(String region, String countryCode, String trunk, List<Block> blocks) {

  /** All national numbers of {@code length} digits that begin with {@code lead}. */
  record Block(String lead, int length) {}

  private static final List<MobilePlan> PLANS =
      List.of(
          plan("TH", "66", "0", "9:8,9,61,62,63,64,65,66"),
          plan(
              "KH",
              "855",
              "0",
              "8:10,11,13,14,15,16,17,19,60,61,66,67,68,69,70,77,78,79,80,81,83,84,85,86,87,89,"
                  + "90,91,92,93,94,95,98,99",
              "9:12,18,31,38,71,76,88,96,97"),
          plan("LA", "856", "0", "10:202,203,205,207,209", "9:30"),
          plan(
              "MM", "95", "0", "10:925,926,940,942,944,945,96,975,976,977,978,979,994,995,996,997"),
          plan(
              "VN",
              "84",
              "0",
              "9:3,70,76,77,78,79,81,82,83,84,85,86,87,88,90,91,92,93,94,95,96,97"),
          plan("MY", "60", "0", "9:12,16,19", "10:111,112,113,114,115"),
          plan("SG", "65", "", "8:81,82,83,84,85,86,87,88,89,90,91,92,93,94,95,96,97,98"),
          plan(
              "ID",
              "62",
              "0",
              "10:81,82,83,85,86,87,88,89",
              "11:81,82,83,85,86,87,88,89",
              "12:81,82,83,85,86,87,88,89"),
          plan("PH", "63", "0", "10:905,906,907,908,909,910,911,912,915,916,917,918,919,92,93,95"),
          plan("CN", "86", "", "11:13,150,151,152,153,155,156,157,158,159,18"));

  /** {@return all plans, in a fixed order} */
  static List<MobilePlan> all() {
    return PLANS;
  }

  /**
   * {@return the E.164 form of a mobile number written in full or in the region's own way, or empty
   * where it takes libphonenumber to tell}
   */
  static Optional<String> tryE164(String text, String region) {
    Optional<String> digits = digitsOf(text);
    if (digits.isEmpty()) {
      return Optional.empty();
    }
    if (text.charAt(0) == '+') {
      return international(digits.get());
    }
    return digits.get().startsWith("00")
        ? international(digits.get().substring(2))
        : national(digits.get(), region);
  }

  private static Optional<String> international(String digits) {
    for (MobilePlan plan : PLANS) {
      if (digits.startsWith(plan.countryCode)) {
        return plan.e164(digits, plan.countryCode.length());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> national(String digits, String region) {
    for (MobilePlan plan : PLANS) {
      if (plan.region.equals(region)) {
        return digits.startsWith(plan.trunk)
            ? plan.e164(digits, plan.trunk.length())
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<String> e164(String digits, int from) {
    int length = digits.length() - from;
    for (Block block : blocks) {
      if (block.length == length && digits.startsWith(block.lead, from)) {
        return Optional.of("+" + countryCode + digits.substring(from));
      }
    }
    return Optional.empty();
  }

  /**
   * Takes out single spaces and dashes between digits and a leading plus; nothing else is simple.
   */
  private static Optional<String> digitsOf(String text) {
    StringBuilder digits = new StringBuilder(text.length());
    boolean afterDigit = false;
    for (int i = text.startsWith("+") ? 1 : 0; i < text.length(); i++) {
      char each = text.charAt(i);
      boolean isDigit = each >= '0' && each <= '9';
      if (!isDigit && !(afterDigit && (each == ' ' || each == '-'))) {
        return Optional.empty();
      }
      if (isDigit) {
        digits.append(each);
      }
      afterDigit = isDigit;
    }
    return afterDigit ? Optional.of(digits.toString()) : Optional.empty();
  }

  private static MobilePlan plan(
      String region, String countryCode, String trunk, String... leadsByLength) {
    List<Block> blocks = new ArrayList<>();
    for (String entry : leadsByLength) {
      int colon = entry.indexOf(':');
      int length = Integer.parseInt(entry.substring(0, colon));
      for (String lead : entry.substring(colon + 1).split(",")) {
        blocks.add(new Block(lead, length));
      }
    }
    return new MobilePlan(region, countryCode, trunk, List.copyOf(blocks));
  }
}
