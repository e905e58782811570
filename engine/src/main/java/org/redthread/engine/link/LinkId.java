package org.redthread.engine.link;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.model.RequestCheck;

/**
 * What the public id of a summarised link says: its kind and the two entities, whose own ids are
 * opaque. Written {@code link-KIND~from~to}, for example {@code link-CALLED~phone-…~phone-…}; every
 * character of it may stand in a URL as it is (RFC 3986, section 2.3). Immutable.
 *
 * @param kind how {@code from} is linked to {@code to}
 * @param from the id of the entity it starts from
 * @param to the id of the entity it leads to
 */
public record LinkId(LinkKind kind, String from, String to) {
  private static final Pattern FORM =
      Pattern.compile("link-([A-Z_]{3,30})~([a-z]{3,20}-[a-z2-7]{26})~([a-z]{3,20}-[a-z2-7]{26})");

  /**
   * {@return what a public id says}
   *
   * @throws org.redthread.engine.model.EngineException with {@code INVALID_PARAMETER} and the field
   *     {@code id} where the text has another form or names no known kind
   */
  public static LinkId parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw malformed();
    }
    LinkKind kind = LinkKind.ofName(matcher.group(1)).orElseThrow(LinkId::malformed);
    return new LinkId(kind, matcher.group(2), matcher.group(3));
  }

  /** {@return the public id} */
  public String text() {
    return "link-" + kind.name() + "~" + from + "~" + to;
  }

  private static RuntimeException malformed() {
    return RequestCheck.invalid("id", "id is not the id of a summarised link");
  }
}
