package org.redthread.engine.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redthread.engine.sharing.SharingSample.WALLET;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redthread.engine.sharing.SharingSample.Written;

class StixWriterTest {
  private static final String AMBER = "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421";

  @Test
  void writesAPhoneAsOpenCtiNamesIt() throws Exception {
    JsonNode phone =
        object(bundle(SharingProfile.FULL), "phone-number--fdd65488-fc91-527d-9ddb-057b202a6e8f");
    assertThat(phone.get("type").asText()).isEqualTo("phone-number");
    assertThat(phone.get("value").asText()).isEqualTo("+66812345678");
    assertThat(phone.get("object_marking_refs").get(0).asText()).isEqualTo(AMBER);
    assertThat(
            phone.get("extensions").get(StixExtensions.OBSERVABLES).get("extension_type").asText())
        .isEqualTo("new-sco");
    assertThat(phone.has("created")).isFalse();
    JsonNode row = phone.get("extensions").get(StixExtensions.PROPERTIES).get("evidence").get(0);
    assertThat(row.get("exhibit").asText()).isEqualTo(SharingSample.AMBER_EXHIBIT);
    assertThat(row.get("row").asLong()).isEqualTo(12);
  }

  @Test
  void writesThePublishedMarkingsAndMarksEverything() throws Exception {
    JsonNode bundle = bundle(SharingProfile.PSEUDONYMISED);
    JsonNode amber = object(bundle, AMBER);
    assertThat(amber)
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"type": "marking-definition", "spec_version": "2.1",
                     "id": "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421",
                     "created": "2022-10-01T00:00:00.000Z", "name": "TLP:AMBER",
                     "extensions": {
                       "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d": {
                         "extension_type": "property-extension", "tlp_2_0": "amber"}}}"""));
    for (JsonNode each : bundle.get("objects")) {
      boolean isTlp =
          each.get("id").asText().equals(AMBER) || each.path("name").asText().startsWith("TLP:");
      assertThat(isTlp || each.has("object_marking_refs")).as("%s", each.get("id")).isTrue();
    }
  }

  @Test
  void saysARoleAsAClaimWithTheConfidenceOfItsCredibility() throws Exception {
    JsonNode bundle = bundle(SharingProfile.FULL);
    JsonNode note =
        objects(bundle, "note").stream()
            .filter(each -> each.get("content").asText().equals("suspected recruiter"))
            .findFirst()
            .orElseThrow();
    assertThat(note.get("confidence").asInt()).isEqualTo(70);
    assertThat(note.get("authors").get(0).asText()).isEqualTo("Sample Police");
    assertThat(note.get("extensions").get(StixExtensions.PROPERTIES).get("grading").asText())
        .isEqualTo("B2");
    assertThat(object(bundle, note.get("object_refs").get(0).asText()).get("name").asText())
        .isEqualTo("Somsak Example");
    assertThat(object(bundle, note.get("object_refs").get(0).asText()).has("roles")).isFalse();
    assertThat(StixEntities.confidence("A6")).isEmpty();
  }

  @Test
  void sumsUpEventsWithExactAmounts() throws Exception {
    JsonNode bundle = bundle(SharingProfile.PSEUDONYMISED);
    JsonNode transfer = relationship(bundle, "transferred");
    assertThat(transfer.get("start_time").asText()).isEqualTo("2026-01-02T03:04:05.000Z");
    assertThat(transfer.get("target_ref").asText())
        .isEqualTo(StixIds.ofIdentifier(WALLET.identifiers().getFirst()));
    JsonNode extension = transfer.get("extensions").get(StixExtensions.PROPERTIES);
    assertThat(extension.get("count").asLong()).isEqualTo(2);
    assertThat(extension.get("totals").get(0).toString())
        .isEqualTo("{\"currency\":\"THB\",\"amount\":\"1500.10\"}");
    assertThat(extension.get("events").get(0).get("amount").asText()).isEqualTo("1000.00");
    assertThat(transfer.get("external_references").get(0).get("external_id").asText())
        .isEqualTo(SharingSample.AMBER_EXHIBIT + ":12");
  }

  @Test
  void writesPlacesAsLocationsAndTheNetworkAsAGrouping() throws Exception {
    JsonNode bundle = bundle(SharingProfile.PSEUDONYMISED);
    assertThat(objects(bundle, "location").getFirst().get("country").asText()).isEqualTo("TH");
    JsonNode grouping = objects(bundle, "grouping").getFirst();
    assertThat(grouping.get("context").asText()).isEqualTo("suspicious-activity");
    JsonNode extension = grouping.get("extensions").get(StixExtensions.PROPERTIES);
    assertThat(extension.get("exhibits")).hasSize(1);
    assertThat(extension.get("reasons").get(0).get("text").asText())
        .isEqualTo("2 members have role claims");
    assertThat(extension.get("reasons").get(1).get("text").asText()).isEqualTo(TextGuard.WITHHELD);
  }

  @Test
  void refersOnlyToWhatIsInTheBundleAndHasEachIdOnce() throws Exception {
    JsonNode bundle = bundle(SharingProfile.PSEUDONYMISED);
    Set<String> ids = new HashSet<>();
    bundle.get("objects").forEach(each -> assertThat(ids.add(each.get("id").asText())).isTrue());
    for (JsonNode each : bundle.get("objects")) {
      List<String> refs = new ArrayList<>();
      each.path("object_refs").forEach(ref -> refs.add(ref.asText()));
      each.path("object_marking_refs").forEach(ref -> refs.add(ref.asText()));
      List.of("created_by_ref", "source_ref", "target_ref").stream()
          .filter(each::has)
          .forEach(name -> refs.add(each.get(name).asText()));
      assertThat(ids).containsAll(refs);
    }
  }

  @Test
  void givesTheSameBytesForTheSameInput() {
    Written one = write(SharingProfile.PSEUDONYMISED);
    assertThat(write(SharingProfile.PSEUDONYMISED)).isEqualTo(one);
  }

  private static Written write(SharingProfile profile) {
    return SharingSample.write(SharingSample.sample(profile), SharingFormat.STIX);
  }

  private static JsonNode bundle(SharingProfile profile) throws Exception {
    return new ObjectMapper().readTree(write(profile).text());
  }

  private static JsonNode object(JsonNode bundle, String id) {
    for (JsonNode each : bundle.get("objects")) {
      if (each.get("id").asText().equals(id)) {
        return each;
      }
    }
    throw new AssertionError("no object " + id);
  }

  private static List<JsonNode> objects(JsonNode bundle, String type) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode each : bundle.get("objects")) {
      if (each.get("type").asText().equals(type)) {
        found.add(each);
      }
    }
    return found;
  }

  private static JsonNode relationship(JsonNode bundle, String type) {
    return objects(bundle, "relationship").stream()
        .filter(each -> each.get("relationship_type").asText().equals(type))
        .findFirst()
        .orElseThrow();
  }
}
