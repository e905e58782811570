package org.redthread.engine.store;

import java.util.List;

/**
 * One Cypher statement of the catalogue with what its header promises.
 *
 * @param id its path below {@code queries} without the suffix, for example {@code link/find-entity}
 * @param title what it finds or does, in a few words
 * @param purpose why somebody runs it and what it does not show
 * @param access whether it reads or writes
 * @param parameters the declared parameters, in the header's order
 * @param columns the names of the returned columns, in order; empty where nothing is returned
 * @param order the total order of the rows as declared, or {@code single row} or {@code any}
 * @param cost what bounds its work
 * @param test the test class that shows its behaviour
 * @param allows the plan operators it may use although they are forbidden, with the reason; empty
 *     as a rule
 * @param text the statement as sent to the database, header included
 */
public record Statement(
    String id,
    String title,
    String purpose,
    StatementAccess access,
    List<StatementParameter> parameters,
    List<String> columns,
    String order,
    String cost,
    String test,
    String allows,
    String text) {
  public Statement {
    parameters = List.copyOf(parameters);
    columns = List.copyOf(columns);
  }

  /** {@return the statement without its comment lines} */
  public String body() {
    return text.lines()
        .filter(line -> !line.strip().startsWith("//"))
        .reduce("", (left, right) -> left + right + "\n");
  }
}
