package org.redthread.datasets.exhibit;

import static org.redthread.datasets.exhibit.ColumnType.ACCOUNT;
import static org.redthread.datasets.exhibit.ColumnType.AMOUNT;
import static org.redthread.datasets.exhibit.ColumnType.COIN;
import static org.redthread.datasets.exhibit.ColumnType.DATE;
import static org.redthread.datasets.exhibit.ColumnType.DOCUMENT;
import static org.redthread.datasets.exhibit.ColumnType.DURATION;
import static org.redthread.datasets.exhibit.ColumnType.EMAIL;
import static org.redthread.datasets.exhibit.ColumnType.HANDLE;
import static org.redthread.datasets.exhibit.ColumnType.HANDLES;
import static org.redthread.datasets.exhibit.ColumnType.IMEI;
import static org.redthread.datasets.exhibit.ColumnType.PHONE;
import static org.redthread.datasets.exhibit.ColumnType.PHONES;
import static org.redthread.datasets.exhibit.ColumnType.PLATE;
import static org.redthread.datasets.exhibit.ColumnType.TEXT;
import static org.redthread.datasets.exhibit.ColumnType.TIME;
import static org.redthread.datasets.exhibit.ColumnType.WALLET;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Every shape of file in a seizure; the data sheet describes each, and one column mapping reads
 * each.
 *
 * <p>A layout's header is the same in all its files and no other layout has it.
 */
