package org.redthread.engine.sharing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The extension definitions (STIX 2.1 section 7.3) that a bundle declares: new cyber-observables,
 * new domain objects, and properties of ours on standard objects. Pure functions.
 */
final class StixExtensions {
  static final String OBSERVABLES = StixIds.ofKey("extension-definition", "observables/1");
  static final String RECORDS = StixIds.ofKey("extension-definition", "records/1");
  static final String PROPERTIES = StixIds.ofKey("extension-definition", "properties/1");

  /** The author of the definitions: the product, not the agency that uses it. */
  static final String AUTHOR = StixIds.ofKey("identity", "redthread");

  private static final String CREATED = "2026-11-23T00:00:00.000Z";
  private static final String OBSERVABLES_SCHEMA =
      """
      New cyber-observables. Every property named here contributes to the id. \
      phone-number: value (E.164). \
      cryptocurrency-wallet: value (address), blockchain. \
      bank-account: value (bank and number), account_number, and of bank, bic, iban those known. \
      imei: value (15 digits). \
      identity-document: value (number), country, document_type. \
      vehicle: value (number plate), country.""";
  private static final String RECORDS_SCHEMA =
      """
      New domain objects, each with name: advertisement (as posted), journey (one crossing, flight \
      or ride), case-file (of an agency), place (of which neither country nor position is known).""";
  private static final String PROPERTIES_SCHEMA =
      """
      public_id: the producer's opaque id, or a pseudonym that holds within one bundle. \
      is_pseudonymised: whether a protected person, or something that leads to one, is meant. \
      identity: profiles with the same value are held to be one. \
      properties: name and value as the source has them. \
      identifiers: kind and value. \
      evidence: exhibit (SHA-256) and row; without row where it is withheld. \
      On relationship: count, first, last of the events it stands for; totals, each with currency \
      and amount as a decimal text; evidence_count; events. \
      On note: role, grading (Admiralty: reliability A to F, credibility 1 to 6). The confidence \
      of the note is that of the credibility by STIX 2.1 appendix A: 1 is 90, 2 is 70, 3 is 50, \
      4 is 30, 5 is 10, 6 is none. \
      On grouping: rank, score, run, reasons, members, findings, exhibits.""";

  private StixExtensions() {}

  static List<Map<String, Object>> objects(List<String> markings) {
    return List.of(
        author(markings),
        definition(OBSERVABLES, "Redthread observables", OBSERVABLES_SCHEMA, "new-sco", markings),
        definition(RECORDS, "Redthread records", RECORDS_SCHEMA, "new-sdo", markings),
        definition(
            PROPERTIES, "Redthread properties", PROPERTIES_SCHEMA, "property-extension", markings));
  }

  private static Map<String, Object> author(List<String> markings) {
    Map<String, Object> author = head("identity", AUTHOR, markings);
    author.put("name", "Redthread");
    author.put("identity_class", "system");
    return author;
  }

  private static Map<String, Object> definition(
      String id, String name, String schema, String type, List<String> markings) {
    Map<String, Object> definition = head("extension-definition", id, markings);
    definition.put("created_by_ref", AUTHOR);
    definition.put("name", name);
    definition.put("schema", schema);
    definition.put("version", "1.0.0");
    definition.put("extension_types", List.of(type));
    return definition;
  }

  private static Map<String, Object> head(String type, String id, List<String> markings) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("type", type);
    head.put("spec_version", "2.1");
    head.put("id", id);
    head.put("created", CREATED);
    head.put("modified", CREATED);
    head.put("object_marking_refs", markings);
    return head;
  }
}
