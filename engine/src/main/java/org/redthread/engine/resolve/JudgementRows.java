package org.redthread.engine.resolve;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redthread.engine.model.Decision;
import org.redthread.engine.model.Evidence;
import org.redthread.engine.model.Judgement;

/** Reads and writes judgements as the properties of their nodes. Stateless. */
final class JudgementRows {
  private JudgementRows() {}

  /** {@return a judgement without evidence} */
  static Judgement read(Map<String, Object> node) {
    return read(node, List.of(), List.of());
  }

  /** {@return a judgement with the rows of both sides} */
  static Judgement read(Map<String, Object> node, List<Evidence> left, List<Evidence> right) {
    return new Judgement(
        text(node, "id"),
        text(node, "left"),
        text(node, "right"),
        Decision.ofName(text(node, "decision")).orElse(Decision.NEGATIVE),
        text(node, "rule"),
        text(node, "reason"),
        text(node, "author"),
        node.get("at") instanceof Instant at ? at : Instant.EPOCH,
        Boolean.TRUE.equals(node.get("reverted")),
        text(node, "shared"),
        left,
        right);
  }

  /** {@return the row that {@code resolve/keep-judgements} takes} */
  static Map<String, Object> row(Judgement judgement) {
    Map<String, Object> node = new HashMap<>();
    node.put("id", judgement.id());
    node.put("left", judgement.left());
    node.put("right", judgement.right());
    node.put("decision", judgement.decision().name());
    node.put("rule", judgement.rule());
    node.put("reason", judgement.reason());
    node.put("author", judgement.author());
    node.put("at", judgement.at().atZone(ZoneOffset.UTC));
    node.put("reverted", judgement.isReverted());
    node.put("shared", judgement.shared());
    return Map.of("id", judgement.id(), "judgement", node);
  }

  /** {@return the judgement, undone} */
  static Judgement reverted(Judgement judgement) {
    return new Judgement(
        judgement.id(),
        judgement.left(),
        judgement.right(),
        judgement.decision(),
        judgement.rule(),
        judgement.reason(),
        judgement.author(),
        judgement.at(),
        true,
        judgement.shared(),
        judgement.leftEvidence(),
        judgement.rightEvidence());
  }

  private static String text(Map<String, Object> node, String key) {
    return node.get(key) instanceof String text ? text : "";
  }
}
