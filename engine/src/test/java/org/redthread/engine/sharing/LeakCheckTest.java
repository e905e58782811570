package org.redthread.engine.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import org.redthread.engine.model.Identifier;
import org.redthread.engine.model.IdentifierKind;

class LeakCheckTest {
  private static final ProtectedValues VALUES =
      ProtectedScope.of(SharingSample.sample(SharingProfile.PSEUDONYMISED)).values();
  private static final LeakCheck CHECK =
      new LeakCheck(VALUES, Set.of("identity"), Set.of("8562055554444"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Maliwan Sampleton",
        "maliwan  SAMPLETON",
        "about MaliwanSampleton.",
        "Ma\u200Bliwan Sämpleton",
        "+8562055554444",
        "call 020 5555-4444 now",
        "๐๒๐๕๕๕๕๔๔๔๔",
        "PA7654321",
        "7654321",
        "Lotus",
        "They took my passport at the gate!",
        "person-victim",
        "identity-victim",
        "contact-1"
      })
  void refusesEveryFormOfAProtectedValue(String text) {
    assertThatThrownBy(() -> CHECK.check(Set.of("other", text)))
        .isInstanceOf(EngineException.class)
        .hasMessageNotContaining(text);
  }

  @Test
  void refusesAnIdThatCanBeFoundByTryingAllNumbers() {
    String id = StixIds.ofIdentifier(new Identifier(IdentifierKind.PHONE, "+8562055554444"));
    assertThatThrownBy(() -> CHECK.check(Set.of(id))).isInstanceOf(EngineException.class);
  }

  @Test
  void passesWordsOfTheFormatSumsAndOtherPeople() {
    assertThatCode(
            () ->
                CHECK.check(
                    Set.of("identity", "8562055554444", "identity; identity", "Somsak Example")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource
  void refusesAFileThatWasWrittenWithoutRedaction(SharingFormat format) {
    FormatWriter writer =
        switch (format) {
          case STIX -> new StixWriter();
          case GRAPHML -> new GraphMlWriter();
        };
    SharingPackage full = SharingSample.sample(SharingProfile.FULL);
    OutgoingPackage outgoing =
        new PackageRedactor(full, ProtectedScope.of(full), new LossLedger()).redact();
    Set<String> tokens = writer.tokens(writer.write(outgoing, new LossLedger()));
    LeakCheck check = new LeakCheck(VALUES, Vocabulary.of(writer), Set.of());
    assertThatThrownBy(() -> check.check(tokens))
        .isInstanceOfSatisfying(
            EngineException.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.INTERNAL));
  }

  @Test
  void readsBackWhatEscapesHide() {
    assertThat(
            new StixWriter().tokens("{\"a\":\"\\u004daliwan\"}".getBytes(StandardCharsets.UTF_8)))
        .containsExactlyInAnyOrder("a", "Maliwan");
    assertThat(
            new GraphMlWriter()
                .tokens(
                    "<a b='&#77;aliwan'><!--note-->&#x4d;aliwan<![CDATA[ S]]></a>"
                        .getBytes(StandardCharsets.UTF_8)))
        .contains("Maliwan", "note", "Maliwan S");
  }

  @ParameterizedTest
  @CsvSource({
    "Li, Ms Li came, true",
    "Li, Lithuania, false",
    "王伟, 我见过王伟吗, true",
    "นก, คุณนกมา, false",
    "มะลิ, คุณมะลิมา, true",
    "A, plan A here, false",
    "A, a, true",
    "***, ***, true"
  })
  void looksForShortNamesAsWordsAndForLongOnesAnywhere(String name, String text, boolean isTold) {
    ProtectedValues values = new ProtectedValues();
    values.add(name);
    assertThat(values.isToldBy(text)).isEqualTo(isTold);
  }
}
