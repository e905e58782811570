package org.redthread.server.http;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of the table of routes. The server registers its routes and describes them in {@code
 * /openapi.json} from this table alone, so that what is described is what is there.
 *
 * @param method the method
 * @param path from the root, with {@code {name}} for its variable parts
 * @param id its name in the description, the figures and the log; unique
 * @param terms who may call it with what and gets what
 * @param handler what it does
 */
public record Route(RouteMethod method, String path, String id, Terms terms, RouteHandler handler) {
  private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)}");

  /**
   * Who may call a route, with what, and what comes back.
   *
   * @param summary one line for the description
   * @param permission what the caller must be allowed, in words; empty where anybody may call it
   * @param parameters of the query
   * @param body what it takes
   * @param answer the type of the JSON that comes back; empty where it is something else
   */
  public record Terms(
      String summary,
      Optional<String> permission,
      List<Parameter<?>> parameters,
      Body body,
      Optional<Type> answer) {
    /** Copies the list. */
    public Terms {
      parameters = List.copyOf(parameters);
    }

    /** {@return the terms of a route for callers with a token} */
    public static Terms of(String summary, String permission, Type answer) {
      return new Terms(
          summary, Optional.of(permission), List.of(), new Body.None(), Optional.of(answer));
    }

    /** {@return the terms of a route for anybody} */
    public static Terms open(String summary) {
      return new Terms(summary, Optional.empty(), List.of(), new Body.None(), Optional.empty());
    }

    /** {@return the same with these query parameters} */
    public Terms with(Parameter<?>... parameters) {
      return new Terms(summary, permission, List.of(parameters), body, answer);
    }

    /** {@return the same with a body} */
    public Terms taking(Body body) {
      return new Terms(summary, permission, parameters, body, answer);
    }

    /** {@return the same where something else than JSON or nothing comes back} */
    public Terms answeringNoJson() {
      return new Terms(summary, permission, parameters, body, Optional.empty());
    }

    /** {@return the same with the type of the JSON that comes back} */
    public Terms answering(Type type) {
      return new Terms(summary, permission, parameters, body, Optional.of(type));
    }
  }

  /** {@return the names of the variable parts of the path, in their order} */
  List<String> pathVariables() {
    List<String> names = new ArrayList<>();
    Matcher matcher = VARIABLE.matcher(path);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }
}
