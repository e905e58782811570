package org.redthread.engine.sharing;

/**
 * The text of a GraphML 1.0 file as it grows: indented, escaped, the same on every system. Texts
 * come in as {@link SafeText} leaves them. For one thread.
 */
final class GraphMlDocument {
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
      http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
      """;

  private final StringBuilder text = new StringBuilder(HEAD);

  void key(String id, String target, String name, String type) {
    text.append("  <key id=\"").append(id).append("\" for=\"").append(target);
    text.append("\" attr.name=\"").append(escape(name));
    text.append("\" attr.type=\"").append(type).append("\"/>\n");
  }

  void openGraph() {
    text.append("  <graph id=\"package\" edgedefault=\"directed\">\n");
  }

  void openNode(String id) {
    text.append("    <node id=\"").append(escape(id)).append("\">\n");
  }

  void openEdge(String id, String source, String target) {
    text.append("    <edge id=\"").append(escape(id));
    text.append("\" source=\"").append(escape(source));
    text.append("\" target=\"").append(escape(target)).append("\">\n");
  }

  void data(String indent, String key, String value) {
    text.append(indent).append("<data key=\"").append(key).append("\">");
    text.append(escape(value)).append("</data>\n");
  }

  void close(String element) {
    text.append("    </").append(element).append(">\n");
  }

  String end() {
    return text.append("  </graph>\n</graphml>\n").toString();
  }

  private static String escape(String value) {
    return SafeText.clean(value)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
