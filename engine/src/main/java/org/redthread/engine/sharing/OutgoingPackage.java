package org.redthread.engine.sharing;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.model.Tlp;

/**
 * All that a format may write: nothing in it needs to be hidden any more.
 *
 * @param key a name for the package that only its key gives
 * @param entities ordered by kind and key
 * @param links ordered by kind, from, to and key
 * @param network the network; null where there is none
 * @param producer the agency that gives it
 * @param purpose why
 * @param created the time on every object
 * @param profile the profile applied
 */
record OutgoingPackage(
    String key,
    List<OutgoingEntity> entities,
    List<OutgoingLink> links,
    @Nullable OutgoingNetwork network,
    String producer,
    String purpose,
    Instant created,
    SharingProfile profile) {
  /** {@return the strictest marking in it} */
  Tlp tlp() {
    return Stream.concat(
            Stream.concat(
                entities.stream().map(OutgoingEntity::tlp),
                entities.stream().flatMap(each -> each.roles().stream()).map(OutgoingRole::tlp)),
            links.stream().map(OutgoingLink::tlp))
        .max(Tlp::compareTo)
        .orElse(Tlp.CLEAR);
  }
}
