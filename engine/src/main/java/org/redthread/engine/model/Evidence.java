package org.redthread.engine.model;

/**
 * The place in an exhibit that asserts something.
 *
 * @param exhibit the exhibit's SHA-256
 * @param row the record's number in the file, the first data record being 1
 */
public record Evidence(String exhibit, long row) implements Comparable<Evidence> {
  @Override
  public int compareTo(Evidence other) {
    int byExhibit = exhibit.compareTo(other.exhibit);
    return byExhibit != 0 ? byExhibit : Long.compare(row, other.row);
  }
}
