package org.redthread.datasets.exhibit;

/** Told of each row as it is written. */
@FunctionalInterface
public interface RowVisitor {
  /**
   * @param number the physical record number; the first row of data is 1
   * @param row what stands there
   */
  void visit(long number, StoredRow row);
}
