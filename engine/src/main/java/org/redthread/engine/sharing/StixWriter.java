package org.redthread.engine.sharing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redthread.engine.model.Network.Reason;
import org.redthread.engine.model.Tlp;

/**
 * Writes a package as a STIX 2.1 bundle: markings, extension definitions, the producer, entities
 * with the notes on them, relationships, and a grouping for the network. Threads may share it.
 */
final class StixWriter implements FormatWriter {
  private static final JsonFactory JSON = new JsonFactory();

  @Override
  public byte[] write(OutgoingPackage outgoing, LossLedger ledger) {
    StixContext context =
        new StixContext(
            Timestamp.format(outgoing.created()),
            StixIds.ofKey("identity", "agency/" + outgoing.producer()),
            StixIds.ofKey("marking-definition", outgoing.key() + "/purpose"));
    List<Map<String, Object>> objects = new ArrayList<>();
    markings(outgoing).forEach(tlp -> objects.add(StixMarkings.object(tlp)));
    objects.add(statement(outgoing, context));
    objects.addAll(StixExtensions.objects(List.of(StixMarkings.id(Tlp.CLEAR))));
    objects.add(producer(outgoing, context));
    objects.addAll(contents(outgoing, context, ledger));
    Map<String, Object> bundle = new LinkedHashMap<>();
    bundle.put("type", "bundle");
    bundle.put("id", StixIds.ofKey("bundle", outgoing.key()));
    bundle.put("objects", objects);
    try {
      return JsonText.bytes(bundle);
    } catch (JsonProcessingException fault) {
      throw new IllegalStateException("maps, lists, texts and numbers are JSON", fault);
    }
  }

  @Override
  public Set<String> tokens(byte[] file) {
    Set<String> tokens = new HashSet<>();
    try (JsonParser parser = JSON.createParser(file)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME || token.isScalarValue()) {
          tokens.add(parser.getText());
        }
      }
    } catch (IOException fault) {
      throw new UncheckedIOException("the bundle is no JSON", fault);
    }
    return tokens;
  }

  private static Set<Tlp> markings(OutgoingPackage outgoing) {
    Set<Tlp> used = EnumSet.of(Tlp.CLEAR, outgoing.tlp());
    for (OutgoingEntity entity : outgoing.entities()) {
      used.add(entity.tlp());
      entity.roles().forEach(role -> used.add(role.tlp()));
    }
    outgoing.links().forEach(link -> used.add(link.tlp()));
    return used;
  }

  private static Map<String, Object> statement(OutgoingPackage outgoing, StixContext context) {
    Map<String, Object> marking = new LinkedHashMap<>();
    marking.put("type", "marking-definition");
    marking.put("spec_version", "2.1");
    marking.put("id", context.statement());
    marking.put("created_by_ref", context.producer());
    marking.put("created", context.created());
    marking.put("object_marking_refs", List.of(StixMarkings.id(outgoing.tlp())));
    marking.put("name", "Purpose for which this was given");
    marking.put("definition_type", "statement");
    marking.put("definition", Map.of("statement", outgoing.purpose()));
    return marking;
  }

  private static Map<String, Object> producer(OutgoingPackage outgoing, StixContext context) {
    Map<String, Object> producer = context.head("identity", context.producer(), outgoing.tlp());
    producer.put("name", outgoing.producer());
    producer.put("identity_class", "organization");
    return producer;
  }

  private static List<Map<String, Object>> contents(
      OutgoingPackage outgoing, StixContext context, LossLedger ledger) {
    Map<Object, Map<String, Object>> byId = new LinkedHashMap<>();
    StixEntities entities = new StixEntities(context, ledger);
    StixLinks links = new StixLinks(context);
    for (OutgoingEntity entity : outgoing.entities()) {
      Map<String, Object> object = entities.object(entity);
      if (byId.putIfAbsent(object.get("id"), object) != null) {
        ledger.add(
            new LossPlace(LossSubject.ENTITY, entity.kind().label(), ""),
            LossFate.FLATTENED,
            LossReason.NO_PLACE_IN_FORMAT,
            1);
      }
    }
    List<Map<String, Object>> objects = new ArrayList<>(byId.values());
    outgoing.entities().forEach(entity -> objects.addAll(entities.notes(entity)));
    outgoing.links().forEach(link -> objects.add(links.object(link)));
    OutgoingNetwork network = outgoing.network();
    if (network != null && !outgoing.entities().isEmpty()) {
      objects.add(grouping(outgoing, network, context));
    }
    return objects;
  }

  private static Map<String, Object> grouping(
      OutgoingPackage outgoing, OutgoingNetwork network, StixContext context) {
    Map<String, Object> grouping =
        context.head("grouping", StixIds.ofKey("grouping", network.key()), outgoing.tlp());
    grouping.put("name", "Surfaced network");
    grouping.put("description", "A lead found by analysis of links, not a finding of fact");
    grouping.put("context", "suspicious-activity");
    Set<String> refs = new LinkedHashSet<>();
    outgoing.entities().forEach(entity -> refs.add(StixEntities.id(entity)));
    outgoing.links().forEach(link -> refs.add(StixLinks.id(link)));
    grouping.put("object_refs", List.copyOf(refs));
    Map<String, Object> extension = StixEntities.propertyExtension();
    extension.put("public_id", network.key());
    extension.put("run", network.run());
    extension.put("rank", network.rank());
    extension.put("score", network.score());
    StixContext.putUnlessEmpty(
        extension, "reasons", network.reasons().stream().map(StixWriter::reason).toList());
    StixContext.putUnlessEmpty(
        extension, "members", network.members().stream().map(StixWriter::member).toList());
    StixContext.putUnlessEmpty(extension, "findings", network.findings());
    StixContext.putUnlessEmpty(extension, "exhibits", network.exhibits());
    grouping.put("extensions", Map.of(StixExtensions.PROPERTIES, extension));
    return grouping;
  }

  private static Map<String, Object> reason(Reason reason) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("code", reason.code());
    line.put("text", reason.text());
    line.put("points", reason.points());
    return line;
  }

  private static Map<String, Object> member(OutgoingNetwork.Member member) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("object_ref", StixEntities.id(member.entity()));
    StixContext.putUnlessEmpty(line, "why", member.why());
    return line;
  }
}
