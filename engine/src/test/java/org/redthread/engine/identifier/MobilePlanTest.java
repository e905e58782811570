package org.redthread.engine.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.redthread.engine.identifier.MobilePlan.Block;
import org.redthread.engine.identifier.Normalised.Accepted;
import org.redthread.engine.model.Identifier;
import org.redthread.engine.model.IdentifierKind;

/** The short way for mobile numbers against libphonenumber. */
class MobilePlanTest {
  private static final long SEED = 20_261_123;
  private static final int NUMBERS = 50_000;

  /** Every block in turn, so that none goes unchecked; in all the ways to write a number. */
  @Test
  void saysTheSameAsTheLibraryForNumbersOfItsBlocks() {
    Random random = new Random(SEED);
    int read = 0;
    while (read < NUMBERS) {
      for (MobilePlan plan : MobilePlan.all()) {
        for (Block block : plan.blocks()) {
          String number = block.lead() + digits(random, block.length() - block.lead().length());
          String text = written(random, plan, number);
          assertThat(MobilePlan.tryE164(text, plan.region()))
              .as("seed %d: %s in %s", SEED, text, plan.region())
              .isPresent()
              .isEqualTo(byLibrary(text, plan.region()));
          read++;
        }
      }
    }
  }

  /** Any digits at all: where the short way answers, the library gives the same answer. */
  @Test
  void neverAnswersOtherwiseThanTheLibraryForAnyDigits() {
    Random random = new Random(SEED);
    int answered = 0;
    for (int i = 0; i < NUMBERS; i++) {
      MobilePlan plan = MobilePlan.all().get(random.nextInt(MobilePlan.all().size()));
      String text = written(random, plan, digits(random, 7 + random.nextInt(5)));
      Optional<String> answer = MobilePlan.tryE164(text, plan.region());
      if (answer.isPresent()) {
        answered++;
        assertThat(answer)
            .as("seed %d: %s in %s", SEED, text, plan.region())
            .isEqualTo(byLibrary(text, plan.region()));
      }
    }
    assertThat(answered).isGreaterThan(NUMBERS / 100);
  }

  @Test
  void leavesWhatIsNotSimpleToTheLibrary() {
    for (String text :
        new String[] {
          "", "+", "-", "0", "081--2345678", "(081)2345678", "0812345678-", "+0812345678"
        }) {
      assertThat(MobilePlan.tryE164(text, "TH")).as(text).isEmpty();
    }
    assertThat(MobilePlan.tryE164("0812345678", "")).isEmpty();
  }

  private static Optional<String> byLibrary(String text, String region) {
    return PhoneNumber.readByLibrary(text, region)
            instanceof Accepted(Identifier(IdentifierKind kind, String value))
        ? Optional.of(value)
        : Optional.empty();
  }

  private static String written(Random random, MobilePlan plan, String number) {
    String middle = random.nextBoolean() ? "-" : random.nextBoolean() ? " " : "";
    String split = number.substring(0, 4) + middle + number.substring(4);
    return switch (random.nextInt(4)) {
      case 0 -> "+" + plan.countryCode() + split;
      case 1 -> "+" + plan.countryCode() + " " + split;
      case 2 -> "00" + plan.countryCode() + split;
      default -> plan.trunk() + split;
    };
  }

  private static String digits(Random random, int length) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < length; i++) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }
}
