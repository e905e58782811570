package org.redthread.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.redthread.engine.model.EntityKind;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.model.RoleKind;
import org.redthread.engine.network.SurfacingInput.Activity;

class SurfacingInputTest {
  @Test
  void givesBackWhatWasAdded() {
    SurfacingInput.Builder builder = SurfacingInput.builder(0, 0);
    for (int i = 0; i < 100; i++) {
      assertThat(builder.addEntity(EntityKind.PERSON, i % 2 == 0 ? 7 : -1, i == 3)).isEqualTo(i);
      builder.addLink(i, 99 - i, LinkKind.TRANSFERRED, new Activity(i, i / 2.0, i, i + 1L));
    }
    builder.addRole(5, RoleKind.POTENTIAL_VICTIM);
    builder.addRole(5, RoleKind.RECRUITER);
    SurfacingInput input = builder.build();
    assertThat(input.entityCount()).isEqualTo(100);
    assertThat(input.linkCount()).isEqualTo(100);
    assertThat(input.kind(40)).isEqualTo(EntityKind.PERSON);
    assertThat(input.identity(40)).isEqualTo(7);
    assertThat(input.identity(41)).isEqualTo(SurfacingInput.NO_IDENTITY);
    assertThat(input.isProtected(3)).isTrue();
    assertThat(input.isProtected(4)).isFalse();
    assertThat(input.roles(5)).containsExactly(RoleKind.POTENTIAL_VICTIM, RoleKind.RECRUITER);
    assertThat(input.roles(6)).isEmpty();
    assertThat(input.from(60)).isEqualTo(60);
    assertThat(input.to(60)).isEqualTo(39);
    assertThat(input.linkKind(60)).isEqualTo(LinkKind.TRANSFERRED);
    assertThat(input.eventCount(60)).isEqualTo(60);
    assertThat(input.amount(60)).isEqualTo(30);
    assertThat(input.first(60)).isEqualTo(60);
    assertThat(input.last(60)).isEqualTo(61);
  }

  @Test
  void refusesALinkToNoEntity() {
    SurfacingInput.Builder builder = SurfacingInput.builder(1, 1);
    builder.addEntity(EntityKind.PHONE, SurfacingInput.NO_IDENTITY, false);
    builder.addLink(0, 1, LinkKind.CALLED, Activity.events(1));
    assertThatThrownBy(builder::build).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
