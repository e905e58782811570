package org.redthread.engine.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

/**
 * A file that was handed over: its digest and its text. Immutable; threads may share it.
 *
 * @param path where it is
 * @param name how it is shown: its path below the folder that is loaded
 */
record ExhibitFile(Path path, String name) {
  private static final int SNIFFED = 64 * 1024;
  private static final byte[] UTF8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  /**
   * {@return the SHA-256 of the content as 64 lower-case hexadecimal digits}
   *
   * @throws EngineException with {@link ErrorCode#INVALID_INPUT} where the file can't be read
   */
  String sha256() {
    try (InputStream input = Files.newInputStream(path)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException fault) {
      throw unreadable(fault);
    } catch (NoSuchAlgorithmException fault) {
      throw new IllegalStateException("every Java platform has SHA-256", fault);
    }
  }

  /** {@return the size in bytes} */
  long size() {
    try {
      return Files.size(path);
    } catch (IOException fault) {
      throw unreadable(fault);
    }
  }

  /**
   * Opens the text: UTF-8, with or without a byte order mark, or UTF-16 with one.
   *
   * @throws EngineException with {@link ErrorCode#INVALID_INPUT} where the content is no such text
   */
  Reader open() {
    try {
      BufferedInputStream input = new BufferedInputStream(Files.newInputStream(path), SNIFFED);
      input.mark(SNIFFED);
      byte[] head = input.readNBytes(SNIFFED - 1);
      input.reset();
      Charset charset = charset(head);
      if (charset.equals(StandardCharsets.UTF_8) && startsWith(head, UTF8_MARK)) {
        input.skipNBytes(UTF8_MARK.length);
      }
      return new InputStreamReader(
          input,
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT));
    } catch (IOException fault) {
      throw unreadable(fault);
    }
  }

  private Charset charset(byte[] head) {
    if (head.length == 0) {
      throw new EngineException(
          ErrorCode.INVALID_INPUT, name, name + " is empty: there is nothing to load");
    }
    boolean isUtf16 =
        head.length >= 2
            && ((head[0] == (byte) 0xff && head[1] == (byte) 0xfe)
                || (head[0] == (byte) 0xfe && head[1] == (byte) 0xff));
    if (isUtf16) {
      return StandardCharsets.UTF_16;
    }
    if (hasZero(head)) {
      throw new EngineException(
          ErrorCode.INVALID_INPUT,
          name,
          name + " is a binary file, not text: export it as CSV or JSON Lines and load that");
    }
    if (!isUtf8(head)) {
      throw new EngineException(
          ErrorCode.INVALID_INPUT,
          name,
          name + " is not UTF-8 text: save it with the encoding UTF-8 and load it again");
    }
    return StandardCharsets.UTF_8;
  }

  private static boolean hasZero(byte[] head) {
    for (byte each : head) {
      if (each == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUtf8(byte[] head) {
    // The last character of the piece may be cut, so its last bytes are not looked at.
    int length = head.length < SNIFFED - 1 ? head.length : head.length - 4;
    int end = length;
    while (end < head.length && (head[end] & 0xc0) == 0x80) {
      end++;
    }
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(head, 0, end));
      return true;
    } catch (CharacterCodingException notText) {
      return false;
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length
        && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }

  private EngineException unreadable(IOException fault) {
    return new EngineException(
        ErrorCode.INVALID_INPUT,
        name,
        name + (Files.exists(path) ? " can't be read: check its permissions" : " does not exist"),
        fault);
  }
}
