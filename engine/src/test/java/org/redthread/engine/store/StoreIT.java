package org.redthread.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Session;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import org.redthread.engine.model.Evidence;
import org.redthread.engine.model.Exhibit;
import org.redthread.engine.model.Tlp;

class StoreIT {
  @Test
  void keepsTheFirstValueOfASetting() {
    try (Store store = TestStore.empty()) {
      assertThat(keep(store, "first")).isEqualTo("first");
      assertThat(keep(store, "second")).isEqualTo("first");
    }
  }

  private static String keep(Store store, String value) {
    return store
        .write(
            "test",
            transaction ->
                transaction.list(
                    "store/keep-setting",
                    Map.of("name", "colour", "value", value),
                    row -> row.text("value")))
        .getFirst();
  }

  @Test
  void undoesAWriteThatFails() {
    try (Store store = TestStore.empty()) {
      EngineException refusal =
          catchThrowableOfType(
              EngineException.class,
              () ->
                  store.write(
                      "test",
                      transaction -> {
                        transaction.run(
                            "store/keep-setting", Map.of("name", "colour", "value", "lost"));
                        throw new EngineException(ErrorCode.CONFLICT, "changed my mind");
                      }));
      assertThat(refusal.code()).isEqualTo(ErrorCode.CONFLICT);
      assertThat(keep(store, "kept")).isEqualTo("kept");
    }
  }

  @Test
  void listsExhibitsBySerial() {
    try (Store store = TestStore.empty()) {
      try (Session session = TestStore.driver().session()) {
        session
            .run(
                "UNWIND [3, 1, 2] AS serial CREATE (:Exhibit {serial: serial,"
                    + " sha256: 'sha-' + serial, tlp: 'TLP:AMBER', agency: 'A'})")
            .consume();
      }
      ExhibitDirectory exhibits = ExhibitDirectory.read(store);
      assertThat(exhibits.list()).extracting(Exhibit::serial).containsExactly(1L, 2L, 3L);
      assertThat(exhibits.find(2).orElseThrow().marking().tlp()).isEqualTo(Tlp.AMBER);
      assertThat(exhibits.findBySha256("sha-3").orElseThrow().serial()).isEqualTo(3);
      assertThat(exhibits.evidence(List.of(2L, 1L, 9L), List.of(7L, 8L, 9L), Set.of(1L, 2L)))
          .containsExactly(new Evidence("sha-1", 8), new Evidence("sha-2", 7));
    }
  }

  @Test
  void runsNoWriteInARead() {
    try (Store store = TestStore.empty()) {
      EngineException refusal =
          catchThrowableOfType(
              EngineException.class,
              () ->
                  store.list("store/keep-setting", Map.of("name", "a", "value", "b"), row -> row));
      assertThat(refusal.code()).isEqualTo(ErrorCode.INTERNAL);
    }
  }

  @Test
  void saysThatNobodyAnswers() {
    EngineException refusal =
        catchThrowableOfType(
            EngineException.class,
            () ->
                Store.open(new StoreAddress(URI.create("bolt://127.0.0.1:1"), "neo4j", "password"))
                    .close());
    assertThat(refusal.code()).isEqualTo(ErrorCode.STORE_UNAVAILABLE);
    assertThat(refusal).hasMessageNotContaining("password\"");
  }
}
