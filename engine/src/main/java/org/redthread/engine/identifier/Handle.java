package org.redthread.engine.identifier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.redthread.engine.identifier.Normalised.Accepted;
import org.redthread.engine.identifier.Normalised.Refused;
import org.redthread.engine.model.Identifier;
import org.redthread.engine.model.IdentifierKind;

/**
 * Accounts with online services as {@code service:name}, in lower case, for example {@code
 * telegram:some_name}. A profile link of a well-known service gives service and name; an account
 * that is known by its telephone number has that in E.164 as its name: {@code
 * whatsapp:+66812345678}.
 *
 * <p>Dots in names stay, though some services overlook them; LINE's leading @ stays, since it tells
 * an official account from a person's. Links to posts, groups and invitations are refused: they
 * name no account. Any other service is accepted under the name that the exhibit gives it.
 * Thread-safe.
 */
public final class Handle {
  private static final Pattern SERVICE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,31}");
  private static final Pattern PHONE = Pattern.compile("\\+.*|[0-9][0-9 ()./-]*");

  /** How WhatsApp's own database names a person: the number in full without the plus sign. */
  private static final Pattern JID = Pattern.compile("[0-9]+@(?:s\\.whatsapp\\.net|c\\.us)");

  private Handle() {}

  /**
   * Reads one account name.
   *
   * @param raw a profile link, {@code service:name}, {@code @name} or a name
   * @param hint its qualifier is the service, where the text itself does not say it; its region
   *     says how a local telephone number is dialled
   * @return {@code service:name}, or why it is none
   */
  public static Normalised normalise(String raw, IdentifierHint hint) {
    return RawText.read(raw, text -> read(text, hint));
  }

  private static Normalised read(String text, IdentifierHint hint) {
    if (ProfileLink.looksLike(text)) {
      return ProfileLink.read(text)
          .map(link -> withService(link.service(), link.name(), hint))
          .orElseGet(
              () ->
                  RawText.refused(
                      Refusal.UNKNOWN_FORMAT,
                      "the link of one profile of a known service is accepted; links to posts, "
                          + "groups and invitations name no account"));
    }
    int colon = text.startsWith("@") ? -1 : text.indexOf(':');
    String service = colon < 0 ? hint.qualifier() : text.substring(0, colon);
    return withService(service, text.substring(colon + 1), hint);
  }

  private static Normalised withService(String written, String name, IdentifierHint hint) {
    String service = OnlineService.canonicalName(RawText.clean(written).toLowerCase(Locale.ROOT));
    if (service.isEmpty()) {
      return RawText.refused(
          Refusal.MISSING_QUALIFIER,
          "a name is accepted with its service: as service:name, as a profile link, or with the "
              + "service beside it");
    }
    if (!SERVICE.matcher(service).matches() || OnlineService.isReserved(service)) {
      return RawText.refused(
          Refusal.UNKNOWN_QUALIFIER,
          "the service is named by at most 32 Latin letters, digits, dots and dashes");
    }
    if (service.equals(OnlineService.WHATSAPP) && JID.matcher(name).matches()) {
      return byPhone(service, "+" + name.substring(0, name.indexOf('@')), hint);
    }
    boolean isNumber = OnlineService.isByPhone(service) && PHONE.matcher(name.strip()).matches();
    return isNumber || name.startsWith("+") ? byPhone(service, name, hint) : byName(service, name);
  }

  private static Normalised byPhone(String service, String number, IdentifierHint hint) {
    return switch (PhoneNumber.normalise(number, hint)) {
      case Accepted(Identifier phone) ->
          RawText.accepted(IdentifierKind.HANDLE, service + ":" + phone.value());
      case Refused refused -> refused;
    };
  }

  private static Normalised byName(String service, String written) {
    String lower =
        RawText.untilStable(written, each -> RawText.clean(each.toLowerCase(Locale.ROOT)));
    Optional<String> name = OnlineService.canonicalAccount(service, lower);
    return name.isPresent()
        ? RawText.accepted(IdentifierKind.HANDLE, service + ":" + name.get())
        : RawText.refused(
            Refusal.UNKNOWN_FORMAT,
            "a name is accepted as the service itself writes it, without spaces");
  }
}
