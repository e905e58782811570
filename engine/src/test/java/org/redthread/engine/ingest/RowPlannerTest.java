package org.redthread.engine.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redthread.engine.ingest.Facts.EntityFact;
import org.redthread.engine.ingest.Facts.LinkFact;
import org.redthread.engine.ingest.Facts.PlannedRow;
import org.redthread.engine.model.EntityKind;
import org.redthread.engine.model.RowProblem;
import org.redthread.engine.store.PublicIds;

class RowPlannerTest {
  private static final PublicIds IDS = new PublicIds(new byte[32]);
  private static final String CALLS =
      """
      mapping: calls
      title: Calls
      format: csv
      entities:
        from: {kind: Phone, value: "{A}", required: true}
        to: {kind: Phone, value: "{B}"}
        device: {kind: Device, value: "{I}"}
      links:
        - kind: CALLED
          from: from
          to: to
          at: {value: "{T}", format: iso}
          properties: {durationSeconds: {value: "{S}", type: duration}}
        - {kind: USED_IN, from: from, to: device}
      """;
  private static final String PAYMENTS =
      """
      mapping: payments
      title: Payments
      format: csv
      entities:
        from: {kind: BankAccount, value: "{A}", qualifier: DSB, required: true}
        to: {kind: BankAccount, value: "{B}", qualifier: DSB}
      links:
        - kind: TRANSFERRED
          from: from
          to: to
          at: {value: "{T}", format: iso}
          amount: {value: "{M}", currency: "{C}", negative: swaps}
          reference: "{A}:{R}"
      """;
  private static final String PEOPLE =
      """
      mapping: people
      title: People
      format: csv
      entities:
        person:
          kind: Person
          key: ["{N}"]
          caption: "{N}"
          roles: [{role: "{R}", grading: "{G}"}]
          properties: {born: {value: "{D}", type: date}}
        phone: {kind: Phone, value: "{P}"}
        place: {kind: Place, value: "{L}"}
      links:
        - {kind: USES, from: person, to: phone, at: {value: "{T}", format: iso}}
        - {kind: LOCATED_AT, from: person, to: place}
      """;

  private static List<PlannedRow> plan(String mapping, String csv) {
    Mapping read = MappingReader.parse("m.yaml", mapping);
    RowPlanner planner =
        new RowPlanner(read, new ExhibitContext("sha", "Agency", "TH", "Asia/Bangkok"), IDS);
    List<PlannedRow> rows = new ArrayList<>();
    try (RowSource source = CsvRowSource.open(new StringReader(csv), ',', "f.csv")) {
      source.forEachRemaining(row -> rows.add(planner.plan(row)));
    }
    return rows;
  }

  private static List<String> verdicts(String mapping, String csv) {
    return plan(mapping, csv).stream()
        .map(
            row ->
                row.verdict()
                    + row.problems().stream()
                        .map(problem -> " " + problem.code() + "/" + problem.column())
                        .reduce("", String::concat))
        .toList();
  }

  private static List<String> linkIds(List<PlannedRow> rows) {
    return rows.stream().flatMap(row -> row.links().stream()).map(LinkFact::id).toList();
  }

  @Test
  void givesEachRowOfCallsItsVerdict() {
    assertThat(
            verdicts(
                CALLS,
                """
                A,B,T,S,I
                0812345678,0898765432,2025-01-01T10:00:00,5,
                0812345678,0898765432,2025-01-01T10:00:00,5,
                0812345678,0898765432,2025-01-01T10:00:00,9,
                0812345678,0898765432,2025-02-30T10:00:00,5,
                ,0898765432,2025-01-01T10:00:00,5,
                12,0898765432,2025-01-01T10:00:00,5,
                0812345678,,2025-01-01T10:00:00,5,
                0812345678,0898765432,,5,
                0812345678,0898765432,2025-01-01T11:00:00,5,359277302272242
                0812345678,0898765432,2025-01-01T12:00:00,x,
                0812345678
                """))
        .containsExactly(
            "LOADED",
            "KNOWN",
            "LOADED",
            "REJECTED INVALID_TIME/T",
            "REJECTED MISSING_VALUE/A",
            "REJECTED SHORT_CODE/A",
            "LOADED_IN_PART MISSING_VALUE/B",
            "REJECTED MISSING_VALUE/T",
            "LOADED_IN_PART BAD_CHECKSUM/I",
            "LOADED_IN_PART INVALID_VALUE/S",
            "REJECTED TOO_FEW_FIELDS/B");
  }

  @Test
  void givesEachRowOfPaymentsItsVerdict() {
    assertThat(
            verdicts(
                PAYMENTS,
                """
                A,B,T,M,C,R
                4508273880,5645365206,2025-01-01,100,THB,
                4508273880,5645365206,2025-01-01,100,THB,
                4508273880,5645365206,2025-01-01,100,THB,R1
                4508273880,5645365206,2025-01-01,100.00,THB,R1
                4508273880,5645365206,2025-01-01,200,THB,R1
                4508273880,5645365206,2025-01-01,many,THB,
                4508273880,5645365206,2025-01-01,100,,
                4508273880,5645365206,2025-01-01,,THB,
                """))
        .containsExactly(
            "LOADED",
            "LOADED",
            "LOADED",
            "KNOWN",
            "LOADED",
            "REJECTED INVALID_AMOUNT/M",
            "REJECTED MISSING_VALUE/C",
            "REJECTED MISSING_VALUE/M");
  }

