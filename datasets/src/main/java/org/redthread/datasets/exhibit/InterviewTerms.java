package org.redthread.datasets.exhibit;

import java.util.List;

/** Terms of the Human Trafficking Case Data Standard (HTCDS 2.0, IOM) that are columns here. */
public final class InterviewTerms {
  private InterviewTerms() {}

  /** The acts of the Palermo Protocol, as flags; HTCDS 2.0 has them as trafficking events. */
  public static final List<String> ACTS =
      List.of(
          "act_Recruitment", "act_Transportation", "act_Transfer", "act_Harbouring", "act_Receipt");

  /** The seventeen methods of control of HTCDS 2.0. */
  public static final List<String> METHODS_OF_CONTROL =
      List.of(
          "MethodsOfControlDebtBondage",
          "MethodsOfControlTakesEarnings",
          "MethodsOfControlRestrictsFinancialAccess",
          "MethodsOfControlThreats",
          "MethodsOfControlPsychologicalAbuse",
          "MethodsOfControlPhysicalAbuse",
          "MethodsOfControlSexualAbuse",
          "MethodsOfControlFalsePromises",
          "MethodsOfControlPsychoactiveSubstances",
          "MethodsOfControlRestrictsMovement",
          "MethodsOfControlRestrictsMedicalCare",
          "MethodsOfControlExcessiveWorkingHours",
          "MethodsOfControlUsesChildren",
          "MethodsOfControlThreatOfLawEnforcement",
          "MethodsOfControlWithholdsNecessities",
          "MethodsOfControlWithholdsDocuments",
          "MethodsOfControlOther");
}
