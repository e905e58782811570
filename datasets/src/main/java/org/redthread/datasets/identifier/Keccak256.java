package org.redthread.datasets.identifier;

/**
 * Keccak-256 with the padding of Ethereum (0x01), which is not SHA3-256. One block is enough here.
 *
 * <p>Source: The Keccak reference, Bertoni et al., version 3.0. Not for any use where speed or side
 * channels matter.
 */
final class Keccak256 {
  private static final int RATE = 136;
  private static final int ROUNDS = 24;
  private static final int[] ROTATION = {
    1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44
  };
  private static final int[] LANE = {
    10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1
  };
  private static final long[] ROUND_CONSTANT = roundConstants();

  private Keccak256() {}

  /** {@return the 32 bytes of digest of at most 135 bytes} */
  static byte[] digest(byte[] message) {
    if (message.length >= RATE) {
      throw new IllegalArgumentException("one block only: " + message.length + " bytes");
    }
    long[] state = new long[25];
    for (int i = 0; i < message.length; i++) {
      state[i / 8] ^= (message[i] & 0xFFL) << (8 * (i % 8));
    }
    state[message.length / 8] ^= 1L << (8 * (message.length % 8));
    state[RATE / 8 - 1] ^= 0x80L << 56;
    for (int round = 0; round < ROUNDS; round++) {
      permute(state, ROUND_CONSTANT[round]);
    }
    byte[] digest = new byte[32];
    for (int i = 0; i < digest.length; i++) {
      digest[i] = (byte) (state[i / 8] >>> (8 * (i % 8)));
    }
    return digest;
  }

  private static void permute(long[] state, long roundConstant) {
    long[] parity = new long[5];
    for (int i = 0; i < 25; i++) {
      parity[i % 5] ^= state[i];
    }
    for (int i = 0; i < 25; i++) {
      state[i] ^= parity[(i + 4) % 5] ^ Long.rotateLeft(parity[(i + 1) % 5], 1);
    }
    long carried = state[1];
    for (int i = 0; i < ROUNDS; i++) {
      long kept = state[LANE[i]];
      state[LANE[i]] = Long.rotateLeft(carried, ROTATION[i]);
      carried = kept;
    }
    for (int row = 0; row < 25; row += 5) {
      long[] old = {state[row], state[row + 1], state[row + 2], state[row + 3], state[row + 4]};
      for (int i = 0; i < 5; i++) {
        state[row + i] = old[i] ^ (~old[(i + 1) % 5] & old[(i + 2) % 5]);
      }
    }
    state[0] ^= roundConstant;
  }

  private static long[] roundConstants() {
    long[] constants = new long[ROUNDS];
    int register = 1;
    for (int round = 0; round < ROUNDS; round++) {
      for (int bit = 0; bit < 7; bit++) {
        if ((register & 1) == 1) {
          constants[round] |= 1L << ((1 << bit) - 1);
        }
        register = (register << 1) ^ ((register >> 7) * 0x171);
      }
    }
    return constants;
  }
}
