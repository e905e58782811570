package org.redthread.engine.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
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
import java.util.List;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

/**
 * A file that was handed over: its digest and its text. Immutable; threads may share it.
 *
 * @param path where it is
 * @param name how it is shown: its path below the folder that is loaded
 */
record ExhibitFile(Path path, String name) {
  /**
   * What stands in the text for bytes that are no text: a code point that Unicode keeps out of all
   * texts, so that it can't have been there.
   */
  static final char DAMAGED = '\ufdd0';

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
   * Opens the text: UTF-8, with or without a byte order mark, or UTF-16 with one. Single lines in
   * another encoding are let through with {@link #DAMAGED} in them, for their rows to be refused.
   *
   * @throws EngineException with {@link ErrorCode#INVALID_INPUT} where the content is no such text
   */
  Reader open() {
    BufferedInputStream input = new BufferedInputStream(stream(), SNIFFED);
    try {
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
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .replaceWith(String.valueOf(DAMAGED)));
    } catch (IOException fault) {
      close(input);
      throw unreadable(fault);
    } catch (EngineException refusal) {
      close(input);
      throw refusal;
    }
  }

  private InputStream stream() {
    try {
      return Files.newInputStream(path);
    } catch (IOException fault) {
      throw unreadable(fault);
    }
  }

  private static void close(InputStream input) {
    try {
      input.close();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
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
    if (!isMostlyUtf8(head)) {
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

  /**
   * {@return whether the text is UTF-8 but for single lines} A file in another encoding is refused
   * as a whole, since its rows would be refused one by one; one bad line costs itself alone.
   */
  private static boolean isMostlyUtf8(byte[] head) {
    String text;
    try {
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .replaceWith(String.valueOf(DAMAGED))
              .decode(ByteBuffer.wrap(head))
              .toString();
    } catch (CharacterCodingException fault) {
      return false;
    }
    List<String> lines = text.lines().toList();
    // The last line of the piece may be cut in the middle of a character.
    int whole = head.length < SNIFFED - 1 ? lines.size() : lines.size() - 1;
    long damaged = lines.stream().limit(whole).filter(line -> line.indexOf(DAMAGED) >= 0).count();
    boolean isHeaderSound = whole == 0 || lines.getFirst().indexOf(DAMAGED) < 0;
    return isHeaderSound && damaged * 10 <= whole;
  }

  private static boolean startsWith(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length
        && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }

  private EngineException unreadable(IOException fault) {
    return new EngineException(
        ErrorCode.INVALID_INPUT,
        name,
        name
            + (Files.exists(path)
                ? " can't be read: check its permissions"
                : " does not exist: check the path"),
        fault);
  }
}
