package org.redthread.datasets.record;

import org.jspecify.annotations.Nullable;
import org.redthread.datasets.identifier.Identifier;
import org.redthread.datasets.population.Belongings;
import org.redthread.datasets.population.Network;
import org.redthread.datasets.population.Person;

/**
 * One end of a call or a message.
 *
 * @param handle account at a chat service, null if reached by phone alone
 * @param device the handset, null if not known
 * @param email null if not known
 * @param label what others save it as
 */
public record Line(
    Identifier phone,
    @Nullable Identifier handle,
    @Nullable Identifier device,
    @Nullable Identifier email,
    String label) {

  /** {@return a person's own line} */
  public static Line of(Person person) {
    Belongings own = person.belongings();
    Identifier device = person.hasKnownDevice() ? own.device() : null;
    Identifier email = person.writesEmail() ? own.email() : null;
    return new Line(own.phone(), own.handle(), device, email, person.name().given());
  }

  /** {@return the line a victim is forced to use} */
  public static Line of(Network.WorkLine work) {
    return new Line(work.phone(), work.handle(), null, null, work.coverName());
  }

  /** {@return a desk that answers calls} */
  public static Line desk(Identifier phone, String label) {
    return new Line(phone, null, null, null, label);
  }
}
