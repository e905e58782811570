package org.redthread.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the documents to their links: what they point at in the checkout is there. */
class DocumentLinksTest {
  private static final Path ROOT =
      Path.of(System.getProperty("redthread.root")).toAbsolutePath().normalize();

  /** Folders that hold what is built or fetched, not what is written. */
  private static final Set<String> SKIPPED = Set.of("target", "build", "node_modules");

  /** Inline links and images, reference definitions, and the attributes of inline HTML. */
  private static final Pattern LINK =
      Pattern.compile(
          "]\\(\\s*<?([^)>\\s]+)>?[^)]*\\)|^\\s{0,3}\\[[^\\]]+]:\\s+(\\S+)|(?:src|href)=\"([^\"]+)\"");

  private static final Pattern ELSEWHERE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*");
  private static final Pattern FENCE = Pattern.compile("^\\s*(```|~~~).*");
  private static final Pattern CODE = Pattern.compile("`+[^`]*`+");
  private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+(.*?)\\s*#*\\s*$");

  private record Link(Path document, int line, String target) {
    @Override
    public String toString() {
      return ROOT.relativize(document) + ":" + line + " -> " + target;
    }
  }

  @Test
  void everyRelativeLinkLeadsToAFileOfTheCheckout() throws IOException {
    List<Link> broken =
        links().stream().filter(link -> !Files.exists(file(link)) || isOutside(link)).toList();
    assertThat(broken).isEmpty();
  }

  @Test
  void everyAnchorIsAHeadingOfItsDocument() throws IOException {
    Map<Path, Set<String>> anchors = new HashMap<>();
    List<Link> broken = new ArrayList<>();
    for (Link link : links()) {
      Path file = file(link);
      int hash = link.target.indexOf('#');
      if (hash >= 0 && file.toString().endsWith(".md") && Files.exists(file)) {
        if (!anchors.containsKey(file)) {
          anchors.put(file, anchors(file));
        }
        if (!anchors.get(file).contains(link.target.substring(hash + 1))) {
          broken.add(link);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void findsTheDocumentsAndTheirLinks() throws IOException {
    assertThat(documents()).contains(ROOT.resolve("README.md"), ROOT.resolve("ARCHITECTURE.md"));
    assertThat(links()).hasSizeGreaterThan(50);
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".md") && !isSkipped(ROOT.relativize(file)))
          .sorted()
          .toList();
    }
  }

  private static boolean isSkipped(Path relative) {
    for (Path part : relative) {
      if (SKIPPED.contains(part.toString()) || part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static List<Link> links() throws IOException {
    List<Link> links = new ArrayList<>();
    for (Path document : documents()) {
      List<String> lines = prose(document);
      for (int index = 0; index < lines.size(); index++) {
        Matcher matcher = LINK.matcher(CODE.matcher(lines.get(index)).replaceAll("`code`"));
        while (matcher.find()) {
          for (int group = 1; group <= matcher.groupCount(); group++) {
            String target = matcher.group(group);
            if (target != null && !ELSEWHERE.matcher(target).matches()) {
              links.add(new Link(document, index + 1, target));
            }
          }
        }
      }
    }
    return links;
  }

  /** The lines of a document, those inside of code fences empty. */
  private static List<String> prose(Path document) throws IOException {
    List<String> lines = new ArrayList<>();
    boolean isCode = false;
    for (String line : Files.readAllLines(document)) {
      boolean isFence = FENCE.matcher(line).matches();
      lines.add(isCode || isFence ? "" : line);
      isCode ^= isFence;
    }
    return lines;
  }

  private static Path file(Link link) {
    String path = link.target.split("[#?]", 2)[0];
    if (path.isEmpty()) {
      return link.document;
    }
    Path folder = link.document.getParent();
    return (folder == null ? ROOT : folder).resolve(path.replace("%20", " ")).normalize();
  }

  private static boolean isOutside(Link link) {
    return !file(link).startsWith(ROOT);
  }

  /** The anchors that GitHub gives the headings: lower case, no punctuation, blanks as dashes. */
  private static Set<String> anchors(Path document) throws IOException {
    Set<String> anchors = new HashSet<>();
    for (String line : prose(document)) {
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        String text = heading.group(1).toLowerCase(Locale.ROOT);
        String slug = text.replaceAll("[^\\p{L}\\p{N}\\p{M} _-]", "").replace(' ', '-');
        String anchor = slug;
        for (int again = 1; !anchors.add(anchor); again++) {
          anchor = slug + "-" + again;
        }
      }
    }
    return anchors;
  }
}
