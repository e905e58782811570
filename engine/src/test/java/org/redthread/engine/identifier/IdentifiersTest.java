package org.redthread.engine.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.redthread.engine.identifier.Normalised.Accepted;
import org.redthread.engine.identifier.Normalised.Refused;
import org.redthread.engine.model.Identifier;
import org.redthread.engine.model.IdentifierKind;

/**
 * Every kind against its table: the text, the hint, and the canonical value or, after an
 * exclamation mark, the reason of the refusal.
 */
class IdentifiersTest {
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

  @TestFactory
  Stream<DynamicTest> readsEachRowOfItsTable() {
    return Arrays.stream(IdentifierKind.values())
        .flatMap(kind -> rows(kind).stream().map(row -> rowTest(kind, row)));
  }

  @Test
  void refusesTextThatIsLongerThanAnyIdentifier() {
    for (IdentifierKind kind : IdentifierKind.values()) {
      assertThat(answer(Identifiers.normalise(kind, "1".repeat(201), IdentifierHint.none())))
          .isEqualTo("!TOO_LONG");
    }
  }

  @Test
  void listsEverythingThatASearchTermCouldBe() {
    assertThat(candidates("081-234-5678")).containsExactly("phone=+66812345678");
    assertThat(candidates("66812345678")).containsExactly("phone=+66812345678");
    assertThat(candidates("+85512345678")).containsExactly("phone=+85512345678");
    assertThat(candidates("490154203237518")).contains("imei=490154203237518");
    assertThat(candidates("Name@Example.com")).containsExactly("email=name@example.com");
    assertThat(candidates("KBANK:001-2-34567-8"))
        .containsExactly("account=KBANK:0012345678", "handle=kbank:001-2-34567-8");
    assertThat(candidates("TH:passport:AA1234567")).contains("document=TH:passport:AA1234567");
    assertThat(candidates("TH:1กข1234")).contains("plate=TH:1กข1234");
    assertThat(candidates("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"))
        .containsExactly("wallet=tron:TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t");
    assertThat(candidates("https://t.me/some_name")).containsExactly("handle=telegram:some_name");
    assertThat(candidates("@some_name"))
        .contains("handle=telegram:some_name", "handle=line:@some_name")
        .doesNotHaveDuplicates();
  }

  @Test
  void listsNothingForTextThatIsNoIdentifier() {
    assertThat(candidates("")).isEmpty();
    assertThat(candidates("a name of somebody")).isEmpty();
    assertThat(candidates("1".repeat(5000))).isEmpty();
  }

  private static List<String> candidates(String text) {
    List<Identifier> candidates = Identifiers.candidates(text, List.of("TH", "KH", "TH", "ZZ"));
    assertThat(candidates).isSorted();
    return candidates.stream().map(each -> each.kind().code() + "=" + each.value()).toList();
  }

  private static DynamicTest rowTest(IdentifierKind kind, NamedCsvRecord row) {
    String raw = unescape(row.getField("raw"));
    IdentifierHint hint = new IdentifierHint(row.getField("region"), row.getField("qualifier"));
    return DynamicTest.dynamicTest(
        kind.code() + " line " + row.getStartingLineNumber(),
        () ->
            assertThat(answer(Identifiers.normalise(kind, raw, hint)))
                .as("'%s' with %s", raw, hint)
                .isEqualTo(row.getField("expected")));
  }

  private static String answer(Normalised normalised) {
    return switch (normalised) {
      case Accepted(Identifier identifier) -> identifier.value();
      case Refused(Refusal reason, String message) -> {
        assertThat(message).isNotBlank();
        yield "!" + reason;
      }
    };
  }

  private static List<NamedCsvRecord> rows(IdentifierKind kind) {
    String resource = "/identifier/" + kind.code() + ".csv";
    try (InputStreamReader reader =
            new InputStreamReader(
                Objects.requireNonNull(
                    IdentifiersTest.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
      List<NamedCsvRecord> rows = csv.stream().toList();
      assertThat(rows).as(resource).isNotEmpty();
      return rows;
    } catch (IOException fault) {
      throw new AssertionError(resource, fault);
    }
  }

  private static String unescape(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(match -> Character.toString(Integer.parseInt(match.group(1), 16)));
  }
}
