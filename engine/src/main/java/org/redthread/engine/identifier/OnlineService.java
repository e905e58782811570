package org.redthread.engine.identifier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is known of online services: their names, which of them know people by telephone number, and
 * how their account names are built. The rules are generous: they keep out what can't be a name,
 * and let everything else in. Thread-safe.
 */
final class OnlineService {
  static final String FACEBOOK = "facebook";
  static final String INSTAGRAM = "instagram";
  static final String LINE = "line";
  static final String TELEGRAM = "telegram";
  static final String TIKTOK = "tiktok";
  static final String VIBER = "viber";
  static final String WECHAT = "wechat";
  static final String WHATSAPP = "whatsapp";
  static final String X = "x";
  static final String YOUTUBE = "youtube";
  static final String ZALO = "zalo";

  private static final List<String> KNOWN =
      List.of(
          FACEBOOK, INSTAGRAM, LINE, "signal", TELEGRAM, TIKTOK, VIBER, WECHAT, WHATSAPP, X,
          YOUTUBE, ZALO);

  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("fb", FACEBOOK),
          Map.entry("messenger", FACEBOOK),
          Map.entry("ig", INSTAGRAM),
          Map.entry("tg", TELEGRAM),
          Map.entry("twitter", X),
          Map.entry("wa", WHATSAPP),
          Map.entry("weixin", WECHAT));

  /** Words before a colon that mean something else than a service. */
  private static final Set<String> RESERVED =
      Set.of("http", "https", "mailto", "tel", "bitcoin", "ethereum", "tron", "iban");

  private static final Set<String> BY_PHONE = Set.of("imo", "signal", VIBER, WHATSAPP, ZALO);

  private static final Map<String, Pattern> NAMES =
      Map.of(
          FACEBOOK, Pattern.compile("[a-z0-9.-]{1,75}"),
          INSTAGRAM, Pattern.compile("[a-z0-9._]{1,30}"),
          LINE, Pattern.compile("@?[a-z0-9._-]{1,32}"),
          TELEGRAM, Pattern.compile("[a-z0-9_]{3,32}"),
          TIKTOK, Pattern.compile("[a-z0-9._]{1,30}"),
          WECHAT, Pattern.compile("[a-z0-9_-]{1,32}"),
          WHATSAPP, Pattern.compile("(?!)"),
          X, Pattern.compile("[a-z0-9_]{1,20}"));

  private static final Pattern ANY_NAME =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}._@~#:'+-]{0,99}");

  private OnlineService() {}

  /** {@return the services that a bare @name is looked up with, in alphabetical order} */
  static List<String> known() {
    return KNOWN;
  }

  static String canonicalName(String service) {
    return ALIASES.getOrDefault(service, service);
  }

  static boolean isReserved(String service) {
    return RESERVED.contains(service);
  }

  static boolean isByPhone(String service) {
    return BY_PHONE.contains(service);
  }

  /** {@return the account's canonical name, or empty where the service can't have such a name} */
  static Optional<String> canonicalAccount(String service, String lower) {
    String name = lower.startsWith("@") && !service.equals(LINE) ? lower.substring(1) : lower;
    return NAMES.getOrDefault(service, ANY_NAME).matcher(name).matches()
        ? Optional.of(name)
        : Optional.empty();
  }
}
