package org.redthread.engine.identifier;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link to one profile of an online service.
 *
 * @param service the service's canonical name
 * @param name the account as the link writes it; a telephone number begins with a plus sign where
 *     the service writes it in full
 */
record ProfileLink(String service, String name) {

  /** One form of link: {@code form} matches host and path, and its one group is the name. */
  private record Form(String service, String prefix, Pattern form) {}

  private static final String END = "(?:[/?#].*)?";

  /** The first form that matches decides, so what is no profile is left out by each form itself. */
  private static final List<Form> FORMS =
      List.of(
          form(OnlineService.TELEGRAM, "+", "(?:t|telegram)\\.me/\\+([0-9]{7,15})" + END),
          form(
              OnlineService.TELEGRAM,
              "",
              "(?:t|telegram)\\.me/(?:s/)?(?!(?:joinchat|addstickers|addemoji|addlist|c|s|share"
                  + "|proxy|socks|login|iv|setlanguage)(?:[/?#]|$))([a-z0-9_]+)"
                  + END),
          form(OnlineService.TELEGRAM, "", "resolve\\?domain=([a-z0-9_]+)(?:&.*)?"),
          form(OnlineService.WHATSAPP, "+", "wa\\.me/\\+?([0-9]+)" + END),
          form(
              OnlineService.WHATSAPP,
              "+",
              "(?:api\\.|web\\.)?whatsapp\\.com/send/?\\?(?:.*&)?phone=\\+?([0-9]+)(?:&.*)?"),
          form(OnlineService.LINE, "", "line\\.me/(?:r/)?ti/p/~([^/?#]+)" + END),
          form(OnlineService.LINE, "", "line\\.me/(?:r/)?ti/p/(@[^/?#]+)" + END),
          form(OnlineService.LINE, "", "ti/p/~([^/?#]+)" + END),
          form(
              OnlineService.FACEBOOK,
              "",
              "(?:facebook|fb)\\.com/profile\\.php\\?(?:.*&)?id=([0-9]+)(?:&.*)?"),
          form(OnlineService.FACEBOOK, "", "facebook\\.com/people/[^/]+/([0-9]+)" + END),
          form(
              OnlineService.FACEBOOK,
              "",
              "(?:facebook|fb)\\.com/(?!(?:groups|pages|people|watch|events|share|sharer|photo"
                  + "|photos|story\\.php|permalink\\.php|photo\\.php|profile\\.php|reel|login"
                  + "|hashtag|marketplace)(?:[/?#]|$))([a-z0-9.-]+)"
                  + END),
          form(OnlineService.FACEBOOK, "", "m\\.me/([a-z0-9.-]+)" + END),
          form(
              OnlineService.INSTAGRAM,
              "",
              "instagram\\.com/(?:stories/)?(?!(?:p|reel|reels|tv|explore|stories|accounts|direct"
                  + "|share)(?:[/?#]|$))([a-z0-9._]+)"
                  + END),
          form(
              OnlineService.X,
              "",
              "(?:x|twitter)\\.com/(?!(?:i|home|search|intent|hashtag|share|explore|login)"
                  + "(?:[/?#]|$))@?([a-z0-9_]+)"
                  + END),
          form(OnlineService.TIKTOK, "", "tiktok\\.com/@([a-z0-9._]+)" + END),
          form(OnlineService.YOUTUBE, "", "youtube\\.com/@([^/?#]+)" + END),
          form(OnlineService.WECHAT, "", "dl/chat\\?([a-z0-9_-]+)"),
          form(OnlineService.VIBER, "+", "chat/?\\?number=\\+?([0-9]+)(?:&.*)?"),
          form(OnlineService.ZALO, "", "zalo\\.me/([0-9]+)" + END));

  private static final Pattern LINK =
      Pattern.compile("(?:([a-z][a-z0-9+.-]*)://)?(?:(?:www|m|mobile|web)\\.(?!me/))?(.*)");
  private static final Pattern BARE_HOST = Pattern.compile("(?i)(?:[a-z0-9-]+\\.)+[a-z]{2,}/.*");

  /**
   * Which service a link with a scheme of its own opens; its rest is read by that service alone.
   */
  private static final List<List<String>> SCHEMES =
      List.of(
          List.of("tg", OnlineService.TELEGRAM),
          List.of("line", OnlineService.LINE),
          List.of("weixin", OnlineService.WECHAT),
          List.of("viber", OnlineService.VIBER),
          List.of("whatsapp", OnlineService.WHATSAPP));

  /** {@return whether the text is a link rather than a name; no name holds a slash} */
  static boolean looksLike(String text) {
    return text.contains("://") || BARE_HOST.matcher(text).matches();
  }

  /** {@return the profile that a link names, or empty where it names none that is known} */
  static Optional<ProfileLink> read(String text) {
    Optional<String> decoded = decode(text);
    Matcher link = LINK.matcher(decoded.orElse("").toLowerCase(Locale.ROOT));
    if (!link.matches()) {
      return Optional.empty();
    }
    String scheme = Optional.ofNullable(link.group(1)).orElse("https");
    for (Form form : FORMS) {
      Matcher matcher = form.form.matcher(link.group(2));
      if (isOpenedBy(scheme, form.service, link.group(2)) && matcher.matches()) {
        return Optional.of(new ProfileLink(form.service, form.prefix + matcher.group(1)));
      }
    }
    return Optional.empty();
  }

  private static boolean isOpenedBy(String scheme, String service, String rest) {
    boolean isWeb = scheme.equals("https") || scheme.equals("http");
    int slash = rest.indexOf('/');
    boolean hasHost = rest.substring(0, Math.max(slash, 0)).contains(".");
    return isWeb ? hasHost : SCHEMES.contains(List.of(scheme, service));
  }

  private static Optional<String> decode(String text) {
    try {
      return Optional.of(
          RawText.clean(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException fault) {
      return Optional.empty();
    }
  }

  private static Form form(String service, String prefix, String pattern) {
    return new Form(service, prefix, Pattern.compile(pattern));
  }
}
