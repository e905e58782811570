package org.redthread.engine.sharing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.model.Evidence;
import org.redthread.engine.model.Identifier;
import org.redthread.engine.model.Money;
import org.redthread.engine.model.Network.Reason;

/**
 * Writes a package as GraphML 1.0: a directed graph with typed keys, nodes by kind and key, edges
 * by kind and ends. Lists are joined by {@code "; "}. Single events and the rows behind role claims
 * have no place and are counted as lost. Threads may share it.
 */
final class GraphMlWriter implements FormatWriter {
  private static final String TEXT = "string";
  private static final String JOINT = "; ";
  private static final List<Map.Entry<String, String>> NODE_KEYS =
      List.of(
          Map.entry("label", TEXT),
          Map.entry("kind", TEXT),
          Map.entry("pseudonymised", "boolean"),
          Map.entry("identifiers", TEXT),
          Map.entry("claimed_roles", TEXT),
          Map.entry("claim_gradings", TEXT),
          Map.entry("claim_authors", TEXT),
          Map.entry("identity", TEXT),
          Map.entry("marking", TEXT),
          Map.entry("evidence", TEXT),
          Map.entry("member_position", "long"),
          Map.entry("member_why", TEXT));
  private static final List<Map.Entry<String, String>> EDGE_KEYS =
      List.of(
          Map.entry("label", TEXT),
          Map.entry("count", "long"),
          Map.entry("weight", "double"),
          Map.entry("first", TEXT),
          Map.entry("last", TEXT),
          Map.entry("totals", TEXT),
          Map.entry("marking", TEXT),
          Map.entry("evidence", TEXT),
          Map.entry("evidence_count", "long"));
  private static final List<Map.Entry<String, String>> GRAPH_KEYS =
      List.of(
          Map.entry("producer", TEXT),
          Map.entry("purpose", TEXT),
          Map.entry("created", TEXT),
          Map.entry("profile", TEXT),
          Map.entry("marking", TEXT),
          Map.entry("network", TEXT),
          Map.entry("network_run", TEXT),
          Map.entry("network_rank", "long"),
          Map.entry("network_score", "double"),
          Map.entry("network_reason_codes", TEXT),
          Map.entry("network_reason_texts", TEXT),
          Map.entry("network_reason_points", TEXT),
          Map.entry("network_findings", TEXT),
          Map.entry("network_exhibits", TEXT));
  private static final String GRAPH_INDENT = "    ";
  private static final String INDENT = "      ";

  @Override
  public byte[] write(OutgoingPackage outgoing, LossLedger ledger) {
    GraphMlDocument document = new GraphMlDocument();
    GraphMlKeys nodes = new GraphMlKeys("node", NODE_KEYS);
    GraphMlKeys edges = new GraphMlKeys("edge", EDGE_KEYS);
    GraphMlKeys graph = new GraphMlKeys("graph", GRAPH_KEYS);
    outgoing.entities().forEach(entity -> nodes.add(entity.properties()));
    outgoing.links().forEach(link -> edges.add(link.properties()));
    graph.declare(document);
    nodes.declare(document);
    edges.declare(document);
    document.openGraph();
    writeGraph(new Target(document, graph, ledger), outgoing);
    Target node = new Target(document, nodes, ledger);
    Map<String, Membership> memberships = memberships(outgoing.network());
    outgoing.entities().forEach(entity -> writeNode(node, entity, memberships.get(entity.key())));
    Target edge = new Target(document, edges, ledger);
    outgoing.links().forEach(link -> writeEdge(edge, link));
    return document.end().getBytes(StandardCharsets.UTF_8);
  }

  /** Where the data of one kind of element goes. */
  private record Target(GraphMlDocument document, GraphMlKeys keys, LossLedger ledger) {
    void put(String indent, String name, @Nullable Object value) {
      if (value != null && !value.toString().isEmpty()) {
        document.data(indent, keys.id(name), value.toString());
      }
    }

    void properties(LossPlace place, Map<String, Object> properties) {
      properties.forEach(
          (name, value) -> {
            if (keys.isFlattened(name, value)) {
              ledger.add(
                  place.property(name), LossFate.FLATTENED, LossReason.NO_PLACE_IN_FORMAT, 1);
            }
            document.data(INDENT, keys.propertyId(name), PropertyValue.text(value));
          });
    }
  }

  private static void writeGraph(Target target, OutgoingPackage outgoing) {
    target.put(GRAPH_INDENT, "producer", outgoing.producer());
    target.put(GRAPH_INDENT, "purpose", outgoing.purpose());
    target.put(GRAPH_INDENT, "created", Timestamp.format(outgoing.created()));
    target.put(GRAPH_INDENT, "profile", outgoing.profile().name());
    target.put(GRAPH_INDENT, "marking", outgoing.tlp().label());
    OutgoingNetwork network = outgoing.network();
    if (network == null) {
      return;
    }
    List<Reason> reasons = network.reasons();
    target.put(GRAPH_INDENT, "network", network.key());
    target.put(GRAPH_INDENT, "network_run", network.run());
    target.put(GRAPH_INDENT, "network_rank", network.rank());
    target.put(GRAPH_INDENT, "network_score", network.score());
    target.put(
        GRAPH_INDENT, "network_reason_codes", join(reasons.stream().map(Reason::code).toList()));
    target.put(
        GRAPH_INDENT, "network_reason_texts", join(reasons.stream().map(Reason::text).toList()));
    target.put(
        GRAPH_INDENT,
        "network_reason_points",
        join(reasons.stream().map(each -> Double.toString(each.points())).toList()));
    target.put(GRAPH_INDENT, "network_findings", join(network.findings()));
    target.put(GRAPH_INDENT, "network_exhibits", join(network.exhibits()));
  }

