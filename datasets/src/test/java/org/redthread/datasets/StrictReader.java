package org.redthread.datasets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.redthread.datasets.exhibit.Column;
import org.redthread.datasets.exhibit.ColumnType;
import org.redthread.datasets.exhibit.Layout;

/**
 * Reads exhibits again, knowing only the layouts and the manifest, and accepts no doubtful cell.
 */
final class StrictReader {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
  private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

  /** Which column says what a bare value belongs to. */
  private static final Map<String, String> QUALIFIERS = new HashMap<>();

  static {
    String pairs =
        "Messenger Name=Messenger;sender=service;recipients=service;Account No=Bank Code;"
            + "Counterparty Account=Counterparty Bank;from_account=from_bank;to_account=to_bank;"
            + "account=bank;Given Out By=Service;contact_handle=contact_service;"
            + "Vehicle Plate=Plate Country;recruiter_Handle=recruiter_Service;"
            + "transporter_Plate=transporter_PlateCountry;forced_Handle=forced_Service;"
            + "fraud_Account=fraud_Bank;Paid To Account=Paid To Bank;Scammer Handle=Scammer Service;"
            + "Bank Account=Bank Code;Online Account=Service;Document No=Document Country,Document Type;"
            + "Document Number=Document Country,Document Type;doc_number=doc_country,doc_type;"
            + "prs_IdentityNumber=prs_DocumentCountry,prs_DocumentType";
    for (String pair : pairs.split(";")) {
      QUALIFIERS.put(pair.split("=")[0], pair.split("=")[1]);
    }
  }

  private final Path exhibits;

  StrictReader(Path exhibits) {
    this.exhibits = exhibits;
  }

  /** {@return every row of every file in the manifest} */
  List<StrictRow> rows() throws IOException {
    List<StrictRow> rows = new ArrayList<>();
    for (Map<String, String> entry : manifest()) {
      Layout layout =
          Layout.valueOf(entry.get("layout").toUpperCase(Locale.ROOT).replace('-', '_'));
      Path file = exhibits.resolve(entry.get("path"));
      int number = 0;
      for (Map<String, List<String>> cells : cells(file, layout)) {
        number++;
        rows.add(row(entry, layout, number, cells));
      }
    }
    return rows;
  }

  List<Map<String, String>> manifest() throws IOException {
    List<Map<String, String>> entries = new ArrayList<>();
    for (String line : Files.readAllLines(exhibits.resolve("exhibits.yaml"))) {
      if (line.startsWith("  - ")) {
        entries.add(new LinkedHashMap<>());
      }
      if (line.startsWith("  ")) {
        String[] pair = line.substring(4).split(": ", 2);
        entries.get(entries.size() - 1).put(pair[0], pair[1].substring(1, pair[1].length() - 1));
      }
    }
    return entries;
  }

  private static List<Map<String, List<String>>> cells(Path file, Layout layout)
      throws IOException {
    return layout.jsonLines() ? jsonCells(file, layout) : delimitedCells(file, layout);
  }

