package org.redthread.datasets.story;

import java.util.List;
import org.redthread.datasets.identifier.Identifier;
import org.redthread.datasets.identifier.IdentifierMint;
import org.redthread.datasets.population.Census;
import org.redthread.datasets.record.Line;
import org.redthread.datasets.record.Records;

/**
 * What everybody shares and what therefore links nobody.
 *
 * @param desks hotline, operator's service number, taxi app
 * @param exchange hot wallets of an exchange, TRON first, then Ethereum
 * @param market collecting wallet of a guarantee market; no hub, since payments to it tell much
 * @param payrolls accounts that pay the wages of large employers, one at each bank
 * @param topUps accounts of the mobile top-up merchant, one at each bank
 * @param airlines accounts of the airline, one at each bank
 */
record Hubs(
    List<Line> desks,
    List<Identifier> exchange,
    Identifier market,
    List<Identifier> payrolls,
    List<Identifier> topUps,
    List<Identifier> airlines,
    Identifier address,
    Identifier email,
    Identifier document,
    Identifier ridePlate) {

  static Hubs make(IdentifierMint mint, Census census, Records records, long at) {
    Hubs hubs =
        new Hubs(
            List.of(
                Line.desk(mint.deskPhone(), "Hotline"),
                Line.desk(mint.deskPhone(), "Operator service"),
                Line.desk(mint.deskPhone(), "Taxi app")),
            List.of(mint.wallet("TRON"), mint.wallet("ETHEREUM")),
            mint.wallet("TRON"),
            List.of(mint.account("LSB"), mint.account("DSB")),
            List.of(mint.account("LSB"), mint.account("DSB")),
            List.of(mint.account("LSB"), mint.account("DSB")),
            Identifier.address("Unit 1, Default Address, 00000"),
            Identifier.email("noemail@example.invalid"),
            Identifier.document("TH", "national_id", "0000000000000"),
            mint.plate("TH"));
    hubs.register(census, records, at);
    return hubs;
  }

  private void register(Census census, Records records, long at) {
    census.hub(desks.get(0).phone(), "hotline that many call");
    census.hub(desks.get(1).phone(), "operator service number");
    census.hub(desks.get(2).phone(), "taxi app number");
    exchange.forEach(each -> census.hub(each, "hot wallet of an exchange"));
    payrolls.forEach(each -> census.hub(each, "payroll account of large employers"));
    topUps.forEach(each -> census.hub(each, "mobile top-up merchant"));
    airlines.forEach(each -> census.hub(each, "airline that everybody pays"));
    census.hub(address, "default address that clerks enter");
    census.hub(email, "placeholder e-mail that clerks enter");
    census.hub(document, "placeholder document number that clerks enter");
    census.hub(ridePlate, "plate that a ride service gives for its whole fleet");
    census.organization(market);
    exchange.forEach(
        each -> records.coins().label(each, "EXCHANGE_HOT_WALLET", "Synthetic Exchange", at));
    records.coins().label(market, "GUARANTEE_MARKET", "Synthetic Guarantee Market", at);
    payrolls.forEach(each -> records.banks().name(each, "Payroll Services Synthetic Ltd"));
    topUps.forEach(each -> records.banks().name(each, "Top-Up Merchant Synthetic Ltd"));
    airlines.forEach(each -> records.banks().name(each, "Synthetic Airways Ltd"));
  }

  /** {@return the one at the same bank as the account, else the first} */
  static Identifier atBankOf(Identifier account, List<Identifier> choices) {
    return choices.stream()
        .filter(each -> each.scheme().equals(account.scheme()))
        .findFirst()
        .orElse(choices.get(0));
  }
}
