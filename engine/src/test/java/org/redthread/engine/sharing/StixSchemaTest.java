package org.redthread.engine.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Checks bundles against the JSON schemas of OASIS. Each object is checked by the schema of its own
 * type; the bundle's schema is given only what it knows, since its list of types lacks grouping,
 * location, note and extension-definition and its rule for other types refuses any object that has
 * a creation time (the rule for domain objects and that for observables both match).
 */
class StixSchemaTest {
  private static final String PREFIX =
      "http://raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas/stix2.1/schemas/";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> TYPES = new HashMap<>();
  private static JsonSchemaFactory factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);

  @BeforeAll
  static void readSchemas() throws IOException {
    Path folder =
        Path.of(System.getProperty("redthread.root", "."), "../shared/data/stix21/schemas")
            .normalize();
    if (!Files.isDirectory(folder)) {
      System.err.println("SKIPPED LOUDLY: no STIX 2.1 schemas in ../shared/data");
    }
    assumeTrue(Files.isDirectory(folder));
    Map<String, String> schemas = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
        String text = Files.readString(file);
        String id = JSON.readTree(text).get("$id").asText();
        schemas.put(id, text);
        String name = file.getFileName().toString().replace(".json", "");
        if (!file.getParent().endsWith("common") || name.endsWith("-definition")) {
          TYPES.put(name, id);
        }
      }
    }
    factory =
        JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder -> builder.schemaLoaders(loader -> loader.schemas(schemas)));
  }

  @ParameterizedTest
  @EnumSource
  void bundleAndEveryObjectAreValid(SharingProfile profile) throws IOException {
    JsonNode bundle =
        JSON.readTree(
            SharingSample.write(SharingSample.sample(profile), SharingFormat.STIX).text());
    assertValid(bundle);
  }

  @ParameterizedTest
  @EnumSource
  void bundleOfARandomGraphIsValid(SharingProfile profile) throws IOException {
    SharingPackage input = new RandomPackage(3).sharingPackage(profile);
    assertValid(JSON.readTree(SharingSample.write(input, SharingFormat.STIX).text()));
  }

  private static void assertValid(JsonNode bundle) {
    ObjectNode known = bundle.deepCopy();
    ArrayNode objects = known.putArray("objects");
    for (JsonNode each : bundle.get("objects")) {
      String type = each.get("type").asText();
      String schema =
          TYPES.getOrDefault(
              type,
              PREFIX
                  + (each.has("created")
                      ? "common/core.json"
                      : "common/cyber-observable-core.json"));
      assertThat(schema(schema).validate(each)).as("%s %s", type, each).isEmpty();
      if (schema.contains("/observables/")
          || schema.endsWith("/cyber-observable-core.json")
          || schema.endsWith("/identity.json")
          || schema.endsWith("/relationship.json")
          || schema.endsWith("/marking-definition.json")) {
        objects.add(each);
      }
    }
    assertThat(objects.size()).isGreaterThan(5);
    assertThat(schema(PREFIX + "common/bundle.json").validate(known)).isEmpty();
  }

  private static JsonSchema schema(String id) {
    return factory.getSchema(SchemaLocation.of(id));
  }
}
