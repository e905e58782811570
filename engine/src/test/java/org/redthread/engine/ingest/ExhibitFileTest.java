package org.redthread.engine.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redthread.engine.model.EngineException;

class ExhibitFileTest {
  @TempDir private Path folder;

  private ExhibitFile file(byte[] content) throws IOException {
    Path path = folder.resolve("x.csv");
    Files.write(path, content);
    return new ExhibitFile(path, "x.csv");
  }

  private String read(byte[] content) throws IOException {
    StringWriter text = new StringWriter();
    try (Reader reader = file(content).open()) {
      reader.transferTo(text);
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void readsUnicodeWithItsMark(String encoding) throws IOException {
    assertThat(read(("\ufeffชื่อ,b\n").getBytes(Charset.forName(encoding)))).isEqualTo("ชื่อ,b\n");
  }

  @Test
  void readsACharacterAcrossTheLookedAtPiece() throws IOException {
    for (int shift = 0; shift < 4; shift++) {
      String text = "x".repeat(64 * 1024 - 3 + shift) + "😀\nend";
      assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }
  }

  @Test
  void refusesAnotherEncodingAsAWhole() {
    byte[] thai = "name\nสวัสดี\nสวัสดี\n".getBytes(Charset.forName("TIS-620"));
    assertThatThrownBy(() -> read(thai))
        .isInstanceOf(EngineException.class)
        .hasMessage("x.csv is not UTF-8 text: save it with the encoding UTF-8 and load it again");
  }

  @Test
  void marksSingleDamagedLines() throws IOException {
    byte[] bytes = ("a\n" + "ok\n".repeat(20) + "?\nok\n").getBytes(StandardCharsets.UTF_8);
    bytes[2 + 60] = (byte) 0xe9;
    assertThat(read(bytes)).contains("ok\n" + ExhibitFile.DAMAGED + "\nok\n");
  }

  @Test
  void refusesABinaryFile() {
    assertThatThrownBy(() -> read(new byte[] {'P', 'K', 3, 4, 0, 0, 1}))
        .hasMessage(
            "x.csv is a binary file, not text: export it as CSV or JSON Lines and load that");
  }

  @Test
  void refusesAnEmptyFile() {
    assertThatThrownBy(() -> read(new byte[0]))
        .hasMessage("x.csv is empty: there is nothing to load");
  }

  @Test
  void namesAFileThatIsNotThere() {
    assertThatThrownBy(() -> new ExhibitFile(folder.resolve("none"), "none").open())
        .hasMessage("none does not exist: check the path");
  }

  @Test
  void knowsItsDigest() throws IOException {
    assertThat(file("abc".getBytes(StandardCharsets.UTF_8)).sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
