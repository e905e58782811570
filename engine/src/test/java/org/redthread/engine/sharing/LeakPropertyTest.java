package org.redthread.engine.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.sharing.SharingSample.Written;

/** Searches the written bytes itself, without any code of the product. */
class LeakPropertyTest {
  private static final int PACKAGES = 25;

  @ParameterizedTest
  @EnumSource
  void noSecretStandsInAnyPackage(SharingFormat format) throws Exception {
    long links = 0;
    for (long seed = 1; seed <= PACKAGES; seed++) {
      RandomPackage random = new RandomPackage(seed);
      SharingPackage input = random.sharingPackage(SharingProfile.PSEUDONYMISED);
      Written written = SharingSample.write(input, format);
      String text = search(format, written);
      String plain = text.replaceAll("[^\\p{L}\\p{N}]", "");
      for (String secret : random.secrets()) {
        assertThat(text.contains(secret) || plain.contains(secret))
            .as("seed %d, %s tells %s", seed, format, secret)
            .isFalse();
      }
      assertThat(text).as("seed %d", seed).doesNotContain("secretid", "secretlink");
      links += written.report().links();
    }
    assertThat(links).isGreaterThan(PACKAGES * 10L);
  }

  @ParameterizedTest
  @EnumSource
  void theSameSecretsStandInAFullPackage(SharingFormat format) throws Exception {
    RandomPackage random = new RandomPackage(7);
    Written written = SharingSample.write(random.sharingPackage(SharingProfile.FULL), format);
    String text = search(format, written);
    long told = random.secrets().stream().filter(text::contains).count();
    assertThat(told).isGreaterThan(random.secrets().size() / 2);
    assertThat(text).contains(LinkKind.HAS_CONTACT.name().toLowerCase(Locale.ROOT));
  }

  private static String search(SharingFormat format, Written written) throws Exception {
    String text =
        switch (format) {
          // Escapes could hide a secret from a search of the bytes.
          case STIX ->
              new ObjectMapper().readTree(written.text()).toString().replace("\\\\u", "\\u");
          case GRAPHML -> written.text();
        };
    String report = new String(written.report().toJson(), java.nio.charset.StandardCharsets.UTF_8);
    return (text + report).toLowerCase(Locale.ROOT);
  }
}
