package org.redthread.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redthread.engine.model.LinkKind;

/** Checks over the whole folder of statements, without a database. */
class StatementCatalogueTest {
  private static final Pattern LITERAL =
      Pattern.compile("\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"");
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");
  private static final Pattern CYPHER =
      Pattern.compile("\\b(?:MATCH|MERGE|UNWIND|RETURN|DETACH|YIELD|FOREACH)\\b\\s*[({$\\w]");
  private static final Pattern LOWER_CASE_KEYWORD =
      Pattern.compile(
          "(?m)^\\s*(?:match|optional match|merge|unwind|return|with|where|order by|limit|set|delete|create|call)\\b");

  private final Collection<Statement> statements = StatementCatalogue.open().list();

  @Test
  void everyHeaderIsCompleteAndTrue() {
    // Opening the catalogue refuses every statement that breaks its header.
    assertThat(statements).isNotEmpty();
    for (Statement statement : statements) {
      assertThat(statement.text()).as(statement.id()).contains("\n// :params {");
      assertThat(statement.order()).as(statement.id()).isNotBlank();
      assertThat(statement.purpose()).as(statement.id()).endsWith(".");
    }
  }

  @Test
  void everyReadingListHasATotalOrderOrSaysWhyNot() {
    for (Statement statement : statements) {
      if (statement.access() == StatementAccess.READ && !statement.order().equals("single row")) {
        boolean saysWhyNot = statement.order().startsWith("any, because ");
        assertThat(saysWhyNot || statement.body().contains("ORDER BY")).as(statement.id()).isTrue();
      }
    }
  }

  @Test
  void everyStatementIsWrittenAlike() {
    for (Statement statement : statements) {
      assertThat(LOWER_CASE_KEYWORD.matcher(statement.body()).find()).as(statement.id()).isFalse();
      assertThat(statement.body()).as(statement.id()).doesNotContain("\t").doesNotContain(";");
      for (String line : statement.body().lines().toList()) {
        int indent = line.length() - line.stripLeading().length();
        assertThat(indent % 2).as(statement.id() + ": " + line).isZero();
        assertThat(line).as(statement.id()).isEqualTo(line.stripTrailing());
      }
    }
  }

  @Test
  void everyStatementIsRunBySomebody() throws IOException {
    String all = String.join("\n", sources("src/main/java").values());
    Set<String> linkMerges = linkMerges();
    for (Statement statement : statements) {
      if (!linkMerges.contains(statement.id())) {
        assertThat(all).as("no source runs " + statement.id()).contains('"' + statement.id() + '"');
      }
    }
  }

  /**
   * The statements that write links, one or two for each kind; their ids are made from the kinds.
   */
  private static Set<String> linkMerges() {
    Set<String> merges = new TreeSet<>();
    for (LinkKind kind : LinkKind.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
      merges.add("ingest/merge-" + name);
      if (kind.isEvent()) {
        merges.add("ingest/create-" + name);
      }
    }
    return merges;
  }

  @Test
  void theMergesOfLinkKindsDifferInTheKindAlone() {
    StatementCatalogue catalogue = StatementCatalogue.open();
    Map<Boolean, Set<String>> bodies = new TreeMap<>();
    for (LinkKind kind : LinkKind.values()) {
      String id = "ingest/merge-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
      bodies
          .computeIfAbsent(kind.isEvent(), any -> new TreeSet<>())
          .add(catalogue.get(id).body().replace("[r:" + kind.name() + " ", "[r:KIND "));
    }
    Set<String> creations = new TreeSet<>();
    for (LinkKind kind : LinkKind.values()) {
      if (kind.isEvent()) {
        String id = "ingest/create-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        creations.add(catalogue.get(id).body().replaceAll(":" + kind.name() + "\\b", ":KIND"));
      }
    }
    assertThat(creations).hasSize(1);
    // Facts may learn a property from a later row; events are complete from the first.
    assertThat(bodies).allSatisfy((isEvent, texts) -> assertThat(texts).hasSize(1));
  }

  @Test
  void everyStatementHasItsTest() throws IOException {
    List<String> tests =
        sources("src/test/java").keySet().stream()
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .toList();
    for (Statement statement : statements) {
      assertThat(tests).as(statement.id()).contains(statement.test());
    }
  }

  @Test
  void noCypherStandsOutsideTheCatalogue() throws IOException {
    for (Map.Entry<Path, String> source : sources("src/main/java").entrySet()) {
      if (source.getKey().toString().replace('\\', '/').contains("/engine/store/")) {
        continue;
      }
      Matcher literal = LITERAL.matcher(COMMENT.matcher(source.getValue()).replaceAll(""));
      while (literal.find()) {
        assertThat(CYPHER.matcher(literal.group()).find())
            .as(source.getKey().getFileName() + ": " + literal.group())
            .isFalse();
      }
    }
  }

  /** {@return the Java files below a folder of the engine and the server, by path} */
  private static Map<Path, String> sources(String folder) throws IOException {
    Path root = Path.of(System.getProperty("redthread.root", ".."));
    Map<Path, String> sources = new TreeMap<>();
    for (String module : List.of("engine", "server")) {
      try (Stream<Path> files = Files.walk(root.resolve(module).resolve(folder))) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          sources.put(file, Files.readString(file));
        }
      }
    }
    assertThat(sources).isNotEmpty();
    return sources;
  }
}
