package org.redthread.engine.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

/**
 * The users as JSON: {@code {"version":1,"users":[{name, role, agency, cases, tokenHash, created,
 * revoked}]}}, times in ISO 8601 and UTC. Every member must be there: a missing list of cases must
 * never be read as "all cases". Pure functions.
 */
final class UserFile {
  private static final int VERSION = 1;
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private UserFile() {}

  static byte[] write(List<User> users) {
    ObjectNode root = JSON.createObjectNode().put("version", VERSION);
    ArrayNode list = root.putArray("users");
    for (User user : users) {
      ObjectNode node = list.addObject();
      node.put("name", user.name()).put("role", user.role().name()).put("agency", user.agency());
      ArrayNode cases = node.putArray("cases");
      user.cases().forEach(cases::add);
      node.put("tokenHash", user.tokenHash()).put("created", user.created().toString());
      Instant revoked = user.revoked();
      node.put("revoked", revoked == null ? null : revoked.toString());
    }
    try {
      return JSON.writeValueAsBytes(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts can be written", e);
    }
  }

  /** Throws {@code INVALID_INPUT} for content that is not as {@link #write} writes it. */
  static List<User> read(byte[] content) {
    try {
      JsonNode root = JSON.readTree(content);
      if (root == null
          || root.path("version").asInt() != VERSION
          || !root.path("users").isArray()) {
        throw damaged(null);
      }
      List<User> users = new ArrayList<>();
      Set<String> names = new HashSet<>();
      for (JsonNode node : root.path("users")) {
        User user = userOf(node);
        users.add(user);
        if (!names.add(user.name().toLowerCase(Locale.ROOT))) {
          throw damaged(null);
        }
      }
      return List.copyOf(users);
    } catch (IOException | DateTimeException | IllegalArgumentException | EngineException e) {
      throw damaged(e);
    }
  }

  private static User userOf(JsonNode node) {
    JsonNode revoked = node.required("revoked");
    if (!node.required("cases").isArray()) {
      throw damaged(null);
    }
    Set<String> cases = new TreeSet<>();
    for (JsonNode each : node.required("cases")) {
      cases.add(text(each));
    }
    return new User(
        text(node.required("name")),
        Role.valueOf(text(node.required("role"))),
        text(node.required("agency")),
        cases,
        text(node.required("tokenHash")),
        Instant.parse(text(node.required("created"))),
        revoked.isNull() ? null : Instant.parse(text(revoked)));
  }

  private static String text(JsonNode node) {
    if (!node.isTextual()) {
      throw damaged(null);
    }
    return node.textValue();
  }

  private static EngineException damaged(@Nullable Exception cause) {
    return new EngineException(
        ErrorCode.INVALID_INPUT,
        "users",
        "the file of users is damaged; restore it from a backup, or move it away to begin anew",
        cause);
  }
}