  private static void writeNode(
      Target target, OutgoingEntity entity, @Nullable Membership membership) {
    LossPlace place = new LossPlace(LossSubject.ENTITY, entity.kind().label(), "");
    target.document().openNode(entity.key());
    target.put(INDENT, "label", entity.caption());
    target.put(INDENT, "kind", entity.kind().label());
    target.put(INDENT, "pseudonymised", entity.isPseudonymised());
    target.put(
        INDENT, "identifiers", join(entity.identifiers().stream().map(Identifier::value).toList()));
    writeRoles(target, entity);
    target.put(INDENT, "identity", entity.identity());
    target.put(INDENT, "marking", entity.tlp().label());
    target.put(INDENT, "evidence", citations(entity.evidence()));
    if (membership != null) {
      target.put(INDENT, "member_position", membership.position());
      target.put(INDENT, "member_why", join(membership.why()));
    }
    target.properties(place, entity.properties());
    target.document().close("node");
  }

  private static void writeRoles(Target target, OutgoingEntity entity) {
    List<OutgoingRole> roles = entity.roles();
    target.put(
        INDENT, "claimed_roles", join(roles.stream().map(each -> each.role().title()).toList()));
    target.put(INDENT, "claim_gradings", join(roles.stream().map(OutgoingRole::grading).toList()));
    target.put(INDENT, "claim_authors", join(roles.stream().map(OutgoingRole::author).toList()));
    LossPlace place = new LossPlace(LossSubject.ROLE_CLAIM, entity.kind().label(), "");
    long rows = roles.stream().mapToLong(each -> each.evidence().size()).sum();
    target
        .ledger()
        .add(place.property("evidence"), LossFate.LEFT_OUT, LossReason.NO_PLACE_IN_FORMAT, rows);
    target
        .ledger()
        .add(
            place.property("marking"),
            LossFate.LEFT_OUT,
            LossReason.NO_PLACE_IN_FORMAT,
            roles.size());
  }

  /** The place of a member in the network, from 1, and why it is there. */
  private record Membership(long position, List<String> why) {}

  private static Map<String, Membership> memberships(@Nullable OutgoingNetwork network) {
    Map<String, Membership> memberships = new HashMap<>();
    if (network != null) {
      for (OutgoingNetwork.Member member : network.members()) {
        long position = memberships.size() + 1L;
        memberships.putIfAbsent(member.entity().key(), new Membership(position, member.why()));
      }
    }
    return memberships;
  }

  private static void writeEdge(Target target, OutgoingLink link) {
    target.document().openEdge(link.key(), link.from().key(), link.to().key());
    target.put(INDENT, "label", link.kind().name());
    target.put(INDENT, "count", link.count());
    target.put(INDENT, "weight", (double) link.count());
    target.put(INDENT, "first", time(link.first()));
    target.put(INDENT, "last", time(link.last()));
    target.put(INDENT, "totals", join(link.totals().stream().map(GraphMlWriter::money).toList()));
    target.put(INDENT, "marking", link.tlp().label());
    target.put(INDENT, "evidence", citations(link.evidence()));
    target.put(INDENT, "evidence_count", link.evidenceCount());
    target.properties(new LossPlace(LossSubject.LINK, link.kind().name(), ""), link.properties());
    target.document().close("edge");
    target
        .ledger()
        .add(
            new LossPlace(LossSubject.EVENT, link.kind().name(), ""),
            LossFate.LEFT_OUT,
            LossReason.NO_PLACE_IN_FORMAT,
            link.events().size());
  }

  private static @Nullable String time(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.format(instant);
  }

  /** {@return currency and exact amount, for example {@code THB 1500.00}} */
  static String money(Money money) {
    return money.currency() + " " + money.amount().toPlainString();
  }

  private static String citations(List<Evidence> evidence) {
    return evidence.stream().map(StixContext::citation).collect(Collectors.joining(JOINT));
  }

  private static String join(List<String> parts) {
    return String.join(JOINT, parts);
  }

  @Override
  public Set<String> tokens(byte[] file) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    Set<String> tokens = new HashSet<>();
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(file));
      while (reader.hasNext()) {
        reader.next();
        if (reader.hasText()) {
          tokens.add(reader.getText());
        }
        if (reader.isStartElement()) {
          tokens.add(reader.getLocalName());
          for (int each = 0; each < reader.getAttributeCount(); each++) {
            tokens.add(reader.getAttributeValue(each));
          }
        }
      }
    } catch (XMLStreamException fault) {
      throw new IllegalStateException("the file is no XML", fault);
    }
    return tokens;
  }
}