// Records of immutable values; the checker knows only types annotated as immutable.
@SuppressWarnings("ImmutableEnumChecker")
public enum Layout {
  CONTACTS_A(
      ',',
      CellStyle.of(PhoneStyle.LOCAL_DASHED, TimeStyle.ISO_LOCAL),
      required(PHONE, "Own Number"),
      required(TEXT, "Contact Name"),
      required(PHONE, "Contact Number"),
      optional(EMAIL, "Contact E-mail"),
      optional(TEXT, "Stored In"),
      required(TIME, "Last Modified")),
  CONTACTS_B(
      ';',
      CellStyle.of(PhoneStyle.INTERNATIONAL, TimeStyle.DAY_FIRST),
      required(PHONE, "Line"),
      required(TEXT, "Saved As"),
      required(PHONE, "Number 1"),
      optional(PHONE, "Number 2"),
      optional(TEXT, "Messenger"),
      optional(HANDLE, "Messenger Name"),
      required(TIME, "Added")),
  CALLS_A(
      ',',
      CellStyle.of(PhoneStyle.LOCAL_DASHED, TimeStyle.MONTH_FIRST_12_HOURS),
      required(PHONE, "Own Number"),
      required(TEXT, "Direction"),
      required(PHONE, "Party Number"),
      optional(TEXT, "Party Name"),
      required(TIME, "Start Time"),
      required(DURATION, "Duration (s)")),
  CALLS_B(
      ';',
      CellStyle.of(PhoneStyle.DIALLED_00, TimeStyle.DAY_FIRST).withClockDurations(),
      required(PHONE, "Line"),
      required(PHONE, "From"),
      required(PHONE, "To"),
      required(TIME, "Began"),
      required(DURATION, "Length")),
  CALLS_C(
      ',',
      CellStyle.of(PhoneStyle.LOCAL_PLAIN, TimeStyle.ISO_OFFSET),
      required(PHONE, "A_NUMBER"),
      required(PHONE, "B_NUMBER"),
      required(TIME, "START"),
      required(DURATION, "DURATION_SEC"),
      optional(IMEI, "IMEI_A"),
      optional(TEXT, "CELL")),
  /** Thai headers, and years of the Buddhist era. */
  CALLS_THAI_BUDDHIST_ERA(
      '\t',
      CellStyle.of(PhoneStyle.LOCAL_PLAIN, TimeStyle.DAY_FIRST_BUDDHIST_ERA).withClockDurations(),
      required(PHONE, "หมายเลขเครื่อง"),
      required(TEXT, "ทิศทาง"),
      required(PHONE, "หมายเลขคู่สาย"),
      optional(TEXT, "ชื่อคู่สาย"),
      required(TIME, "วันเวลา (พ.ศ.)"),
      required(DURATION, "ระยะเวลา")),
  CHAT(
      JsonLines.MARK,
      CellStyle.of(PhoneStyle.E164, TimeStyle.ISO_OFFSET),
      required(TEXT, "message"),
      required(TEXT, "chat"),
      required(TEXT, "service"),
      optional(HANDLE, "sender"),
      optional(PHONE, "sender_phone"),
      optional(HANDLES, "recipients"),
      optional(PHONES, "recipient_phones"),
      required(TIME, "sent"),
      optional(TEXT, "language"),
      required(TEXT, "text")),
  BANK_ONE_STATEMENT(
      ',',
      CellStyle.of(PhoneStyle.E164, TimeStyle.DAY_FIRST).withGroupedAmounts(),
      required(TEXT, "Reference"),
      required(TEXT, "Bank Code"),
      required(ACCOUNT, "Account No"),
      required(TEXT, "Account Name"),
      required(TIME, "Booked"),
      optional(TEXT, "Counterparty Bank"),
      optional(ACCOUNT, "Counterparty Account"),
      optional(TEXT, "Counterparty Name"),
      optional(AMOUNT, "Debit"),
      optional(AMOUNT, "Credit"),
      required(TEXT, "Currency"),
      required(TEXT, "Channel"),
      optional(TEXT, "Description")),
  BANK_TWO_TRANSFERS(
      ';',
      CellStyle.of(PhoneStyle.E164, TimeStyle.ISO_OFFSET),
      required(TEXT, "reference"),
      required(TEXT, "from_bank"),
      required(ACCOUNT, "from_account"),
      required(TEXT, "to_bank"),
      required(ACCOUNT, "to_account"),
      required(AMOUNT, "amount"),
      required(TEXT, "currency"),
      required(TIME, "booked_at"),
      optional(TEXT, "purpose")),
  BANK_ONE_CUSTOMERS(
      ',',
      CellStyle.of(PhoneStyle.LOCAL_DASHED, TimeStyle.DAY_FIRST),
      required(TEXT, "Bank Code"),
      required(ACCOUNT, "Account No"),
      required(TEXT, "Holder Name"),
      optional(TEXT, "Holder Name (native)"),
      required(DATE, "Date of Birth"),
      required(TEXT, "Document Country"),
      required(TEXT, "Document Type"),
      required(DOCUMENT, "Document No"),
      required(PHONE, "Phone"),
      optional(EMAIL, "E-mail"),
      optional(TEXT, "Address"),
      required(TIME, "Opened")),
  BANK_TWO_CUSTOMERS(
      ';',
      CellStyle.of(PhoneStyle.INTERNATIONAL, TimeStyle.ISO_OFFSET),
      required(TEXT, "bank"),
      required(ACCOUNT, "account"),
      required(TEXT, "family_name"),
      required(TEXT, "given_names"),
      required(DATE, "born"),
      required(TEXT, "doc_country"),
      required(TEXT, "doc_type"),
      required(DOCUMENT, "doc_number"),
      required(PHONE, "mobile"),
      optional(EMAIL, "email"),
      optional(TEXT, "address"),
      required(TIME, "opened_at")),
  WALLET_LEDGER(
      ',',
      CellStyle.of(PhoneStyle.E164, TimeStyle.ISO_UTC),
      required(TEXT, "Tx Hash"),
      required(TEXT, "Chain"),
      required(WALLET, "From"),
      required(WALLET, "To"),
      required(COIN, "Amount"),
      required(TEXT, "Token"),
      required(TIME, "Block Time (UTC)")),
  WALLET_ATTRIBUTIONS(
      ';',
      CellStyle.of(PhoneStyle.INTERNATIONAL, TimeStyle.DAY_FIRST),
      required(WALLET, "Wallet"),
      required(TEXT, "Chain"),
      required(TEXT, "Kind"),
      optional(TEXT, "Label"),
      optional(TEXT, "Holder"),
      optional(PHONE, "Holder Phone"),
      optional(TEXT, "Service"),
      optional(HANDLE, "Given Out By"),
      required(TEXT, "Source"),
      required(TIME, "Recorded")),
  ADVERTISEMENTS(
      JsonLines.MARK,
      CellStyle.of(PhoneStyle.INTERNATIONAL, TimeStyle.ISO_OFFSET),
      required(TEXT, "ad"),
      required(TEXT, "platform"),
      required(TIME, "posted"),
      required(TEXT, "title"),
      required(TEXT, "text"),
      optional(TEXT, "city"),
      optional(TEXT, "country"),
      optional(PHONE, "contact_phone"),
      optional(TEXT, "contact_service"),
      optional(HANDLE, "contact_handle"),
      optional(TEXT, "poster")),
  BORDER_CROSSINGS(
      ',',
      CellStyle.of(PhoneStyle.INTERNATIONAL, TimeStyle.ISO_LOCAL),
      required(TEXT, "Crossing No"),
      required(TEXT, "Document Country"),
      required(TEXT, "Document Type"),
      required(DOCUMENT, "Document Number"),
      required(TEXT, "Family Name"),
      required(TEXT, "Given Names"),
      required(TEXT, "Nationality"),
      required(DATE, "Date of Birth"),
      required(TEXT, "Sex"),
      required(TEXT, "From Country"),
      required(TEXT, "From Checkpoint"),
      required(TEXT, "To Country"),
      required(TEXT, "To Checkpoint"),
      required(TIME, "Crossed At"),
      optional(TEXT, "Plate Country"),
      optional(PLATE, "Vehicle Plate"),
      optional(TEXT, "Booking Reference"),
      optional(PHONE, "Phone Given")),
  INTERVIEWS(',', CellStyle.of(PhoneStyle.INTERNATIONAL, TimeStyle.ISO_LOCAL), interview()),
  COMPLAINTS(
      ';',
      CellStyle.of(PhoneStyle.INTERNATIONAL, TimeStyle.ISO_OFFSET),
      required(TEXT, "Complaint No"),
      required(TIME, "Filed"),
      required(TEXT, "Complainant"),
      required(TEXT, "Country"),
      required(PHONE, "Phone"),
      optional(EMAIL, "E-mail"),
      required(DATE, "Paid On"),
      required(AMOUNT, "Amount"),
      required(TEXT, "Currency"),
      optional(TEXT, "Paid To Bank"),
      optional(ACCOUNT, "Paid To Account"),
      optional(TEXT, "Paid To Chain"),
      optional(WALLET, "Paid To Wallet"),
      optional(TEXT, "Scammer Service"),
      optional(HANDLE, "Scammer Handle"),
      optional(PHONE, "Scammer Phone"),
      optional(TEXT, "Statement")),
  SIGN_INS(
      ',',
      CellStyle.of(PhoneStyle.E164, TimeStyle.ISO_UTC),
      required(IMEI, "Device IMEI"),
      optional(TEXT, "Bank Code"),
      optional(ACCOUNT, "Bank Account"),
      optional(TEXT, "Service"),
      optional(HANDLE, "Online Account"),
      required(TIME, "Signed In (UTC)"),
      optional(TEXT, "IP Address"));

