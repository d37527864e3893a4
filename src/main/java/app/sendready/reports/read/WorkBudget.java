package app.sendready.reports.read;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.zip.ZipException;

/// How much work one file may make, whatever is packed in it: how much comes out of it in all and
/// in one piece, how many pieces, how deep.
final class WorkBudget {
  /// One report, unpacked. The largest seen in the wild have a few megabytes.
  static final long MOST_IN_ONE = 64L * 1024 * 1024;

  /// Archives in archives in mail in a mailbox.
  static final int DEEPEST = 6;

  static final int MOST_PARTS = 200_000;

  /// Whatever the file's size. Rows of a report are much alike: they pack to a sixtieth.
  private static final int RATIO = 100;

  private static final long MOST_IN_ALL = 8L * 1024 * 1024 * 1024;

  private final long allowed;
  private long left;
  private int parts;

  WorkBudget(long size) {
    allowed = Math.min(MOST_IN_ALL, Math.max(MOST_IN_ONE, size * RATIO));
    left = allowed;
  }

  /// More came out than is allowed.
  static final class Exceeded extends IOException {
    private static final long serialVersionUID = 1;

    private final ReportsFinding what;

    Exceeded(ReportsFinding what) {
      super(what.name());
      this.what = what;
    }

    ReportsFinding what() {
      return what;
    }
  }

  /// Counts one more piece.
  void part(ReportPlace place) throws Exceeded {
    if (++parts > MOST_PARTS) {
      throw new Exceeded(ReportsFinding.TOO_MANY);
    }
    if (place.depth() > DEEPEST) {
      throw new Exceeded(ReportsFinding.TOO_DEEP);
    }
  }

  /// Whether nothing more may come out of this file.
  boolean isSpent() {
    return left <= 0 || parts > MOST_PARTS;
  }

  /// Counts what is unpacked.
  InputStream unpacked(InputStream in) {
    return new Counted(in, Long.MAX_VALUE);
  }

  /// One piece that is read to its end.
  static InputStream one(InputStream in) {
    return new WorkBudget(MOST_IN_ALL).new Counted(in, MOST_IN_ONE);
  }

  private final class Counted extends FilterInputStream {
    private long here;

    Counted(InputStream in, long most) {
      super(in);
      here = most;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int at, int most) throws IOException {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedIOException();
      }
      int read = unpack(into, at, most);
      if (read > 0) {
        here -= read;
        left -= read;
        if (here < 0 || left < 0) {
          throw new Exceeded(ReportsFinding.TOO_LARGE);
        }
      }
      return read;
    }

    /// Java's readers of archives say in many ways that one is broken.
    private int unpack(byte[] into, int at, int most) throws IOException {
      try {
        return super.read(into, at, most);
      } catch (Exceeded | InterruptedIOException | EOFException | ZipException known) {
        throw known;
      } catch (IOException broken) {
        throw new ZipException(broken.getMessage());
      }
    }

    @Override
    public long skip(long most) throws IOException {
      long skipped = 0;
      byte[] some = new byte[8192];
      while (skipped < most) {
        int read = read(some, 0, (int) Math.min(some.length, most - skipped));
        if (read < 0) {
          break;
        }
        skipped += read;
      }
      return skipped;
    }

    /// What is packed around goes on.
    @Override
    public void close() {}

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
