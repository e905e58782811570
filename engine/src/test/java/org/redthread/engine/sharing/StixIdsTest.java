package org.redthread.engine.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redthread.engine.model.Identifier;
import org.redthread.engine.model.IdentifierKind;

/** The expected ids were computed with another implementation of UUID version 5. */
class StixIdsTest {
  @Test
  void givesTheIdOfTheStandardOverCanonicalProperties() {
    String json = CanonicalJson.of(new TreeMap<>(Map.of("value", "198.51.100.3")));
    assertThat(json).isEqualTo("{\"value\":\"198.51.100.3\"}");
    assertThat(StixIds.version5(StixIds.STANDARD, json))
        .hasToString("28bb3599-77cd-5a82-a950-b5bc3caf07c4");
  }

  @ParameterizedTest
  @CsvSource({
    "PHONE,+66812345678,phone-number--fdd65488-fc91-527d-9ddb-057b202a6e8f",
    "EMAIL,somsak@example.org,email-addr--5f0a9a63-6218-5816-87e6-420e1d517450",
    "HANDLE,line:boss.example,user-account--4bd16ddd-4bce-581d-a2cd-c8d5179199bc",
    "WALLET,tron:TExampleWallet1,cryptocurrency-wallet--757dda0b-7f6b-581a-a21e-d4f03bfeaf93",
    "ACCOUNT,KASI:1234567890,bank-account--7a045d14-c882-5ef5-9397-49f646dd5b68"
  })
  void givesEachIdentifierTheSameIdEverywhere(IdentifierKind kind, String value, String id) {
    assertThat(StixIds.ofIdentifier(new Identifier(kind, value))).isEqualTo(id);
  }

  @Test
  void escapesAsRfc8785Does() {
    assertThat(CanonicalJson.of(new TreeMap<>(Map.of("value", "\"\\\n\u0001ก€"))))
        .isEqualTo("{\"value\":\"\\\"\\\\\\n\\u0001ก€\"}");
  }

  @Test
  void readsTheBankAndTheIbanOfAnAccount() {
    assertThat(StixObservable.of(new Identifier(IdentifierKind.ACCOUNT, "KASITHBK:123")))
        .isEqualTo(
            new StixObservable(
                "bank-account",
                Map.of("value", "KASITHBK:123", "bic", "KASITHBK", "account_number", "123")));
    String iban = "DE02120300000000202051";
    assertThat(
            StixObservable.of(new Identifier(IdentifierKind.ACCOUNT, "BYLADEM1:" + iban))
                .properties())
        .containsEntry("iban", iban);
  }
}