  @Test
  void givesEachRowOfPeopleItsVerdict() {
    assertThat(
            verdicts(
                PEOPLE,
                """
                N,R,G,D,P,L,T
                Synthetic One,RECRUITER,B2,2000-01-01,0812345678,Mae Sot,2025-01-01
                Synthetic One,RECRUITER,B2,2000-01-01,0812345678,Mae Sot,2025-01-01
                Synthetic One,RECRUITER,B2,2000-01-01,0812345678,Mae Sot,2025-01-09
                Synthetic Two,BOSS,B2,2000-02-30,,-,
                Synthetic Two,RECRUITER,Z9,,0812345678,,2025-02-30
                ,,,,,,
                """))
        .containsExactly(
            "LOADED",
            "KNOWN",
            "LOADED_IN_PART DIFFERENT_DETAILS/",
            "LOADED_IN_PART INVALID_VALUE/D UNKNOWN_ROLE/R PLACEHOLDER/L",
            "LOADED_IN_PART INVALID_VALUE/G INVALID_TIME/T",
            "REJECTED NOTHING_TO_LOAD/");
  }

  @Test
  void keepsAFactWhoseTimeCannotBeRead() {
    PlannedRow row =
        plan(PEOPLE, "N,R,G,D,P,L,T\nSynthetic,,,,0812345678,,2025-02-30\n").getFirst();
    assertThat(row.links()).singleElement().satisfies(l -> assertThat(l.properties()).isEmpty());
  }

  @Test
  void fillsInWhatALaterRowKnowsOfAFact() {
    List<PlannedRow> rows =
        plan(
            PEOPLE,
            "N,R,G,D,P,L,T\nSynthetic,,,,0812345678,,\nSynthetic,,,,0812345678,,2025-01-01\n");
    assertThat(linkIds(rows)).hasSize(2).containsOnly(linkIds(rows).getFirst());
    assertThat(rows.get(1).links().getFirst().properties()).containsKey("at");
  }

  @Test
  void givesTwinsTheSameIdsInEveryExhibitThatHasThem() {
    String twice =
        """
        A,B,T,M,C,R
        4508273880,5645365206,2025-01-01,100,THB,
        4508273880,5645365206,2025-01-01,100.00,THB,
        """;
    assertThat(linkIds(plan(PAYMENTS, twice)))
        .doesNotHaveDuplicates()
        .isEqualTo(linkIds(plan(PAYMENTS, twice)))
        .hasSize(2);
  }

  @Test
  void turnsANegativePaymentRound() {
    List<PlannedRow> rows =
        plan(
            PAYMENTS,
            """
            A,B,T,M,C,R
            4508273880,5645365206,2025-01-01,100,THB,
            4508273880,5645365206,2025-01-01,-100,THB,
            """);
    LinkFact forth = rows.get(0).links().getFirst();
    LinkFact back = rows.get(1).links().getFirst();
    assertThat(back.from()).isEqualTo(forth.to());
    assertThat(back.to()).isEqualTo(forth.from());
    assertThat(back.properties()).containsEntry("amount", "100");
  }

  @Test
  void protectsThePersonWithTheClaimAndWhatLeadsToThem() {
    List<EntityFact> entities =
        plan(PEOPLE, "N,R,G,D,P,L,T\nSynthetic,POTENTIAL_VICTIM,B2,,0812345678,Mae Sot,\n")
            .getFirst()
            .entities();
    assertThat(entities)
        .filteredOn(EntityFact::isProtected)
        .extracting(EntityFact::kind)
        .containsExactly(EntityKind.PERSON, EntityKind.PHONE);
  }

  @Test
  void tellsAnEntityAgainOnlyInAnotherForm() {
    assertThat(
            plan(
                PEOPLE,
                """
                N,R,G,D,P,L,T
                Synthetic,,,,0812345678,,
                Synthetic,,,2000-01-01,0812345678,,
                Synthetic,,,2000-01-01,0812345678,,
                """))
        .extracting(row -> row.entities().size())
        .containsExactly(2, 1, 0);
  }

  @Test
  void neverRepeatsAValueInAMessage() {
    assertThat(
            plan(CALLS, "A,B,T,S,I\n0812345678,0898765432,31.31.2025,5,\n").getFirst().problems())
        .extracting(RowProblem::message)
        .allSatisfy(message -> assertThat(message).doesNotContain("31.31"));
  }

  @Test
  void keepsPersonsOfOneListApart() {
    Mapping mapping =
        MappingReader.parse(
            "m.yaml",
            """
            mapping: m
            title: m
            format: jsonl
            each: [guests]
            entities:
              guest: {kind: Person, caption: "{guests.name}"}
              host: {kind: Person, caption: "{host}"}
            """);
    RowPlanner planner = new RowPlanner(mapping, new ExhibitContext("sha", "", "", ""), IDS);
    try (RowSource rows =
        JsonLinesRowSource.open(
            new StringReader(
                "{\"host\":\"H\",\"guests\":[{\"name\":\"Same\"},{\"name\":\"Same\"}]}"),
            "f")) {
      assertThat(planner.plan(rows.next()).entities())
          .extracting(EntityFact::caption)
          .containsExactly("Same", "H", "Same");
    }
  }
}
