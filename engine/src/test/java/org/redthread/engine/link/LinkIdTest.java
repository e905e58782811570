package org.redthread.engine.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.LinkKind;

class LinkIdTest {
  private static final String PHONE = "phone-abcdefghijklmnopqrstuvwxyz";
  private static final String ACCOUNT = "bankaccount-234567ghijklmnopqrstuvwxyz";

  @Test
  void readsWhatItWrote() {
    LinkId id = new LinkId(LinkKind.HELD_DOCUMENTS_OF, PHONE, ACCOUNT);
    assertThat(LinkId.parse(id.text())).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "link-CALLED",
        "CALLED~" + PHONE + "~" + PHONE,
        "link-KNOWS~" + PHONE + "~" + PHONE,
        "link-called~" + PHONE + "~" + PHONE,
        "link-CALLED~" + PHONE + "~phone-1",
        "link-CALLED~" + PHONE + "~" + PHONE + " ",
        "link-CALLED~" + PHONE + "~" + PHONE + "\n",
        "link-CALLED~" + PHONE + "~" + PHONE + "~" + PHONE
      })
  void refusesEverythingElse(String text) {
    assertThatThrownBy(() -> LinkId.parse(text))
        .isInstanceOfSatisfying(
            EngineException.class, refusal -> assertThat(refusal.field()).isEqualTo("id"));
  }
}