  private final char delimiter;
  private final CellStyle style;
  private final List<Column> columns;

  Layout(char delimiter, CellStyle style, Column... columns) {
    this.delimiter = delimiter;
    this.style = style;
    this.columns = List.of(columns);
  }

  /** {@return the name in the manifest and the data sheet, such as {@code calls-a}} */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@return whether the file is JSON Lines; otherwise it is delimited text with a header} */
  public boolean jsonLines() {
    return delimiter == JsonLines.MARK;
  }

  /** {@return what separates cells} */
  public char delimiter() {
    return delimiter;
  }

  /** {@return how cells are written} */
  public CellStyle style() {
    return style;
  }

  /** {@return the columns in their order} */
  public List<Column> columns() {
    return columns;
  }

  private static Column required(ColumnType type, String name) {
    return new Column(name, type, true);
  }

  private static Column optional(ColumnType type, String name) {
    return new Column(name, type, false);
  }

  private static Column[] interview() {
    List<Column> columns = new ArrayList<>();
    columns.add(required(TEXT, "cas_Reference"));
    columns.add(required(DATE, "cas_IncomingReferralDate"));
    columns.add(optional(TEXT, "cas_ReferringOrganisation"));
    columns.add(required(TEXT, "con_Consent"));
    columns.add(required(TEXT, "prs_FirstName"));
    columns.add(required(TEXT, "prs_SecondName"));
    columns.add(required(TEXT, "prs_BirthYear"));
    columns.add(required(TEXT, "prs_Gender"));
    columns.add(required(TEXT, "prs_Citizenship"));
    columns.add(optional(PHONE, "prs_MobilePhone"));
    columns.add(optional(TEXT, "prs_DocumentCountry"));
    columns.add(optional(TEXT, "prs_DocumentType"));
    columns.add(optional(DOCUMENT, "prs_IdentityNumber"));
    columns.add(required(TEXT, "vic_TraffickingStatus"));
    columns.add(optional(TEXT, "vic_MethodOfRecruitment"));
    columns.add(optional(TEXT, "vic_TypeOfExploitation"));
    columns.add(optional(TEXT, "vic_ForcedLabourIndustry"));
    columns.add(required(TEXT, "vic_LocationOfExploitation"));
    columns.add(required(TEXT, "hte_ExploitationCountry"));
    columns.add(required(DATE, "hte_RecruitmentDate"));
    for (String act : InterviewTerms.ACTS) {
      columns.add(optional(TEXT, act));
    }
    for (String method : InterviewTerms.METHODS_OF_CONTROL) {
      columns.add(optional(TEXT, method));
    }
    columns.add(optional(TEXT, "recruiter_Name"));
    columns.add(optional(PHONE, "recruiter_Phone"));
    columns.add(optional(TEXT, "recruiter_Service"));
    columns.add(optional(HANDLE, "recruiter_Handle"));
    columns.add(optional(TEXT, "transporter_Name"));
    columns.add(optional(PHONE, "transporter_Phone"));
    columns.add(optional(TEXT, "transporter_PlateCountry"));
    columns.add(optional(PLATE, "transporter_Plate"));
    columns.add(optional(TEXT, "documentsHeldBy_Name"));
    columns.add(optional(PHONE, "documentsHeldBy_Phone"));
    columns.add(optional(PHONE, "forced_Phone"));
    columns.add(optional(TEXT, "forced_Service"));
    columns.add(optional(HANDLE, "forced_Handle"));
    columns.add(optional(TEXT, "fraud_Chain"));
    columns.add(optional(WALLET, "fraud_Wallet"));
    columns.add(optional(TEXT, "fraud_Bank"));
    columns.add(optional(ACCOUNT, "fraud_Account"));
    columns.add(optional(TEXT, "statement"));
    return columns.toArray(Column[]::new);
  }
}
