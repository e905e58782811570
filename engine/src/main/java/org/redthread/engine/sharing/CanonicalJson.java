package org.redthread.engine.sharing;

import java.util.Map;
import java.util.SortedMap;

/** An object of texts by the JSON Canonicalization Scheme (RFC 8785). Pure functions. */
final class CanonicalJson {
  private CanonicalJson() {}

  /** {@return the object; names must be ASCII, whose order is that of RFC 8785 section 3.2.3} */
  static String of(SortedMap<String, String> members) {
    StringBuilder json = new StringBuilder("{");
    for (Map.Entry<String, String> member : members.entrySet()) {
      json.append(json.length() == 1 ? "" : ",");
      append(json, member.getKey());
      json.append(':');
      append(json, member.getValue());
    }
    return json.append('}').toString();
  }

  private static void append(StringBuilder json, String text) {
    json.append('"');
    for (int at = 0; at < text.length(); at++) {
      char each = text.charAt(at);
      switch (each) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\b' -> json.append("\\b");
        case '\f' -> json.append("\\f");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        default -> json.append(each < ' ' ? "\\u%04x".formatted((int) each) : each);
      }
    }
    json.append('"');
  }
}
