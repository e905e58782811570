package org.redthread.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.redthread.server.Main;
import org.redthread.server.embedded.DataFolder;
import org.redthread.server.embedded.FolderLock;
import org.redthread.server.json.Json;

/**
 * Every command on a small seizure, in the order of the work: first each opens the store itself,
 * then the same commands go through a server in another process.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommandLineIT {
  private static final String HOME = "redthread.home";
  private static final String HOME_BEFORE = System.getProperty(HOME, "");

  @TempDir private static Path temporary;
  private static Path folder;
  private static Path data;
  private static Path exhibits;
  private static Ids ids;

  /** What a command said and how it ended. */
  private record Said(int code, String out, String err) {
    JsonNode json() throws IOException {
      return Json.mapper().readTree(out);
    }
  }

  /** Ids of the store, found once it is loaded. */
  private record Ids(String network, String member, String other, String account) {}

  @BeforeAll
  static void generate() throws IOException {
    System.setProperty(HOME, System.getProperty("redthread.root"));
    folder = Files.createDirectories(temporary.resolve("a folder with spaces"));
    data = folder.resolve("data");
    Said said =
        runAnywhere("generate", "--scale", "0.05", "--out", folder.resolve("seizure").toString());
    assertThat(said.code).as(said.err).isZero();
    exhibits = folder.resolve("seizure").resolve("exhibits");
    assertThat(said.out).contains("load \"" + exhibits + "\"", "broken on purpose");
  }

  @AfterAll
  static void restore() {
    if (HOME_BEFORE.isEmpty()) {
      System.clearProperty(HOME);
    } else {
      System.setProperty(HOME, HOME_BEFORE);
    }
  }

  @Test
  @Order(1)
  void loadsAfterADryRunThatSaidTheSame() throws IOException {
    Said dry = run("load", exhibits.toString(), "--dry-run", "--json");
    assertThat(dry.code).as(dry.err).isEqualTo(1);
    Said loaded = run("load", exhibits.toString(), "--json");
    assertThat(loaded.code).as(loaded.err).isEqualTo(1);
    assertThat(dry.json().get("counts")).isEqualTo(loaded.json().get("counts"));
    assertThat(problems(dry)).isEqualTo(problems(loaded)).isNotEmpty();
    assertThat(loaded.json().at("/counts/loaded").asLong()).isPositive();
    assertThat(loaded.json().at("/counts/rejected").asLong()).isPositive();
    assertThat(dry.json().get("dryRun").asBoolean()).isTrue();
  }

  private static List<JsonNode> problems(Said said) throws IOException {
    return said.json().get("files").findValues("problems").stream()
        .filter(problems -> !problems.isEmpty())
        .toList();
  }

  @Test
  @Order(2)
  void loadingAgainChangesNothingAndSaysSoInATable() {
    Said again = run("load", exhibits.toString());
    assertThat(again.code).isEqualTo(1);
    assertThat(again.out.lines().findFirst().orElseThrow()).startsWith("file").endsWith("refused");
    assertThat(again.out).contains("interviews/interviews.csv", "known", "Nothing new");
  }

  @Test
  @Order(3)
  void refusesWhatCannotBeLoadedInOneLineOrOneRowOfTheReport() throws IOException {
    Said missing = run("load", folder.resolve("no such file.csv").toString());
    assertThat(missing.code).isEqualTo(3);
    assertThat(missing.err.lines())
        .singleElement()
        .asString()
        .contains("no such file.csv does not exist");
    Path odd = folder.resolve("odd.csv");
    Files.writeString(odd, "this,that\n1,2\n");
    Said unknown = run("load", odd.toString());
    assertThat(unknown.code).isEqualTo(1);
    assertThat(unknown.out).contains("REFUSED", "Files of which nothing was taken:", "odd.csv: ");
    Path calls = Path.of(System.getProperty(HOME), "datasets", "mappings", "operator-calls.yaml");
    Said wrong = run("load", odd.toString(), "--mapping", calls.toString());
    assertThat(wrong.code).isEqualTo(1);
    assertThat(wrong.out).contains("REFUSED", "column");
    Path broken = folder.resolve("broken.yaml");
    Files.writeString(broken, "id: [\n");
    Said noMapping = run("load", odd.toString(), "--mapping", broken.toString());
    assertThat(noMapping.code).as(noMapping.out).isEqualTo(3);
    assertThat(errors(noMapping)).hasSize(1);
  }

  @Test
  @Order(4)
  void resolvesAndSurfaces() throws IOException {
    Said resolved = run("resolve");
    assertThat(resolved.code).as(resolved.err).isZero();
    assertThat(resolved.out).contains("identities hold", "Next: ./redthread surface");
    Said surfaced = run("surface", "--limit", "5", "--json");
    assertThat(surfaced.code).as(surfaced.err).isZero();
    assertThat(surfaced.json().at("/networks/items/0/rank").asInt()).isEqualTo(1);
    JsonNode network = smallest(surfaced);
    ids =
        new Ids(
            network.get("id").asText(),
            network.at("/members/0/entity/id").asText(),
            network.at("/members/1/entity/id").asText(),
            payingAccount());
    Said read = run("show", ids.network);
    assertThat(read.out)
        .contains("Network ", "members, the most central first:", "lead, not proof");
  }

  /** The network with the last rank, which is small enough to be read and exported whole. */
  private static JsonNode smallest(Said surfaced) throws IOException {
    JsonNode networks = surfaced.json().at("/networks/items");
    return networks.get(networks.size() - 1);
  }

  /** The id of an account that paid somebody, found by the number in a bank's file. */
  private static String payingAccount() throws IOException {
    String row = Files.readAllLines(exhibits.resolve("banks/DSB-transfers.csv")).get(1);
    String[] cells = row.split(";", -1);
    Said found = run("search", cells[1] + ":" + cells[2], "--kind", "bank account", "--json");
    assertThat(found.code).as(found.err).isZero();
    String id = found.json().at("/items/0/id").asText();
    assertThat(id).startsWith("bankaccount-");
    return id;
  }

  @Test
  @Order(5)
  void answersTheSameItselfAndThroughAServer() throws Exception {
    List<Said> alone = questions();
    assertThat(alone).allSatisfy(said -> assertThat(said.code).as(said.err).isZero());
    Said shown = alone.get(0);
    assertThat(shown.out).contains(ids.member, "Rows behind it");
    assertThat(alone.get(2).out).contains(" transfer", "→", "rows ");
    try (Server server = Server.start()) {
      assertThat(server.first.get("administratorToken").asText()).isNotEmpty();
      List<Said> through = questions();
      for (int index = 0; index < alone.size(); index++) {
        assertThat(through.get(index).out).isEqualTo(alone.get(index).out);
      }
      assertThat(through.getFirst().err).doesNotContain("starting");
      loadsThroughTheServer();
      exports("through");
      managesUsers(server);
      Said verified = run("audit", "verify");
      assertThat(verified.code).as(verified.out).isZero();
      Said second = runAnywhere("serve", "--port", "0", "--data", data.toString());
      assertThat(second.code).isEqualTo(3);
      assertThat(errors(second))
          .singleElement()
          .asString()
          .contains("is open in process " + server.process.pid(), "--data");
    }
    assertThat(data.resolve("server.json")).doesNotExist();
  }

  private static List<Said> questions() {
    return List.of(
        run("show", ids.member),
        run("show", ids.member, "--hops", "2", "--limit", "20", "--json"),
        run("trail", ids.account, "--limit", "3"),
        run("trail", ids.account, "--json"),
        run("path", ids.member, ids.other),
        run("path", ids.member, ids.other, "--json"),
        run("search", "Somchai", "--limit", "5"),
        run("show", ids.network, "--json"));
  }

  private static void loadsThroughTheServer() throws IOException {
    Said again = run("load", exhibits.toString(), "--json");
    assertThat(again.code).as(again.err).isEqualTo(1);
    assertThat(again.json().at("/counts/loaded").asLong()).isZero();
    assertThat(again.json().at("/counts/known").asLong()).isPositive();
    Said missing = run("load", folder.resolve("nothing").toString());
    assertThat(missing.code).isEqualTo(3);
    assertThat(run("resolve", "--json").code).isZero();
    Said surfaced = run("surface");
    assertThat(surfaced.code).as(surfaced.err).isZero();
    assertThat(surfaced.out).contains("leads, not proof", "./redthread show network-");
    Said networks = run("surface", "--json", "--limit", "5");
    ids = new Ids(smallest(networks).get("id").asText(), ids.member, ids.other, ids.account);
  }

  private static void managesUsers(Server server) throws Exception {
    Said added = run("user", "add", "maria", "--role", "Investigator", "--case", "C-1", "--json");
    assertThat(added.code).as(added.err).isZero();
    String token = added.json().get("token").asText();
    assertThat(added.json().at("/user/cases/0").asText()).isEqualTo("C-1");
    Said asMaria = runElsewhere(Map.of("REDTHREAD_TOKEN", token), "search", "Somchai", "--json");
    assertThat(asMaria.code).as(asMaria.err).isZero();
    Said load = runElsewhere(Map.of("REDTHREAD_TOKEN", token), "load", exhibits.toString());
    assertThat(load.code).isEqualTo(3);
    assertThat(errors(load)).singleElement().asString().contains("only the operator");
    Said listed = run("user", "list");
    assertThat(listed.out).contains("maria", "investigator", "C-1", "administrator", "valid");
    assertThat(listed.out).doesNotContain(token);
    assertThat(run("user", "revoke", "maria").code).isZero();
    Said revoked = runElsewhere(Map.of("REDTHREAD_TOKEN", token), "search", "Somchai");
    assertThat(revoked.code).isEqualTo(3);
    assertThat(errors(revoked)).singleElement().asString().contains("nobody's");
    assertThat(server.process.isAlive()).isTrue();
  }

  @Test
  @Order(6)
  void exportsBothFormatsAndWritesOverNothing() throws IOException {
    exports("alone");
  }

  private static void exports(String name) throws IOException {
    Path stix = folder.resolve(name + ".json");
    Said made =
        run(
            "export",
            "--purpose",
            "case C-1",
            ids.network,
            "--tlp",
            "RED",
            "--out",
            stix.toString());
    assertThat(made.code).as(made.err).isZero();
    assertThat(made.out).contains(" entities, ", stix + ".losses.json");
    assertThat(Json.mapper().readTree(stix.toFile()).get("type").asText()).isEqualTo("bundle");
    String first = Files.readString(stix);
    Said again = run("export", "--purpose", "case C-1", ids.network, "--out", stix.toString());
    assertThat(again.code).isEqualTo(3);
    assertThat(errors(again)).singleElement().asString().contains("--force");
    assertThat(Files.readString(stix)).isEqualTo(first);
    Path graph = folder.resolve(name + ".graphml");
    Said drawn =
        run(
            "export",
            "--purpose",
            "case C-1",
            ids.member,
            ids.other,
            "--format",
            "graphml",
            "--out",
            graph.toString());
    assertThat(drawn.code).as(drawn.err).isZero();
    assertThat(graph).content().contains("<graphml");
    assertThat(folder.resolve(name + ".graphml.losses.json")).content().contains("losses");
    Said forced =
        run(
            "export",
            "--purpose",
            "case C-1",
            ids.member,
            "--format",
            "graphml",
            "--out",
            graph.toString(),
            "--force");
    assertThat(forced.code).as(forced.err).isZero();
    assertThat(run("export", ids.member, "--out", folder + "/why.json").code).isEqualTo(2);
    Said full =
        run(
            "export",
            "--purpose",
            "case C-1",
            ids.member,
            "--profile",
            "full",
            "--out",
            folder + "/full.json");
    assertThat(full.code).isEqualTo(3);
    assertThat(folder.resolve("full.json")).doesNotExist();
  }

  @Test
  @Order(7)
  void endsWithTwoForAParameterAndThreeForWhatIsNotThere() {
    Said range = run("search", "a", "--limit", "100000");
    assertThat(range.code).isEqualTo(2);
    assertThat(errors(range).getFirst()).startsWith("error: --limit must be");
    assertThat(run("search", "a", "--kind", "Spaceship").code).isEqualTo(2);
    assertThat(run("show", ids.member, "--hops", "9").code).isEqualTo(2);
    Said nobody = run("show", "person-nobody");
    assertThat(nobody.code).isEqualTo(3);
    assertThat(nobody.out).isEmpty();
    assertThat(errors(nobody)).hasSize(1);
    assertThat(
            run("export", "--purpose", "case C-1", "x", "--format", "pdf", "--out", folder + "/x")
                .code)
        .isEqualTo(2);
  }

  @Test
  @Order(8)
  void saysWhoHasTheFolder() throws IOException {
    try (FolderLock lock = DataFolder.at(data).lock()) {
      assertThat(lock).isNotNull();
      Said locked = run("search", "a");
      assertThat(locked.code).isEqualTo(3);
      assertThat(errors(locked))
          .singleElement()
          .asString()
          .contains("is open in process " + ProcessHandle.current().pid(), "--data");
    }
  }

  @Test
  @Order(9)
  void findsThatALineOfTheAuditWasChanged() throws IOException {
    Said intact = run("audit", "verify", "--json");
    assertThat(intact.code).as(intact.out).isZero();
    String head = intact.json().get("head").asText();
    assertThat(run("audit", "verify", "--head", head).code).isZero();
    Said foreign = run("audit", "verify", "--head", "f".repeat(64));
    assertThat(foreign.code).isEqualTo(1);
    assertThat(foreign.out).contains("NOT_CONTINUED");
    Path log = data.resolve("audit").resolve("audit.log");
    List<String> lines = new ArrayList<>(Files.readAllLines(log));
    lines.set(1, lines.get(1).replace("system", "sxstem"));
    Files.writeString(log, String.join("\n", lines) + "\n");
    Said broken = run("audit", "verify");
    assertThat(broken.code).isEqualTo(1);
    assertThat(broken.out).contains("BROKEN at line 2:", "CHANGED");
    Said nowhere = runAnywhere("audit", "verify", "--data", folder.resolve("nowhere").toString());
    assertThat(nowhere.code).isEqualTo(3);
    assertThat(folder.resolve("nowhere")).doesNotExist();
  }

  private static List<String> errors(Said said) {
    return said.err.lines().filter(line -> line.startsWith("error: ")).toList();
  }

  private static Said run(String... arguments) {
    return runAnywhere(withData(arguments).toArray(String[]::new));
  }

  private static Said runAnywhere(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = CommandLineProgram.run(arguments, new PrintWriter(out), new PrintWriter(err));
    return new Said(code, out.toString(), err.toString());
  }

  private static List<String> withData(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--data");
    all.add(data.toString());
    return all;
  }

  private static Said runElsewhere(Map<String, String> environment, String... arguments)
      throws Exception {
    Path out = folder.resolve("elsewhere.out");
    Path err = folder.resolve("elsewhere.err");
    ProcessBuilder builder =
        new ProcessBuilder(java(arguments))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    int code = builder.start().waitFor();
    return new Said(code, Files.readString(out), Files.readString(err));
  }

  private static List<String> java(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx600m",
                "-D" + HOME + "=" + System.getProperty(HOME),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(withData(arguments));
    return command;
  }

  /** A server in a process of its own, stopped as Ctrl-C or a service manager stops it. */
  private record Server(Process process, BufferedReader lines, JsonNode first)
      implements AutoCloseable {
    static Server start() throws IOException {
      Process process =
          new ProcessBuilder(java("serve", "--port", "0", "--json"))
              .redirectError(folder.resolve("serve.err").toFile())
              .start();
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      String line = lines.readLine();
      assertThat(line).as(Files.readString(folder.resolve("serve.err"))).isNotNull();
      return new Server(process, lines, Json.mapper().readTree(line));
    }

    @Override
    public void close() throws IOException, InterruptedException {
      process.destroy();
      process.waitFor();
      lines.close();
    }
  }
}
