package org.redthread.engine.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.redthread.engine.identifier.Normalised.Accepted;
import org.redthread.engine.identifier.Normalised.Refused;

/** Wallet addresses against the vectors of BIP-173, BIP-350 and EIP-55. */
class WalletAddressTest {
  private static final long SEED = 7;
  private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

  @Test
  void agreesWithThePublishedSegwitAddresses() throws IOException {
    List<String> addresses =
        matches(
            "\"((?i:bc|tb)1[0-9A-Za-z]+)\",\\s*\\[",
            SharedData.text("crypto_vectors/bip173_350_vectors.js.txt"));
    assertThat(addresses).hasSizeGreaterThanOrEqualTo(8);
    for (String address : addresses) {
      assertThat(SegwitAddress.check(address)).as(address).isEqualTo(SegwitAddress.Verdict.VALID);
      Normalised read = WalletAddress.normalise(address, IdentifierHint.none());
      if (address.toLowerCase(Locale.ROOT).startsWith("bc1")) {
        assertThat(read).as(address).isInstanceOf(Accepted.class);
      } else {
        assertThat(((Refused) read).reason()).isEqualTo(Refusal.TEST_NETWORK);
      }
    }
  }

  /** Synthetic, of the committed demo: its beginning is also that of Bitcoin's test network. */
  @Test
  void takesATronAddressThatBeginsLikeOneOfTheTestNetworkForWhatItIs() {
    Normalised read =
        WalletAddress.normalise("TB1st7ExxHex5LSLodCZQ3E2wo8oAJ9B2u", IdentifierHint.none());

    assertThat(read).isInstanceOf(Accepted.class);
    assertThat(((Accepted) read).identifier().value())
        .isEqualTo("tron:TB1st7ExxHex5LSLodCZQ3E2wo8oAJ9B2u");
  }

  @Test
  void neverTakesAStringOfABadOrForeignBech32ForAnAddress() throws IOException {
    String vectors = SharedData.text("crypto_vectors/bip173_350_vectors.js.txt");
    List<String> strings = matches("(?m)^    \"([^\"]+)\",", vectors);
    assertThat(strings).hasSizeGreaterThan(30);
    for (String each : strings) {
      assertThat(SegwitAddress.check(each)).as(each).isNotEqualTo(SegwitAddress.Verdict.VALID);
      assertThat(WalletAddress.normalise(each, IdentifierHint.none())).isInstanceOf(Refused.class);
    }
  }

  @Test
  void agreesWithThePublishedChecksummedAddresses() throws IOException {
    String[] addresses =
        new ObjectMapper()
            .readValue(SharedData.text("crypto_vectors/eip55_spec_vectors.json"), String[].class);
    assertThat(addresses).hasSize(8);
    for (String address : addresses) {
      String canonical = "ethereum:" + address;
      boolean isOneCase =
          address.substring(2).equals(address.substring(2).toLowerCase(Locale.ROOT))
              || address.substring(2).equals(address.substring(2).toUpperCase(Locale.ROOT));
      assertThat(value(address)).isEqualToIgnoringCase(canonical);
      assertThat(value(address.toLowerCase(Locale.ROOT)))
          .isEqualTo(isOneCase ? value(address) : canonical);
    }
  }

  @Test
  void refusesEveryAddressWithOneWrongCharacter() {
    Random random = new Random(SEED);
    for (String address :
        List.of(
            "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
            "3P14159f73E4gFr7JterCCQh9QjiTjiZrG",
            "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t",
            "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4")) {
      assertThat(value(address)).endsWith(address);
      for (int i = 0; i < address.length(); i++) {
        char wrong = BASE58.charAt(random.nextInt(BASE58.length()));
        String damaged = address.substring(0, i) + wrong + address.substring(i + 1);
        if (!damaged.equals(address)) {
          assertThat(WalletAddress.normalise(damaged, IdentifierHint.none()))
              .as("seed %d: %s", SEED, damaged)
              .isInstanceOf(Refused.class);
        }
      }
    }
  }

  private static String value(String address) {
    return ((Accepted) WalletAddress.normalise(address, IdentifierHint.none()))
        .identifier()
        .value();
  }

  private static List<String> matches(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }
}
