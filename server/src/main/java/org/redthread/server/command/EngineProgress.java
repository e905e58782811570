package org.redthread.server.command;

import org.redthread.engine.model.Progress;

/** Shows the engine's progress: a stage for each of its stages. Used by one thread. */
final class EngineProgress implements Progress {
  private final ProgressDisplay display;
  private final String unit;
  private String stage = "";

  /**
   * @param display where to show it
   * @param unit what the engine counts
   */
  EngineProgress(ProgressDisplay display, String unit) {
    this.display = display;
    this.unit = unit;
  }

  @Override
  public void report(String name, long done, long total) {
    if (!name.equals(stage)) {
      stage = name;
      display.begin(name, Math.max(0, total), unit);
    }
    display.reach(done);
  }
}
