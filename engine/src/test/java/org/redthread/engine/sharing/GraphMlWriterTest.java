package org.redthread.engine.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.redthread.engine.model.Entity;
import org.redthread.engine.model.EntityKind;
import org.redthread.engine.model.Graph;
import org.redthread.engine.sharing.SharingSample.Written;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class GraphMlWriterTest {
  @Test
  void writesDirectedEdgesWithCountsTimesAndSums() throws Exception {
    Document document = parse(write(SharingSample.sample(SharingProfile.PSEUDONYMISED)));
    Element graph = (Element) document.getElementsByTagName("graph").item(0);
    assertThat(graph.getAttribute("edgedefault")).isEqualTo("directed");
    Element edge = byId(document, "edge", "transferred-1");
    assertThat(edge.getAttribute("source")).isEqualTo("bankaccount-recruiter");
    assertThat(edge.getAttribute("target")).isEqualTo("wallet-1");
    assertThat(data(edge))
        .containsEntry("edge_label", "TRANSFERRED")
        .containsEntry("edge_count", "2")
        .containsEntry("edge_first", "2026-01-02T03:04:05.000Z")
        .containsEntry("edge_last", "2026-02-03T04:05:06.000Z")
        .containsEntry("edge_totals", "THB 1500.10")
        .containsEntry("edge_marking", "TLP:AMBER")
        .containsEntry("edge_evidence", SharingSample.AMBER_EXHIBIT + ":12");
    assertThat(data(byId(document, "node", "person-recruiter")))
        .containsEntry("node_label", "Somsak Example")
        .containsEntry("node_claimed_roles", "suspected recruiter")
        .containsEntry("node_member_position", "1");
  }

  @Test
  void declaresEveryKeyWithOneTypeAndEveryEndAsANode() throws Exception {
    Entity one = person("person-1", Map.of("height", 180L, "mixed", 1L, "sure", true));
    Entity two = person("person-2", Map.of("height", 170L, "mixed", "two", "sure", false));
    Written written = writeAll(one, two);
    Document document = parse(written);
    Map<String, String> types = new HashMap<>();
    NodeList keys = document.getElementsByTagName("key");
    Map<String, String> ids = new HashMap<>();
    for (int each = 0; each < keys.getLength(); each++) {
      Element key = (Element) keys.item(each);
      types.put(key.getAttribute("attr.name"), key.getAttribute("attr.type"));
      assertThat(ids.put(key.getAttribute("id"), key.getAttribute("for"))).isNull();
    }
    assertThat(types)
        .containsEntry("property height", "long")
        .containsEntry("property mixed", "string")
        .containsEntry("property sure", "boolean");
    NodeList data = document.getElementsByTagName("data");
    for (int each = 0; each < data.getLength(); each++) {
      assertThat(ids).containsKey(((Element) data.item(each)).getAttribute("key"));
    }
    assertThat(written.report().losses())
        .contains(
            new Loss(
                LossSubject.ENTITY,
                "Person",
                "mixed",
                LossFate.FLATTENED,
                LossReason.NO_PLACE_IN_FORMAT,
                1));
  }

  @Test
  void removesAndCountsCharactersThatXmlHasNoPlaceFor() throws Exception {
    Entity odd = person("person-1", Map.of("remark", "a\u0000<b>&\uD800c \"]]>\r\n👩"));
    Written written = writeAll(odd);
    assertThat(data(byId(parse(written), "node", "person-1")))
        .containsEntry("node_property_0", "a<b>&c \"]]>\n👩");
    assertThat(written.report().losses())
        .contains(
            new Loss(
                LossSubject.ENTITY,
                "Person",
                "remark",
                LossFate.FLATTENED,
                LossReason.FORBIDDEN_CHARACTERS,
                1));
  }

  @Test
  void countsTheEventsThatHaveNoPlace() {
    LossReport report =
        SharingSample.write(SharingSample.sample(SharingProfile.FULL), SharingFormat.GRAPHML)
            .report();
    assertThat(report.losses())
        .contains(
            new Loss(
                LossSubject.EVENT,
                "TRANSFERRED",
                "",
                LossFate.LEFT_OUT,
                LossReason.NO_PLACE_IN_FORMAT,
                1))
        .isSorted();
    assertThat(new String(report.toJson(), StandardCharsets.UTF_8))
        .startsWith("{\n  \"format\" : \"graphml\",\n  \"profile\" : \"FULL\",")
        .contains("\"created\" : \"2026-11-23T10:15:30.000Z\"", "\"entities\" : 8");
  }

  @Test
  void randomGraphsAreWellFormedAndEachEdgeHasItsNodes() throws Exception {
    for (long seed = 1; seed <= 20; seed++) {
      Document document =
          parse(write(new RandomPackage(seed).sharingPackage(SharingProfile.PSEUDONYMISED)));
      Map<String, String> nodes = new HashMap<>();
      NodeList list = document.getElementsByTagName("node");
      for (int each = 0; each < list.getLength(); each++) {
        assertThat(nodes.put(((Element) list.item(each)).getAttribute("id"), "")).isNull();
      }
      NodeList edges = document.getElementsByTagName("edge");
      for (int each = 0; each < edges.getLength(); each++) {
        Element edge = (Element) edges.item(each);
        assertThat(nodes).containsKeys(edge.getAttribute("source"), edge.getAttribute("target"));
      }
    }
  }

  private static Entity person(String id, Map<String, Object> properties) {
    return SharingSample.entity(id, EntityKind.PERSON, "Person Sample", properties, false);
  }

  private static Written writeAll(Entity... entities) {
    return write(
        SharingSample.sample(
            new Graph(List.of(entities), List.of(), List.of()),
            null,
            SharingProfile.PSEUDONYMISED));
  }

  private static Written write(SharingPackage input) {
    return SharingSample.write(input, SharingFormat.GRAPHML);
  }

  private static Document parse(Written written) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(written.text().getBytes(StandardCharsets.UTF_8)));
  }

  private static Element byId(Document document, String name, String id) {
    NodeList list = document.getElementsByTagName(name);
    for (int each = 0; each < list.getLength(); each++) {
      Element element = (Element) list.item(each);
      if (element.getAttribute("id").equals(id)) {
        return element;
      }
    }
    throw new AssertionError("no " + name + " " + id);
  }

  private static Map<String, String> data(Element element) {
    Map<String, String> data = new HashMap<>();
    NodeList list = element.getElementsByTagName("data");
    for (int each = 0; each < list.getLength(); each++) {
      Element datum = (Element) list.item(each);
      data.put(datum.getAttribute("key"), datum.getTextContent());
    }
    return data;
  }
}
