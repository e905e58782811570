package org.redthread.engine.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

class MappingReaderTest {
  private static final Path ROOT = Path.of(System.getProperty("redthread.root"));
  private static final String SOUND =
      """
      mapping: calls
      title: Calls
      format: csv
      recognise: [A, B]
      needs: [A]
      entities:
        from: {kind: Phone, value: "{A}", required: true}
        to: {kind: Phone, value: "{B}"}
        who: {kind: Person, caption: "{C}", roles: [{role: RECRUITER, grading: B2}]}
      links:
        - kind: CALLED
          from: from
          to: to
          when: {value: "{C}", present: true}
          at: {value: "{T}", format: iso, zone: Asia/Bangkok}
          properties: {note: "{N}"}
        - kind: TRANSFERRED
          from: from
          to: to
          at: {value: "{T}", format: iso}
          amount: {value: "{M}", currency: THB, thousands: ","}
      """;

  @Test
  void readsAMappingAndNamesItsColumns() {
    Mapping mapping = MappingReader.parse("m.yaml", SOUND);

    assertThat(mapping.id()).isEqualTo("calls");
    assertThat(mapping.columns()).containsExactly("A", "B", "C", "M", "N", "T");
    assertThat(mapping.entities().sequencedKeySet()).containsExactly("from", "to", "who");
    assertThat(mapping.links())
        .extracting(Mapping.LinkRule::keepsTwins)
        .containsExactly(false, true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "format: csv | format: xls | format is neither csv nor jsonl",
        "title: Calls | titel: Calls | titel is unknown; known are",
        "recognise: [A, B] | recognise: A | recognise is not a list",
        "needs: [A] | each: [A] | each must not stand here",
        "kind: Phone, value: \"{A}\" | kind: Fone, value: \"{A}\" | entities.from.kind 'Fone' is no kind of entity",
        "kind: Phone, value: \"{A}\" | kind: Phone | entities.from.value is missing",
        "kind: Phone, value: \"{A}\" | kind: Phone, value: \"{A\" | entities.from.value has a brace without its partner",
        "required: true | required: yes please | entities.from.required is neither true nor false",
        "role: RECRUITER | role: BOSS | entities.who.roles[0].role is no role",
        "grading: B2 | grading: B7 | entities.who.roles[0].grading is not a letter",
        "caption: \"{C}\" | value: \"{C}\" | entities.who.value must not stand here",
        "kind: CALLED | kind: RANG | links[0].kind 'RANG' is no kind of link",
        "to: to | to: nobody | links[0].to names no entity of this mapping",
        "present: true | present: true, in: [x] | links[0].when has not exactly one of",
        "format: iso, zone: Asia/Bangkok | format: d/M/yyyy | links[0].at.format 'd/M/yyyy' is no pattern of a date; write years as uuuu",
        "zone: Asia/Bangkok | zone: Bangkok | links[0].at.zone 'Bangkok' is no time zone",
        "zone: Asia/Bangkok | calendar: thai | links[0].at.calendar is not one of gregorian, buddhist",
        "note: \"{N}\" | Note: \"{N}\" | links[0].properties.Note is no free property name",
        "note: \"{N}\" | exhibits: \"{N}\" | links[0].properties.exhibits is no free property name",
        "note: \"{N}\" | note: {value: \"{N}\", type: colour} | links[0].properties.note.type 'colour' is no type",
        "thousands: \",\" | thousands: \".\" | links[1].amount.decimal and thousands are not two different",
        "thousands: \",\" | negative: maybe | links[1].amount.negative is not one of",
        "currency: THB, | '' | links[1].amount.currency is missing"
      })
  void namesThePlaceOfEachMistake(String sound, String mistaken, String message) {
    String text = SOUND.replace(sound, mistaken.equals("''") ? "" : mistaken);
    assertThat(text).isNotEqualTo(SOUND);
    assertThatThrownBy(() -> MappingReader.parse("m.yaml", text))
        .isInstanceOf(EngineException.class)
        .hasMessageStartingWith("mapping m.yaml: " + message)
        .extracting(fault -> ((EngineException) fault).code())
        .isEqualTo(ErrorCode.INVALID_INPUT);
  }

  @Test
  void namesLineAndColumnWhereItIsNotYaml() {
    assertThatThrownBy(() -> MappingReader.parse("m.yaml", "mapping: [a\ntitle: b\n"))
        .hasMessageStartingWith("the mapping m.yaml is not YAML, or says one word twice, at line ");
    assertThatThrownBy(() -> MappingReader.parse("m.yaml", "mapping: a\nmapping: b\n"))
        .hasMessageContaining("at line 2");
    assertThatThrownBy(() -> MappingReader.parse("m.yaml", ""))
        .hasMessage("mapping m.yaml: the top is not a block of 'name: value' lines");
  }

  @Test
  void namesAMappingThatIsNotThere() {
    assertThatThrownBy(() -> MappingReader.read(Path.of("none.yaml")))
        .hasMessage("the mapping none.yaml does not exist: check the path");
  }

  @Test
  void readsEveryMappingOfTheProduct() {
    assertThat(MappingCatalogue.open(ROOT.resolve("datasets/mappings")).ids())
        .hasSizeGreaterThan(20)
        .doesNotHaveDuplicates();
  }
}
