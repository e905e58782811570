package org.redthread.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redthread.engine.model.Exhibit;
import org.redthread.engine.model.Marking;
import org.redthread.engine.model.RowCounts;
import org.redthread.engine.model.Tlp;

final class ReadScopeTest {
  @ParameterizedTest
  @CsvSource({
    "CLEAR,true,true",
    "GREEN,true,true",
    "AMBER,true,true",
    "AMBER_STRICT,true,false",
    "RED,true,false"
  })
  void letsOnlyTheOwnerReadTheStrictLevels(Tlp tlp, boolean owner, boolean other) {
    Marking marking = new Marking(tlp, "A", "");

    assertThat(ReadScope.mayRead(caller("A"), marking)).isEqualTo(owner);
    assertThat(ReadScope.mayRead(caller("B"), marking)).isEqualTo(other);
    assertThat(ReadScope.mayRead(caller("a"), marking)).isEqualTo(other);
    assertThat(ReadScope.mayRead(Caller.system(), marking)).isTrue();
  }

  @Test
  void takesNoAgencyForNobodyNotForEverybody() {
    assertThat(ReadScope.mayRead(caller(""), new Marking(Tlp.RED, "", ""))).isFalse();
    assertThat(ReadScope.mayRead(caller("A"), new Marking(Tlp.RED, "", ""))).isFalse();
    assertThat(ReadScope.mayRead(caller(""), new Marking(Tlp.AMBER, "", ""))).isTrue();
  }

  @Test
  void confinesToCases() {
    Caller confined = caller("A", "C1", "C2");

    assertThat(ReadScope.mayRead(confined, new Marking(Tlp.RED, "A", "C2"))).isTrue();
    assertThat(ReadScope.mayRead(confined, new Marking(Tlp.CLEAR, "A", "C3"))).isFalse();
    assertThat(ReadScope.mayRead(confined, new Marking(Tlp.AMBER, "B", ""))).isTrue();
    assertThat(ReadScope.mayRead(confined, new Marking(Tlp.RED, "B", "C1"))).isFalse();
  }

  @Test
  void listsReadableExhibitsAscending() {
    List<Exhibit> exhibits = new ArrayList<>();
    for (long serial = 1; serial <= 20; serial++) {
      exhibits.add(exhibit(serial, serial % 2 == 0 ? Tlp.RED : Tlp.AMBER));
    }
    Collections.shuffle(exhibits, new java.util.Random(7));

    ReadScope scope = ReadScope.of(caller("B"), exhibits);

    assertThat(scope.readable()).containsExactly(1L, 3L, 5L, 7L, 9L, 11L, 13L, 15L, 17L, 19L);
    assertThat(scope.readableExhibits()).containsExactlyElementsOf(scope.readable());
    assertThat(ReadScope.of(Caller.system(), exhibits).readable()).hasSize(20);
  }

  @Test
  void showsProtectedPeopleOnlyToTwoRolesWithAPurpose() {
    Purpose purpose = Purpose.of("case 1");
    List<Role> seeing =
        Arrays.stream(Role.values())
            .filter(
                role ->
                    ReadScope.of(new Caller("u", role, "A", Set.of(), purpose), List.of())
                        .seesProtected())
            .toList();

    assertThat(seeing).containsExactly(Role.INVESTIGATOR, Role.SUPERVISOR);
    for (Role role : Role.values()) {
      Caller without = new Caller("u", role, "A", Set.of(), Purpose.NONE);
      assertThat(ReadScope.of(without, List.of()).seesProtected()).isFalse();
    }
    assertThat(ReadScope.of(Caller.system().withPurpose(purpose), List.of()).seesProtected())
        .isFalse();
  }

  private static Caller caller(String agency, String... cases) {
    return new Caller("u", Role.INVESTIGATOR, agency, Set.of(cases), Purpose.NONE);
  }

  private static Exhibit exhibit(long serial, Tlp tlp) {
    return new Exhibit(
        "0".repeat(64),
        serial,
        "R" + serial,
        "file.csv",
        "",
        new Marking(tlp, "A", ""),
        "mapping",
        "linh",
        Instant.EPOCH,
        RowCounts.NONE,
        true);
  }
}
