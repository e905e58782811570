package org.redthread.datasets.record;

import org.redthread.datasets.population.Gazetteer;

/** All kinds of record of one seizure. */
public record Records(
    CallRecords calls,
    ChatRecords chats,
    BankRecords banks,
    CoinRecords coins,
    AdvertisementRecords advertisements,
    BorderRecords border,
    InterviewRecords interviews,
    ComplaintRecords complaints,
    SignInRecords signIns) {

  /** {@return empty records on that shelf} */
  public static Records on(Shelf shelf, Gazetteer gazetteer) {
    return new Records(
        new CallRecords(shelf),
        new ChatRecords(shelf),
        new BankRecords(shelf),
        new CoinRecords(shelf),
        new AdvertisementRecords(shelf),
        new BorderRecords(shelf, gazetteer),
        new InterviewRecords(shelf),
        new ComplaintRecords(shelf),
        new SignInRecords(shelf));
  }
}
