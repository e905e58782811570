package org.redthread.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

class StatementHeaderParserTest {
  private static final String GOOD =
      """
      // id:       link/find-thing
      // title:    A thing
      // purpose:  Shows how headers are read,
      //           over two lines.
      // access:   read
      // params:   $id STRING            which
      //           $from, $to INTEGER    a window
      //           $ids LIST<STRING>     more
      // returns:  id STRING, parts LIST<LIST<STRING>>, count INTEGER
      // order:    count DESC, id ASC
      // cost:     one seek
      // test:     ThingIT
      // :params {id: 'a', from: 1, to: 2, ids: []}
      MATCH (e:Entity {id: $id})
      WHERE e.at >= $from AND e.at < $to AND e.id IN $ids
      RETURN e.id AS id, [] AS parts, 1 AS count
      ORDER BY count DESC, id ASC
      """;

  @Test
  void readsEveryField() {
    Statement statement = StatementHeaderParser.parse("link/find-thing", GOOD);
    assertThat(statement.title()).isEqualTo("A thing");
    assertThat(statement.purpose()).isEqualTo("Shows how headers are read, over two lines.");
    assertThat(statement.access()).isEqualTo(StatementAccess.READ);
    assertThat(statement.parameters())
        .containsExactly(
            new StatementParameter("id", "STRING", "which"),
            new StatementParameter("from", "INTEGER", "a window"),
            new StatementParameter("to", "INTEGER", "a window"),
            new StatementParameter("ids", "LIST<STRING>", "more"));
    assertThat(statement.columns()).isEqualTo(List.of("id", "parts", "count"));
    assertThat(statement.order()).isEqualTo("count DESC, id ASC");
    assertThat(statement.test()).isEqualTo("ThingIT");
    assertThat(statement.body()).startsWith("MATCH").doesNotContain("//");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "// title:    A thing              | // name:  A thing    | the header lacks 'title:'",
        "// id:       link/find-thing      | // id:       link/x   | not the file's place",
        "// access:   read                 | // access:   both     | neither read nor write",
        "e.id IN $ids                      | true                 | are not those declared",
        "e.id IN $ids                      | e.id IN $ids + $more | are not those declared",
        "ORDER BY count DESC, id ASC       | ORDER BY id ASC      | the last ORDER BY is not",
        "MATCH (e:Entity {id: $id})        | MATCH (e {id: $id})-[*]-() | no upper bound",
        "MATCH (e:Entity {id: $id})        | MATCH (e {id: $id})-[*2..]-() | no upper bound",
        "MATCH (e:Entity {id: $id})        | MATCH (e {id: $id}) (()-->())+ (x) | no upper bound",
        "MATCH (e:Entity {id: $id})        | MATCH (e {id: $id}) (()-->()){1,} (x) | no upper bound"
      })
  void refusesWhatBreaksIt(String part, String replacement, String message) {
    String broken = GOOD.replace(part, replacement);
    assertThat(broken).isNotEqualTo(GOOD);
    EngineException refusal =
        catchThrowableOfType(
            EngineException.class, () -> StatementHeaderParser.parse("link/find-thing", broken));
    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_STATEMENT);
    assertThat(refusal).hasMessageContaining(message);
  }

  @Test
  void acceptsBoundedPatterns() {
    for (String pattern : List.of("-[*..6]-()", "-[:USES*1..3]->()", " (()-->()){1,4} (x)")) {
      String bounded =
          GOOD.replace("MATCH (e:Entity {id: $id})", "MATCH (e:Entity {id: $id})" + pattern);
      assertThat(StatementHeaderParser.parse("link/find-thing", bounded).id())
          .isEqualTo("link/find-thing");
    }
  }
}