  private static List<Map<String, List<String>>> jsonCells(Path file, Layout layout)
      throws IOException {
    List<Map<String, List<String>>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode node = JSON.readTree(line);
      Map<String, List<String>> row = new LinkedHashMap<>();
      for (Column column : layout.columns()) {
        JsonNode value = node.required(column.name());
        List<String> values = new ArrayList<>();
        if (value.isArray()) {
          value.forEach(each -> values.add(each.textValue()));
        } else if (!value.isNull()) {
          values.add(value.textValue());
        }
        row.put(column.name(), values);
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<Map<String, List<String>>> delimitedCells(Path file, Layout layout)
      throws IOException {
    List<List<String>> lines = DelimitedReader.read(file, layout.delimiter());
    List<String> header = layout.columns().stream().map(Column::name).toList();
    if (!lines.get(0).equals(header)) {
      throw new IllegalStateException("header of " + file + ": " + lines.get(0));
    }
    List<Map<String, List<String>>> rows = new ArrayList<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      Map<String, List<String>> row = new LinkedHashMap<>();
      for (int i = 0; i < line.size(); i++) {
        row.put(header.get(i), line.get(i).isEmpty() ? List.of() : List.of(line.get(i)));
      }
      rows.add(row);
    }
    return rows;
  }

  private static StrictRow row(
      Map<String, String> entry, Layout layout, int number, Map<String, List<String>> cells) {
    List<String> identifiers = new ArrayList<>();
    String problem = null;
    for (Column column : layout.columns()) {
      List<String> values = cells.get(column.name());
      String reason = null;
      if (values == null) {
        reason = "TOO_FEW_FIELDS";
      } else if (values.isEmpty() && column.mandatory()) {
        reason = "MISSING_VALUE";
      } else {
        for (String value : values) {
          reason = check(entry, layout, column, value, cells, identifiers);
        }
      }
      if (reason != null && problem == null) {
        problem = reason + "," + column.name();
      }
    }
    Set<String> bookings = Set.copyOf(cells.getOrDefault("Booking Reference", List.of()));
    return new StrictRow(entry.get("path"), number, identifiers, bookings, problem);
  }

  private static String check(
      Map<String, String> entry,
      Layout layout,
      Column column,
      String value,
      Map<String, List<String>> cells,
      List<String> identifiers) {
    ColumnType type = column.type();
    switch (type) {
      case TIME, DATE -> {
        return validTime(layout, type, value) ? null : "INVALID_TIME";
      }
      case AMOUNT, COIN -> {
        String plain = layout.style().groupedAmounts() ? value.replace(",", "") : value;
        String decimals = type == ColumnType.AMOUNT ? "{2}" : "{6}";
        return plain.matches("[0-9]+\\.[0-9]" + decimals) ? null : "INVALID_AMOUNT";
      }
      case DURATION -> {
        String form = layout.style().clockDurations() ? "[0-9]{2}(:[0-5][0-9]){2}" : "[0-9]+";
        return value.matches(form) ? null : "INVALID_AMOUNT";
      }
      case PHONE, PHONES -> {
        String phone = phone(value, entry.get("region"));
        identifiers.add("phone " + phone);
        return phone == null ? "INVALID_IDENTIFIER" : null;
      }
      case WALLET -> {
        identifiers.add("wallet " + value);
        return value.startsWith("0x") ? ethereum(value) : tron(value);
      }
      case IMEI -> {
        identifiers.add("imei " + value);
        return luhn(value) ? null : "INVALID_IDENTIFIER";
      }
      case EMAIL -> identifiers.add("email " + value.toLowerCase(Locale.ROOT));
      case ACCOUNT -> identifiers.add("account " + qualifier(column, cells) + value);
      case HANDLE, HANDLES ->
          identifiers.add("handle " + (qualifier(column, cells) + value).toLowerCase(Locale.ROOT));
      case DOCUMENT -> identifiers.add("document " + qualifier(column, cells) + value);
      case PLATE -> identifiers.add("plate " + qualifier(column, cells) + value.replace(" ", ""));
      case TEXT -> {}
    }
    return null;
  }

  private static String qualifier(Column column, Map<String, List<String>> cells) {
    StringBuilder text = new StringBuilder();
    for (String name : QUALIFIERS.get(column.name()).split(",")) {
      List<String> value = cells.get(name);
      text.append(value == null || value.isEmpty() ? "?" : value.get(0)).append(':');
    }
    return text.toString();
  }

  private static String phone(String written, String region) {
    try {
      PhoneNumber number = PHONES.parse(written, region);
      return PHONES.isValidNumber(number) ? PHONES.format(number, PhoneNumberFormat.E164) : null;
    } catch (NumberParseException e) {
      return null;
    }
  }

  private static boolean validTime(Layout layout, ColumnType type, String value) {
    boolean moment = type == ColumnType.TIME;
    try {
      switch (layout.style().time()) {
        case ISO_OFFSET, ISO_UTC -> {
          if (moment) {
            OffsetDateTime.parse(value);
          } else {
            LocalDate.parse(value);
          }
        }
        case ISO_LOCAL -> strict(moment ? "uuuu-MM-dd HH:mm:ss" : "uuuu-MM-dd", value, moment);
        case DAY_FIRST -> strict(moment ? "dd/MM/uuuu HH:mm:ss" : "dd/MM/uuuu", value, moment);
        case MONTH_FIRST_12_HOURS -> strict("M/d/uuuu h:mm:ss a", value, true);
        case DAY_FIRST_BUDDHIST_ERA -> {
          if (!value.substring(6, 10).matches("256[89]")) {
            return false;
          }
          strict("dd/MM/uuuu HH:mm:ss", value, true);
        }
      }
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static void strict(String pattern, String value, boolean moment) {
    DateTimeFormatter format =
        DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    if (moment) {
      LocalDateTime.parse(value, format);
    } else {
      LocalDate.parse(value, format);
    }
  }

  private static String ethereum(String address) {
    return address.matches("0x[0-9a-fA-F]{40}") ? null : "INVALID_IDENTIFIER";
  }

  private static String tron(String address) {
    BigInteger number = BigInteger.ZERO;
    for (char each : address.toCharArray()) {
      number =
          number.multiply(BigInteger.valueOf(58)).add(BigInteger.valueOf(BASE58.indexOf(each)));
    }
    byte[] bytes = number.toByteArray();
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] sum = sha.digest(sha.digest(Arrays.copyOf(bytes, 21)));
      boolean valid =
          bytes.length == 25
              && Arrays.equals(Arrays.copyOfRange(bytes, 21, 25), Arrays.copyOf(sum, 4));
      return valid ? null : "INVALID_IDENTIFIER";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 1 ? digit * 2 : digit;
      sum += weighted / 10 + weighted % 10;
    }
    return digits.length() == 15 && sum % 10 == 0;
  }
}
