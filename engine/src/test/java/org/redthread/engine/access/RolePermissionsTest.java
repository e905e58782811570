package org.redthread.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

final class RolePermissionsTest {
  /** The table as its documentation has it: investigator, analyst, liaison, supervisor, admin. */
  @ParameterizedTest
  @CsvSource({
    "SEARCH,xxxxx",
    "READ_GRAPH,xxxxx",
    "READ_NETWORKS,xxxxx",
    "READ_EXHIBITS,xxxxx",
    "READ_EVIDENCE,xxxx-",
    "JUDGE,xx-x-",
    "SURFACE,xx-xx",
    "RESOLVE,-x-xx",
    "LOAD,-x-xx",
    "WITHDRAW,-x-xx",
    "READ_REJECTED,-x-x-",
    "SHARE,--xx-",
    "READ_AUDIT,---xx",
    "MANAGE_USERS,----x",
    "MANAGE_STORE,----x"
  })
  void allowsWhatTheTableSays(Permission permission, String row) {
    StringBuilder actual = new StringBuilder();
    for (Role role : Role.values()) {
      actual.append(RolePermissions.allows(role, permission) ? 'x' : '-');
    }

    assertThat(actual).hasToString(row);
  }

  @ParameterizedTest
  @EnumSource(Permission.class)
  void isAllowedToSomebodyAndToTheProductItself(Permission permission) {
    List<Role> allowed = new ArrayList<>(List.of(Role.values()));
    allowed.removeIf(role -> !RolePermissions.allows(role, permission));

    assertThat(allowed).isNotEmpty();
    assertThat(Caller.system().may(permission)).isTrue();
  }

  @Test
  void refusesWhatTheRoleMayNot() {
    Caller liaison = new Caller("linh", Role.LIAISON, "A", Set.of(), Purpose.NONE);

    assertThatThrownBy(() -> liaison.require(Permission.WITHDRAW))
        .isInstanceOfSatisfying(
            EngineException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ACCESS_DENIED));
  }

  @Test
  void findsRolesByName() {
    assertThat(Role.ofName(" Supervisor ")).contains(Role.SUPERVISOR);
    assertThat(Role.ofName("root")).isEmpty();
  }
}
