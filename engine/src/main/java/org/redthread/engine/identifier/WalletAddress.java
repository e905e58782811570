package org.redthread.engine.identifier;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.redthread.engine.model.IdentifierKind;

/**
 * Wallets as {@code chain:address}: {@code bitcoin:} with base58check (P2PKH, P2SH), bech32 or
 * bech32m in lower case, {@code ethereum:} with the checksum of EIP-55, {@code tron:} with
 * base58check of version 0x41. Main networks only.
 *
 * <p>The address itself says its chain; a chain written in front or given as qualifier has to
 * agree. A Bitcoin payment link's query (BIP-21: amount, label) is no part of the address and is
 * left out. TRON's hexadecimal form (41 and 40 digits) is accepted where the chain is given.
 * Thread-safe.
 */
public final class WalletAddress {
  private static final String BITCOIN = "bitcoin";
  private static final String ETHEREUM = "ethereum";
  private static final String TRON = "tron";

  private static final Map<String, String> CHAINS =
      Map.ofEntries(
          Map.entry(BITCOIN, BITCOIN),
          Map.entry("btc", BITCOIN),
          Map.entry(ETHEREUM, ETHEREUM),
          Map.entry("eth", ETHEREUM),
          Map.entry("erc20", ETHEREUM),
          Map.entry("erc-20", ETHEREUM),
          Map.entry(TRON, TRON),
          Map.entry("trx", TRON),
          Map.entry("trc20", TRON),
          Map.entry("trc-20", TRON));

  private WalletAddress() {}

  /**
   * Reads one wallet address.
   *
   * @param raw an address, alone or with its chain and a colon in front
   * @param hint its qualifier is the chain, where the text does not say it; the region is not used
   * @return {@code chain:address}, or why it is none
   */
  public static Normalised normalise(String raw, IdentifierHint hint) {
    return RawText.read(raw, text -> read(text, hint.qualifier()));
  }

  private static Normalised read(String text, String qualifier) {
    int colon = text.indexOf(':');
    String named = colon < 0 ? qualifier : text.substring(0, colon);
    String chain = "";
    if (!named.isEmpty()) {
      Optional<String> known = Optional.ofNullable(CHAINS.get(named.toLowerCase(Locale.ROOT)));
      if (known.isEmpty()) {
        return RawText.refused(
            Refusal.UNKNOWN_QUALIFIER, "addresses of bitcoin, ethereum and tron are accepted");
      }
      chain = known.get();
    }
    String address = text.substring(colon + 1);
    int query = chain.equals(BITCOIN) ? address.indexOf('?') : -1;
    return readAddress(query < 0 ? address : address.substring(0, query), chain);
  }

  private static Normalised readAddress(String address, String chain) {
    String lower = address.toLowerCase(Locale.ROOT);
    boolean isHexadecimal = lower.startsWith("0x");
    if (isHexadecimal || (chain.equals(ETHEREUM) && EthereumAddress.looksLike(address))) {
      return readEthereum(isHexadecimal ? address.substring(2) : address, chain);
    }
    if (lower.startsWith("bc1")) {
      return readSegwit(address, chain);
    }
    if (isOfTestNetwork(address, lower)) {
      return testNetwork();
    }
    if (chain.equals(TRON)
        && lower.startsWith("41")
        && EthereumAddress.looksLike(lower.substring(2))) {
      return accepted(TRON, Base58Check.encode(HexFormat.of().parseHex(lower)), chain);
    }
    return Base58Check.looksLike(address) ? readBase58(address, chain) : unknownFormat();
  }

  /** A TRON address may begin with TB1 too; its checksum tells it from one of Bitcoin's testnet. */
  private static boolean isOfTestNetwork(String address, String lower) {
    return lower.startsWith("bcrt1")
        || (lower.startsWith("tb1") && Base58Check.decode(address).isEmpty());
  }

  private static Normalised readEthereum(String digits, String chain) {
    if (!EthereumAddress.looksLike(digits)) {
      return unknownFormat();
    }
    return EthereumAddress.checksummed(digits)
        .map(address -> accepted(ETHEREUM, address, chain))
        .orElseGet(WalletAddress::badChecksum);
  }

  private static Normalised readSegwit(String address, String chain) {
    return switch (SegwitAddress.check(address)) {
      case VALID -> accepted(BITCOIN, address.toLowerCase(Locale.ROOT), chain);
      case BAD_CHECKSUM -> badChecksum();
      case BAD_PROGRAM -> unknownFormat();
      case MIXED_CASE ->
          RawText.refused(
              Refusal.MIXED_CASE, "an address that begins with bc1 is accepted in one case only");
    };
  }

  private static Normalised readBase58(String address, String chain) {
    Optional<byte[]> payload = Base58Check.decode(address);
    if (payload.isEmpty()) {
      return badChecksum();
    }
    return switch (payload.get()[0] & 0xff) {
      case 0x00, 0x05 -> accepted(BITCOIN, address, chain);
      case 0x41 -> accepted(TRON, address, chain);
      case 0x6f, 0xc4 -> testNetwork();
      default -> unknownFormat();
    };
  }

  private static Normalised accepted(String chain, String address, String expected) {
    return expected.isEmpty() || expected.equals(chain)
        ? RawText.accepted(IdentifierKind.WALLET, chain + ":" + address)
        : RawText.refused(
            Refusal.UNKNOWN_FORMAT, "an address of the chain that is named with it is accepted");
  }

  private static Normalised badChecksum() {
    return RawText.refused(
        Refusal.BAD_CHECKSUM,
        "an address with a right checksum is accepted; one character at least was read wrong");
  }

  private static Normalised testNetwork() {
    return RawText.refused(Refusal.TEST_NETWORK, "addresses of the main networks are accepted");
  }

  private static Normalised unknownFormat() {
    return RawText.refused(
        Refusal.UNKNOWN_FORMAT,
        "a Bitcoin (1…, 3…, bc1…), Ethereum (0x and 40 hexadecimal digits) or TRON (T…) address "
            + "is accepted");
  }
}
