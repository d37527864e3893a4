package app.sendready.reports.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.util.zip.ZipException;

/// Characters one by one, with a look at those that come.
final class SignReader {
  private static final int SIZE = 16 * 1024;
  private static final int MOST_AHEAD = 64;

  /// Which characters belong to a run.
  @FunctionalInterface
  interface Signs {
    boolean has(char sign);
  }

  private final Reader in;
  private final char[] buffer = new char[SIZE];
  private int at;
  private int end;
  private boolean ended;
  private boolean broken;

  SignReader(Reader in) {
    this.in = in;
  }

  int next() throws IOException {
    return has(1) ? buffer[at++] : -1;
  }

  /// What comes next, as much of it as there is.
  ///
  /// @param length not more than 64
  String peek(int length) throws IOException {
    int many = Math.min(length, MOST_AHEAD);
    has(many);
    return new String(buffer, at, Math.min(many, end - at));
  }

  private boolean has(int many) throws IOException {
    while (end - at < many && !ended) {
      if (at + many > SIZE) {
        System.arraycopy(buffer, at, buffer, 0, end - at);
        end -= at;
        at = 0;
      }
      int read = read();
      if (read < 0) {
        ended = true;
      } else {
        end += read;
      }
    }
    return end - at >= many;
  }

  /// A stream that breaks off ends there.
  private int read() throws IOException {
    try {
      return in.read(buffer, end, SIZE - end);
    } catch (EOFException | ZipException cut) {
      broken = true;
      return -1;
    }
  }

  /// Whether it broke off.
  boolean isBroken() {
    return broken;
  }

  void skip(long many) throws IOException {
    for (long i = 0; i < many && next() >= 0; i++) {
      // Gone.
    }
  }

  /// Goes behind the next such text, or to the end.
  void skipPast(String text) throws IOException {
    while (has(1) && (buffer[at] != text.charAt(0) || !peek(text.length()).equals(text))) {
      at++;
    }
    skip(text.length());
  }

  /// Goes behind a declaration, with what it declares inside it (XML 1.0 §2.8).
  void skipDeclaration() throws IOException {
    int depth = 0;
    int sign = next();
    while (sign >= 0 && !(sign == '>' && depth == 0)) {
      depth += sign == '[' ? 1 : sign == ']' ? -1 : 0;
      sign = next();
    }
  }

  /// A run of such characters; what is beyond the bound is passed over.
  String run(Signs signs, int most) throws IOException {
    StringBuilder run = new StringBuilder();
    while (has(1) && signs.has(buffer[at])) {
      if (run.length() < most) {
        run.append(buffer[at]);
      }
      at++;
    }
    return run.toString();
  }

  void close() throws IOException {
    in.close();
  }
}
