package org.redthread.server.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** One log record as one line: instant, level, logger, message; a fault's trace follows it. */
final class LogLine extends Formatter {
  @Override
  public String format(LogRecord logged) {
    StringBuilder line =
        new StringBuilder()
            .append(logged.getInstant().truncatedTo(ChronoUnit.MILLIS))
            .append(' ')
            .append(logged.getLevel().getName())
            .append(' ')
            .append(logged.getLoggerName())
            .append(' ')
            // A line break in a message could pass for a line of its own.
            .append(formatMessage(logged).replaceAll("\\R", " "))
            .append('\n');
    Throwable fault = logged.getThrown();
    if (fault != null) {
      StringWriter trace = new StringWriter();
      fault.printStackTrace(new PrintWriter(trace));
      line.append(trace);
    }
    return line.toString();
  }
}
