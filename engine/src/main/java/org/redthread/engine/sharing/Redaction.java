package org.redthread.engine.sharing;

import java.util.List;
import org.redthread.engine.model.Evidence;

/**
 * What the redactors of one package share.
 *
 * @param scope who and what must be hidden
 * @param marking what may leave
 * @param pseudonyms names for the hidden
 * @param guard the door of the texts
 * @param ledger the losses
 */
record Redaction(
    ProtectedScope scope,
    MarkingRule marking,
    Pseudonyms pseudonyms,
    TextGuard guard,
    LossLedger ledger) {
  /** {@return the rows that may be cited, those left out counted} */
  List<Evidence> evidence(LossPlace owner, List<Evidence> evidence) {
    List<Evidence> citable = marking.citable(evidence);
    long lost = evidence.stream().distinct().count() - citable.size();
    ledger.add(owner.property("evidence"), LossFate.LEFT_OUT, LossReason.ABOVE_MARKING, lost);
    return citable;
  }

  /** {@return the exhibits that may be cited, without the rows} */
  List<Evidence> exhibitsOnly(LossPlace owner, List<Evidence> evidence) {
    List<Evidence> citable = evidence(owner, evidence);
    ledger.add(
        owner.property("evidence"), LossFate.GENERALISED, LossReason.PROTECTED, citable.size());
    return citable.stream().map(each -> new Evidence(each.exhibit(), 0)).distinct().toList();
  }
}
