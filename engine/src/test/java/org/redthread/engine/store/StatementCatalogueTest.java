package org.redthread.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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
    for (Statement statement : statements) {
      assertThat(isNamed(statement.id(), all)).as("no source runs " + statement.id()).isTrue();
    }
  }

  /** A family of statements, one for each kind, is named by what their ids begin with. */
  private static boolean isNamed(String id, String sources) {
    if (sources.contains('"' + id + '"')) {
      return true;
    }
    for (int dash = id.indexOf('-'); dash > 0; dash = id.indexOf('-', dash + 1)) {
      if (sources.contains('"' + id.substring(0, dash + 1) + '"')) {
        return true;
      }
    }
    return false;
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

  /** {@return the Java files below a folder of this module, by path} */
  private static Map<Path, String> sources(String folder) throws IOException {
    Path module = Path.of(System.getProperty("redthread.root", ".."), "engine");
    Map<Path, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(module.resolve(folder))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        sources.put(file, Files.readString(file));
      }
    }
    assertThat(sources).isNotEmpty();
    return sources;
  }
}
