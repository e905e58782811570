package org.redthread.engine.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.redthread.engine.identifier.Normalised.Accepted;
import org.redthread.engine.identifier.Normalised.Refused;
import org.redthread.engine.model.Identifier;
import org.redthread.engine.model.IdentifierKind;

/** What holds for every kind and any text: an answer, a canonical value, a message without it. */
class IdentifierPropertiesTest {
  private static final List<IdentifierHint> HINTS =
      List.of(
          IdentifierHint.none(),
          new IdentifierHint("TH", "passport"),
          new IdentifierHint("KH", "whatsapp"),
          new IdentifierHint("US", "ethereum"),
          new IdentifierHint("MM", "forum"),
          new IdentifierHint("VN", "line"),
          new IdentifierHint("ZZ", "\u202E:\uD800"));

  @Property(tries = 3000, seed = "20261123")
  void answersAnyText(@ForAll IdentifierKind kind, @ForAll String raw) {
    check(kind, raw);
  }

  @Property(tries = 6000, seed = "20261123")
  void answersTextThatIsAlmostAnIdentifier(
      @ForAll IdentifierKind kind, @ForAll("almost") String raw) {
    check(kind, raw);
  }

  @Property(tries = 1000, seed = "20261123")
  void listsDistinctSortedCandidatesForAnyText(@ForAll("almost") String text) {
    assertThat(Identifiers.candidates(text, List.of("TH", "MM")))
        .doesNotHaveDuplicates()
        .isSorted();
  }

  @Test
  void answersNaughtyStrings() throws IOException {
    String[] strings =
        new ObjectMapper().readValue(SharedData.text("naughty_strings/blns.json"), String[].class);
    assertThat(strings.length).isGreaterThan(400);
    for (String each : strings) {
      for (IdentifierKind kind : IdentifierKind.values()) {
        check(kind, each);
      }
    }
  }

  @Test
  void readsTheExampleNumbersOfEveryRegionTheSameWayTwice() {
    PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    List<String> numbers = new ArrayList<>();
    for (String region : library.getSupportedRegions()) {
      for (PhoneNumberType type : PhoneNumberType.values()) {
        var example = library.getExampleNumberForType(region, type);
        if (example != null) {
          numbers.add(library.format(example, PhoneNumberUtil.PhoneNumberFormat.INTERNATIONAL));
        }
      }
    }
    assertThat(numbers).hasSizeGreaterThan(1000);
    for (String number : numbers) {
      check(IdentifierKind.PHONE, number);
    }
  }

  private static void check(IdentifierKind kind, String raw) {
    for (IdentifierHint hint : HINTS) {
      switch (Identifiers.normalise(kind, raw, hint)) {
        case Accepted(Identifier identifier) -> checkCanonical(kind, identifier);
        case Refused(Refusal reason, String message) -> {
          assertThat(message).isNotBlank();
          assertThat(reason).isNotNull();
        }
      }
    }
  }

  private static void checkCanonical(IdentifierKind kind, Identifier identifier) {
    assertThat(identifier.kind()).isEqualTo(kind);
    assertThat(identifier.value()).isNotBlank();
    for (IdentifierHint hint : HINTS) {
      assertThat(Identifiers.normalise(kind, identifier.value(), hint))
          .as("'%s' once more, with %s", identifier.value(), hint)
          .isEqualTo(new Accepted(identifier));
    }
  }

  /** Pieces of real identifiers, letters that grow or combine on re-casing, and invisible ones. */
  @Provide
  Arbitrary<String> almost() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "+",
            "00",
            "0",
            "66",
            "855",
            "081",
            "2345678",
            "1669",
            "-",
            " ",
            ".",
            "/",
            ":",
            "@",
            "~",
            "TH",
            "th:",
            "KBANK:",
            "IBAN:",
            "GB82WEST12345698765432",
            "passport:",
            "XX",
            "*",
            "N/A",
            "bitcoin:",
            "0x",
            "5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
            "bc1",
            "T",
            "tron:",
            "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
            "https://",
            "t.me/",
            "wa.me/",
            "line.me/ti/p/~",
            "telegram:",
            "forum:",
            "name",
            "example.com",
            "mailto:",
            "xn--",
            "490154203237518",
            "กข",
            "นิ่",
            "ำ",
            "ß",
            "ŉ",
            "İ",
            "ΐ",
            "Σ",
            "ﬃ",
            "\u0301",
            "\u0345",
            "\u200B",
            "\u202E",
            "\uFEFF",
            "\u115F",
            "\uFFA0",
            "\uD800",
            "\u0000",
            "①",
            "½",
            "٣",
            "๙",
            "９",
            "＠",
            "．",
            "𝟘",
            "🙂",
            "\u1F80",
            "\u03B1",
            "\uAC00",
            "\u11A8",
            "\u3002",
            "%40",
            "%zz",
            "ǅ",
            "ª",
            "²");
    Arbitrary<String> odd = Arbitraries.strings().ofMinLength(1).ofMaxLength(3);
    Arbitrary<String> mixed = Arbitraries.frequencyOf(Tuple.of(9, piece), Tuple.of(1, odd));
    return mixed.list().ofMinSize(1).ofMaxSize(7).map(pieces -> String.join("", pieces));
  }
}
