package org.redthread.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher by the strictest shell there is, in folders that look like the real ones. */
class LauncherIT {
  private static final Path ROOT = Path.of(System.getProperty("redthread.root"));
  private static final Path LIBRARIES = ROOT.resolve("server/target/redthread/lib");
  private static final Path JAVA = Path.of(System.getProperty("java.home"));

  @TempDir private Path temporary;
  private Path folder;
  private Path tools;

  @BeforeEach
  void makeFolders() throws IOException {
    folder = Files.createDirectories(temporary.resolve("a folder with spaces"));
    tools = Files.createDirectories(temporary.resolve("other tools"));
    String launcher = Files.readString(ROOT.resolve("redthread"));
    String only = '"' + String.valueOf(JAVA.getParent()) + "\"/*";
    assertThat(launcher).contains("in /usr/lib/jvm/*");
    script(folder.resolve("redthread"), launcher.replace("in /usr/lib/jvm/*", "in " + only));
  }

  @Test
  void runsTheDistributionFromAnywhereAndThroughALink() throws Exception {
    Files.createSymbolicLink(folder.resolve("lib"), LIBRARIES);
    Path link = Files.createSymbolicLink(tools.resolve("red thread"), folder.resolve("redthread"));
    Path linkToLink = Files.createSymbolicLink(tools.resolve("again"), Path.of("red thread"));
    assertThat(run(link, Map.of(), "--version").code).isZero();
    Outcome outcome = run(linkToLink, Map.of("CDPATH", "/"), "--version");
    assertThat(outcome.code).isZero();
    assertThat(outcome.out).startsWith("redthread ");
    assertThat(outcome.err).isEmpty();
  }

  @Test
  void passesExitCodeArgumentsAndOptionsOn() throws Exception {
    Files.createSymbolicLink(folder.resolve("lib"), LIBRARIES);
    Outcome outcome =
        run(
            launcher(),
            Map.of("REDTHREAD_JAVA_OPTS", "-Xmx300m -Dsome=thing"),
            "search",
            "a b",
            "c d");
    assertThat(outcome.code).isEqualTo(2);
    assertThat(outcome.err).contains("'c d'").doesNotContain("a b");
  }

  @Test
  void passesByAnOldJavaOnThePath() throws Exception {
    Files.createSymbolicLink(folder.resolve("lib"), LIBRARIES);
    Path old = oldJava("17.0.15");
    Outcome byPath =
        run(launcher(), Map.of("PATH", old.resolve("bin") + ":/usr/bin:/bin"), "--version");
    assertThat(byPath.code).as(byPath.err).isZero();
    Outcome byHome = run(launcher(), Map.of("JAVA_HOME", old.toString()), "--version");
    assertThat(byHome.code).as(byHome.err).isZero();
  }

  @Test
  void saysInOneLineHowToGetAJavaWhereThereIsNone() throws Exception {
    Files.createSymbolicLink(folder.resolve("lib"), LIBRARIES);
    String text = Files.readString(launcher());
    script(
        launcher(),
        text.replaceFirst("for candidate in \".*/\\* /usr/java.*; do", "for candidate in; do"));
    Outcome outcome =
        run(
            launcher(),
            Map.of("PATH", oldJava("17.0.15").resolve("bin") + ":/usr/bin:/bin"),
            "--version");
    assertThat(outcome.code).isEqualTo(3);
    assertThat(outcome.err.lines())
        .singleElement()
        .asString()
        .contains("JDK of 21 or more", "apt-get");
  }

  @Test
  void saysThatTestNeedsACheckout() throws Exception {
    Files.createSymbolicLink(folder.resolve("lib"), LIBRARIES);
    Outcome outcome = run(launcher(), Map.of(), "test");
    assertThat(outcome.code).isEqualTo(3);
    assertThat(outcome.err).contains("checkout");
  }

