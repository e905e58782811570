package org.redthread.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redthread.engine.model.FileReport;
import org.redthread.engine.model.LoadReport;
import org.redthread.engine.model.RowCounts;
import org.redthread.server.api.Shapes.EntityShape;
import org.redthread.server.api.Shapes.GraphShape;
import org.redthread.server.api.Shapes.NetworkDetailShape;
import org.redthread.server.api.Shapes.TrailsShape;

class PrintersTest {
  private static final String PERSON =
      """
      {"id":"person-%s","kind":"Person","caption":"%s","identifiers":[{"kind":"document","value":"TH:passport:%s"}],
       "roles":[{"role":"RECRUITER","title":"Recruiter","author":"TH","grading":"B2","evidence":[{"exhibit":"aa","row":3}]}],
       "properties":{},"markings":[{"tlp":"TLP:AMBER+STRICT","agency":"TH","caseReference":"C-1"}],"degree":4,
       "identity":"identity-1","protected":false,"masked":false,"evidence":[{"exhibit":"aa","row":3}],
       "notice":{"kind":"LEADS_NOT_PROOF","text":"Leads, not proof."},"later":1}
      """;

  private final StringWriter out = new StringWriter();
  private final PrintWriter writer = new PrintWriter(out, true);

  private static String person(String id, String name) {
    return PERSON.formatted(id, name, id);
  }

  @Test
  void putsTheProfilesOfOneIdentityIntoOneLine() {
    String network =
        """
        {"id":"network-1","run":"run-1","rank":1,"score":3.5,
         "members":[{"entity":%s,"why":["calls"]},{"entity":%s,"why":["calls","pays"]}],
         "identifiers":[],"reasons":[{"code":"MONEY","text":"Money moves on.","points":1.5}],
         "findings":[],"exhibits":["aa"],"links":[],"truncated":[]}
        """
            .formatted(person("a", "Thanakorn SUKJAI"), person("b", "T. Sukjai"));
    new NetworkPrinter(writer)
        .print(new ServerAnswer(network).read(new TypeReference<NetworkDetailShape>() {}));
    assertThat(out.toString())
        .containsOnlyOnce("Person  ")
        .contains(
            "     Person  Thanakorn SUKJAI (2 profiles); claimed: Recruiter; 2 identifiers",
            "  +1.5  Money moves on.",
            "lead, not proof");
  }

  @Test
  void showsTheNoticeBeforeAnythingElse() {
    EntityShape entity =
        new ServerAnswer(person("a", "Anan")).read(new TypeReference<EntityShape>() {});
    new EntityPrinter(writer)
        .print(entity, new GraphShape(List.of(entity), List.of(), List.of()), Optional.empty());
    List<String> lines = out.toString().lines().toList();
    assertThat(lines.subList(0, 4))
        .containsExactly("Person Anan", "person-a  of identity-1", "", "! Leads, not proof.");
    assertThat(out.toString())
        .contains("TLP:AMBER+STRICT  TH  C-1", "Recruiter  TH", "aa:3", "No links", "--purpose");
  }

  @Test
  void alignsTheAmountsOfATrail() {
    String trails =
        """
        {"trails":[{"hops":[
          {"link":"l1","from":"a","to":"b","at":"2025-03-01T10:00:00Z","amount":"12000.50","currency":"THB","evidence":[{"exhibit":"aa","row":1}]},
          {"link":"l2","from":"b","to":"c","at":"2025-03-01T11:30:00Z","amount":"900.00","currency":"THB","evidence":[]}],
          "start":"2025-03-01T10:00:00Z","end":"2025-03-01T11:30:00Z"}],
         "entities":[],"truncated":[{"entity":"b","kind":"TRANSFERRED","shown":10,"total":-1,"order":"newest first"}]}
        """;
    new TrailPrinter(writer)
        .print(new ServerAnswer(trails).read(new TypeReference<TrailsShape>() {}));
    assertThat(out.toString().lines())
        .containsExactly(
            "1. 2 transfers, 2025-03-01 10:00 to 2025-03-01 11:30 (UTC)",
            "   2025-03-01 10:00  12,000.50  THB  a  →  b  rows aa:1",
            "   2025-03-01 11:30     900.00  THB  b  →  c  rows",
            "Limited at b to 10 of kind TRANSFERRED: newest first.");
  }

  @Test
  void explainsEachProblemOfALoadAndSaysWhatIsNext() {
    FileReport calls =
        new FileReport(
            "calls.csv",
            FileReport.Outcome.LOADED,
            "aa",
            "calls",
            new RowCounts(1_200, 1_197, 1, 0, 2),
            Map.of("INVALID_TIME", 2L, "BAD_CHECKSUM", 1L),
            "");
    FileReport odd =
        new FileReport(
            "odd.csv",
            FileReport.Outcome.REFUSED,
            "",
            "",
            RowCounts.NONE,
            Map.of(),
            "no mapping fits its columns");
    new LoadPrinter(writer).print(LoadReport.of(false, List.of(calls, odd)));
    assertThat(out.toString())
        .contains(
            "calls.csv    loaded   1,200   1,197        1      0        2",
            "all 2 files           1,200   1,197        1      0        2",
            "  2  INVALID_TIME  no such day or hour",
            "  1  BAD_CHECKSUM  check digits are wrong",
            "  odd.csv: no mapping fits its columns",
            "Next: ./redthread resolve");
  }
}
