package org.redthread.datasets.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redthread.datasets.random.Chance;

final class IdentifierMintTest {
  private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

  private final IdentifierMint mint = new IdentifierMint(Chance.of(1, "mint"));

  @ParameterizedTest
  @EnumSource
  void makesPhonesOfAValidForm(PhonePlan plan) throws Exception {
    PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    for (int i = 0; i < 500; i++) {
      Identifier phone = mint.phone(plan.name());
      assertThat(phones.isValidNumber(phones.parse(phone.value(), "ZZ")))
          .as(phone.value())
          .isTrue();
    }
  }

  @Test
  void makesDeskPhonesOfAValidForm() throws Exception {
    PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    for (int i = 0; i < 100; i++) {
      String value = mint.deskPhone().value();
      assertThat(phones.isValidNumber(phones.parse(value, "ZZ"))).as(value).isTrue();
    }
  }

  @Test
  void makesTronAddressesWithAValidChecksum() throws Exception {
    for (int i = 0; i < 200; i++) {
      String address = mint.wallet("TRON").value();
      BigInteger number = BigInteger.ZERO;
      for (char each : address.toCharArray()) {
        number =
            number.multiply(BigInteger.valueOf(58)).add(BigInteger.valueOf(BASE58.indexOf(each)));
      }
      byte[] bytes = number.toByteArray();
      assertThat(bytes).hasSize(25).startsWith(0x41);
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] sum = sha.digest(sha.digest(Arrays.copyOf(bytes, 21)));
      assertThat(Arrays.copyOfRange(bytes, 21, 25)).isEqualTo(Arrays.copyOf(sum, 4));
    }
  }

  /** The examples of EIP-55. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
        "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
        "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
        "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
        "0x52908400098527886E0F7030069857D2E4169EE7",
        "0xde709f2102306220921060314715629080e2fb77"
      })
  void writesEthereumAddressesInTheCaseOfEip55(String expected) {
    byte[] bytes =
        HexFormat.of().parseHex(expected.substring(2).toLowerCase(java.util.Locale.ROOT));

    assertThat(WalletAddress.ethereum(bytes)).isEqualTo(expected);
  }

  @Test
  void digestsAsKeccakDoes() {
    byte[] digest = Keccak256.digest("".getBytes(StandardCharsets.US_ASCII));

    assertThat(HexFormat.of().formatHex(digest))
        .isEqualTo("c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470");
  }

  @Test
  void endsDeviceNumbersWithLuhnsDigit() {
    assertThat(IdentifierMint.luhnDigit("49015420323751")).isEqualTo(8);
    assertThat(mint.imei().value()).hasSize(15);
  }

  @Test
  void repeatsNothing() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 3_000; i++) {
      assertThat(seen.add(mint.plate("KH").value())).isTrue();
      assertThat(seen.add(mint.handle("line", "Ann").value())).isTrue();
    }
  }
}