  @Test
  void buildsACheckoutOnceForTwoAtATimeAndAgainOnceASourceChanged() throws Exception {
    Path source =
        checkout(
            "mkdir -p server/target/redthread && ln -sfn \"$LIBRARIES\" server/target/redthread/lib");
    Process first = start(launcher(), Map.of(), "first", "--version");
    Process second = start(launcher(), Map.of(), "second", "--version");
    assertThat(first.waitFor()).as(err("first")).isZero();
    assertThat(second.waitFor()).as(err("second")).isZero();
    assertThat(builds()).isEqualTo(1);
    assertThat(run(launcher(), Map.of(), "--version").err).isEmpty();
    assertThat(builds()).isEqualTo(1);
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
    assertThat(run(launcher(), Map.of(), "--version").code).isZero();
    assertThat(builds()).isEqualTo(2);
    assertThat(folder.resolve("build/build.lock")).doesNotExist();
  }

  @Test
  void takesOverTheLockOfADeadBuild() throws Exception {
    checkout(
        "mkdir -p server/target/redthread && ln -sfn \"$LIBRARIES\" server/target/redthread/lib");
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Path lock = Files.createDirectories(folder.resolve("build/build.lock"));
    Files.writeString(lock.resolve("pid"), dead.pid() + "\n");
    assertThat(run(launcher(), Map.of(), "--version").code).isZero();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void showsWhyABuildFailedAndTriesAgainNextTime() throws Exception {
    checkout("echo '[ERROR] Main.java: no such symbol'; exit 1");
    Outcome outcome = run(launcher(), Map.of(), "--version");
    assertThat(outcome.code).isEqualTo(3);
    assertThat(outcome.err).contains("[ERROR] Main.java: no such symbol", "build.log");
    assertThat(run(launcher(), Map.of(), "--version").code).isEqualTo(3);
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void handsTestWithItsOutputAndExitCodeToMaven() throws Exception {
    checkout("echo 'Tests run: 7, Failures: 1'; exit 1");
    Outcome outcome = run(launcher(), Map.of(), "test", "-Dit.test=Some IT");
    assertThat(outcome.code).isEqualTo(1);
    assertThat(outcome.out).contains("Tests run: 7");
    assertThat(Files.readString(folder.resolve("mvn.calls"))).contains("verify -Dit.test=Some IT");
    assertThat(folder.resolve("build/build.lock")).doesNotExist();
  }

  private Path launcher() {
    return folder.resolve("redthread");
  }

  /** A folder that looks like a checkout, with a Maven that does only this. */
  private Path checkout(String mavenDoes) throws IOException {
    for (String module : List.of("cypher", "engine", "datasets", "server", ".mvn")) {
      Files.createDirectories(folder.resolve(module).resolve("src/main"));
    }
    Files.createFile(folder.resolve("pom.xml"));
    script(
        tools.resolve("mvn"),
        "#!/bin/sh\necho \"$*\" >>mvn.calls\nLIBRARIES='%s'\n%s\n".formatted(LIBRARIES, mavenDoes));
    return Files.createFile(folder.resolve("engine/src/main/Source.java"));
  }

  private Path oldJava(String version) throws IOException {
    Path home = Files.createDirectories(temporary.resolve("old java/bin")).getParent();
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    script(home.resolve("bin/java"), "#!/bin/sh\nexit 99\n");
    return home;
  }

  private long builds() throws IOException {
    return Files.readAllLines(folder.resolve("mvn.calls")).size();
  }

  private static void script(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Outcome run(Path launcher, Map<String, String> environment, String... arguments)
      throws Exception {
    int code = start(launcher, environment, "run", arguments).waitFor();
    return new Outcome(code, Files.readString(temporary.resolve("run.out")), err("run"));
  }

  private Process start(
      Path launcher, Map<String, String> environment, String name, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(shell(), launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(temporary.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", tools + ":/usr/bin:/bin");
    builder.environment().put("HOME", temporary.toString());
    builder.environment().putAll(environment);
    return builder
        .redirectOutput(temporary.resolve(name + ".out").toFile())
        .redirectError(temporary.resolve(name + ".err").toFile())
        .start();
  }

  private String err(String name) throws IOException {
    return Files.readString(temporary.resolve(name + ".err"));
  }

  private static String shell() {
    return Stream.of("/usr/bin/dash", "/bin/dash", "/bin/sh")
        .filter(shell -> Files.isExecutable(Path.of(shell)))
        .findFirst()
        .orElseThrow();
  }

  private record Outcome(int code, String out, String err) {}
}
