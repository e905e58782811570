package org.redthread.datasets.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redthread.datasets.exhibit.InterviewTerms;
import org.redthread.datasets.exhibit.Layout;
import org.redthread.datasets.exhibit.Slot;
import org.redthread.datasets.identifier.Identifier;
import org.redthread.datasets.population.Network;
import org.redthread.datasets.population.Person;
import org.redthread.datasets.population.Spelling;
import org.redthread.datasets.random.Chance;

/** Interviews with victims, in the fields of HTCDS where it has them. */
public final class InterviewRecords {
  private static final Set<String> COMMON_METHODS =
      Set.of(
          "MethodsOfControlDebtBondage",
          "MethodsOfControlFalsePromises",
          "MethodsOfControlRestrictsMovement",
          "MethodsOfControlExcessiveWorkingHours",
          "MethodsOfControlThreats");

  private final Shelf shelf;
  private final Chance chance;
  private final Serial serial = new Serial("VI-", 44);

  InterviewRecords(Shelf shelf) {
    this.shelf = shelf;
    this.chance = shelf.chance("interviews");
  }

  /** What a victim tells; an account or wallet is one into which the defrauded paid. */
  public record Account(
      Person victim,
      Person recruiter,
      Person transporter,
      @Nullable Identifier plate,
      Person documentHolder,
      Network.WorkLine line,
      @Nullable Identifier wallet,
      @Nullable Identifier mule,
      String country,
      String place,
      long recruited,
      String statement) {}

  /** Records an interview. */
  public void record(Account account, long at) {
    boolean withheld = chance.percent(85);
    List<Slot> slots = new ArrayList<>();
    slots.add(new Slot("interviewee", account.victim().number()));
    slots.add(new Slot("recruiter", account.recruiter().number()));
    slots.add(new Slot("transporter", account.transporter().number()));
    if (withheld) {
      slots.add(new Slot("document_holder", account.documentHolder().number()));
    }
    List<@Nullable Object> cells = new ArrayList<>();
    person(cells, account, at);
    exploitation(cells, account, withheld);
    others(cells, account, withheld);
    shelf
        .exhibit("interviews/interviews.csv", Layout.INTERVIEWS, "PH", "RED")
        .add(at, List.copyOf(slots), cells.toArray());
  }

  private void person(List<@Nullable Object> cells, Account account, long at) {
    Person victim = account.victim();
    Identifier document = chance.percent(50) ? victim.document() : null;
    cells.add(serial.next());
    cells.add(date(at));
    cells.add("Synthetic Shelter " + chance.between(1, 6));
    cells.add("true");
    cells.add(Spelling.part(victim.name().given(), chance));
    cells.add(Spelling.part(victim.name().family(), chance));
    cells.add(Integer.toString(victim.born().getYear()));
    cells.add(victim.sex().equals("F") ? "Feminine" : "Masculine");
    cells.add(victim.country());
    cells.add(chance.percent(75) ? victim.phone() : null);
    cells.add(document == null ? null : document.country());
    cells.add(document == null ? null : document.documentType());
    cells.add(document);
  }

  private void exploitation(List<@Nullable Object> cells, Account account, boolean withheld) {
    cells.add(chance.percent(70) ? "ActualVictimOfTrafficking" : "PossibleVictimOfTrafficking");
    cells.add(
        chance.percent(70)
            ? "ThroughAnOnlineAdvertisement"
            : chance.pick("ThroughOnlineSocialNetworks", "ThroughFriendsOrSocialEvents"));
    cells.add("ForcedLabour");
    cells.add("J_InformationAndCommunication");
    cells.add(account.place());
    cells.add(account.country());
    cells.add(date(account.recruited()));
    for (String act : InterviewTerms.ACTS) {
      cells.add(act.equals("act_Transfer") ? flag(30) : "true");
    }
    for (String method : InterviewTerms.METHODS_OF_CONTROL) {
      boolean papers = method.equals("MethodsOfControlWithholdsDocuments");
      int percent = COMMON_METHODS.contains(method) ? 85 : 15;
      cells.add(papers ? Boolean.toString(withheld) : flag(percent));
    }
  }

  private void others(List<@Nullable Object> cells, Account account, boolean withheld) {
    Person recruiter = account.recruiter();
    Identifier plate = chance.percent(50) ? account.plate() : null;
    cells.add(Spelling.full(recruiter.name(), chance));
    cells.add(chance.percent(80) ? recruiter.phone() : null);
    cells.add(recruiter.handle().scheme());
    cells.add(recruiter.handle());
    cells.add(Spelling.full(account.transporter().name(), chance));
    cells.add(chance.percent(35) ? account.transporter().phone() : null);
    cells.add(plate == null ? null : plate.scheme());
    cells.add(plate);
    cells.add(withheld ? Spelling.full(account.documentHolder().name(), chance) : null);
    cells.add(withheld && chance.percent(40) ? account.documentHolder().phone() : null);
    cells.add(account.line().phone());
    cells.add(account.line().handle().scheme());
    cells.add(account.line().handle());
    Identifier wallet = account.wallet();
    Identifier mule = account.mule();
    cells.add(wallet == null ? null : wallet.scheme());
    cells.add(wallet);
    cells.add(mule == null ? null : mule.scheme());
    cells.add(mule);
    cells.add(account.statement());
  }

  private String flag(int percent) {
    return chance.percent(percent) ? "true" : "false";
  }

  private static LocalDate date(long moment) {
    return Instant.ofEpochSecond(moment).atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
