package org.redthread.datasets.story;

import java.util.List;
import org.redthread.datasets.identifier.Identifier;
import org.redthread.datasets.population.Network;
import org.redthread.datasets.population.Period;
import org.redthread.datasets.population.Person;
import org.redthread.datasets.population.Role;
import org.redthread.datasets.random.Chance;
import org.redthread.datasets.record.ChatText;
import org.redthread.datasets.record.Line;
import org.redthread.datasets.record.Records;

/**
 * Someone who serves several networks, and so joins them in one connected component.
 *
 * @param service such as {@code money changer}
 */
public record ServiceProvider(
    Person person, String service, Identifier wallet, List<Network> networks) {

  /** Tells what the provider does for each of the networks. */
  void serve(Stage stage) {
    Chance chance = stage.chance("provider " + person.number());
    stage.records().banks().open(person, Period.START);
    stage.census().use(wallet, person, Role.SERVICE_PROVIDER);
    for (Network network : networks) {
      stage.census().claim(person, Role.SERVICE_PROVIDER, network.id());
      for (int i = chance.between(4, 7); i > 0; i--) {
        deal(stage, network, chance);
      }
      settle(stage, network, chance);
    }
  }

  private void deal(Stage stage, Network network, Chance chance) {
    Records records = stage.records();
    Person boss = chance.pick(network.having(Role.CONTROLLER));
    Person buyer =
        service.equals("document forger") ? chance.pick(network.having(Role.FACILITATOR)) : boss;
    long at = Period.waking(chance.between(network.start(), network.end() - Period.DAY), chance);
    records.calls().call(Line.of(buyer), Line.of(person), at);
    String filling = service.equals("money changer") ? wallet.value() : person.phone().value();
    ChatText text = stage.texts().write("service", person.country(), filling, chance);
    records.chats().message(Line.of(person), Line.of(buyer), at + 900, text);
    long cents = chance.between(300, 9_000) * 100L;
    records.banks().transfer(buyer.account(), person.account(), cents, at + 3000, "SERVICE");
    Identifier collecting = network.wallets().get(boss);
    if (service.equals("money changer") && collecting != null) {
      records.coins().transfer(wallet, collecting, cents * 97 / 100, at + 9000);
    }
  }

  /** Whatever the service, part of the price is paid in coins. */
  private void settle(Stage stage, Network network, Chance chance) {
    Identifier collecting = chance.pick(List.copyOf(network.wallets().values()));
    long at = chance.between(network.start(), network.end());
    stage.records().coins().transfer(collecting, wallet, chance.between(50, 900) * 100L, at);
  }
}
