package org.redthread.server.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

/** A body that throws once more has come than may come, so that no sender can fill the memory. */
final class LimitedInputStream extends FilterInputStream {
  private final long limit;
  private long left;

  LimitedInputStream(InputStream in, long limit) {
    super(in);
    this.limit = limit;
    this.left = limit;
  }

  static EngineException tooLarge(long limit) {
    return new EngineException(
        ErrorCode.TOO_LARGE, "body", "the body may have at most " + limit + " bytes");
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      count(1);
    }
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read > 0) {
      count(read);
    }
    return read;
  }

  @Override
  public long skip(long length) throws IOException {
    long skipped = super.skip(length);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(long bytes) {
    left -= bytes;
    if (left < 0) {
      throw tooLarge(limit);
    }
  }
}
