package org.redthread.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redthread.engine.model.RoleClaim;
import org.redthread.engine.model.RoleKind;

final class RoleNoticeTest {
  @Test
  void weighsNonPunishmentFirstForWhoIsBoth() {
    RoleNotice notice = RoleNotice.of(claims(RoleKind.SCAM_OPERATOR, RoleKind.POTENTIAL_VICTIM));

    assertThat(notice).isEqualTo(RoleNotice.WEIGH_NON_PUNISHMENT_FIRST);
    assertThat(notice.text()).contains("Weigh first").contains("not proof");
  }

  @Test
  void callsSuspicionsLeads() {
    RoleNotice notice = RoleNotice.of(claims(RoleKind.RECRUITER, RoleKind.SUBSCRIBER));

    assertThat(notice).isEqualTo(RoleNotice.LEADS_NOT_PROOF);
    assertThat(notice.text()).contains("leads").contains("not proof");
  }

  @Test
  void protectsVictimsAndSaysNothingOfOthers() {
    assertThat(RoleNotice.of(claims(RoleKind.WITNESS))).isEqualTo(RoleNotice.PROTECT_FIRST);
    assertThat(RoleNotice.of(claims(RoleKind.SUBSCRIBER))).isEqualTo(RoleNotice.NONE);
    assertThat(RoleNotice.of(List.of())).isEqualTo(RoleNotice.NONE);
    assertThat(RoleNotice.NONE.text()).isEmpty();
  }

  private static List<RoleClaim> claims(RoleKind... roles) {
    return Stream.of(roles).map(role -> new RoleClaim(role, "Agency A", "F6", List.of())).toList();
  }
}
