package org.redthread.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SeizureGeneratorTest {
  @TempDir Path folder;

  @Test
  void writesTheSameBytesFromTheSameSeedAndScale() throws Exception {
    assertThat(generate(5, "a")).isEqualTo(generate(5, "b"));
  }

  @Test
  void writesOtherBytesFromAnotherSeed() throws Exception {
    Map<String, String> one = generate(5, "a");
    Map<String, String> two = generate(6, "b");

    assertThat(one.get("exhibits/border/crossings.csv"))
        .isNotEqualTo(two.get("exhibits/border/crossings.csv"));
    assertThat(one.get("truth/people.csv")).isNotEqualTo(two.get("truth/people.csv"));
  }

  @Test
  void sumsUpWhatItWrote() throws Exception {
    Path out = folder.resolve("summed");
    List<String> stages = new ArrayList<>();
    SeizureSummary summary =
        SeizureGenerator.generate(
            9, 0.05, out, (stage, done, total) -> stages.add(done <= total ? stage : "too far"));

    for (Map.Entry<String, Long> entry : summary.exhibitRows().entrySet()) {
      List<String> lines = Files.readAllLines(out.resolve("exhibits").resolve(entry.getKey()));
      int headers = entry.getKey().endsWith(".jsonl") ? 0 : 1;
      assertThat(lines).as(entry.getKey()).hasSize(Math.toIntExact(entry.getValue()) + headers);
    }
    for (Map.Entry<String, Long> entry : summary.truthRows().entrySet()) {
      assertThat(Files.readAllLines(out.resolve("truth").resolve(entry.getKey())))
          .as(entry.getKey())
          .hasSize(Math.toIntExact(entry.getValue()) + 1);
    }
    assertThat(summary.truthRows())
        .containsEntry("people.csv", (long) summary.people())
        .containsEntry("networks.csv", (long) summary.networks())
        .containsEntry("hubs.csv", (long) summary.hubs())
        .containsEntry("broken_rows.csv", (long) summary.brokenRows());
    assertThat(stages).contains("people", "networks", "ordinary life", "exhibits");
    assertThat(stages).doesNotContain("too far");
    assertThat(out.resolve("SYNTHETIC.txt")).content().contains("invented", "seed: 9");
  }

  @Test
  void refusesAFolderThatHoldsSomething() throws Exception {
    Files.writeString(folder.resolve("kept.txt"), "mine");

    assertThatThrownBy(() -> SeizureGenerator.generate(1, 1, folder, GenerationProgress.SILENT))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("must be empty");
    assertThat(folder.resolve("kept.txt")).hasContent("mine");
  }

  @Test
  void refusesAScaleThatMakesNoSense() {
    for (double scale : new double[] {0, -1, Double.NaN, 1e9}) {
      assertThatThrownBy(
              () -> SeizureGenerator.generate(1, scale, folder, GenerationProgress.SILENT))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void equalsTheCommittedDemo() throws Exception {
    Path demo = Path.of("demo");
    Path fresh = folder.resolve("fresh");
    SeizureGenerator.generate(20_260_630, 1, fresh, GenerationProgress.SILENT);

    assertThat(hashes(demo))
        .as("datasets/demo; write it again with seed 20260630 and scale 1")
        .isEqualTo(hashes(fresh));
  }

  private Map<String, String> generate(long seed, String name) throws Exception {
    Path out = folder.resolve(name);
    SeizureGenerator.generate(seed, 0.05, out, GenerationProgress.SILENT);
    return hashes(out);
  }

  private static Map<String, String> hashes(Path root) throws Exception {
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        hashes.put(name, HexFormat.of().formatHex(sha.digest(Files.readAllBytes(file))));
      }
    }
    return hashes;
  }
}
