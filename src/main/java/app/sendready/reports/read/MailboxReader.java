package app.sendready.reports.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The messages of a mailbox file (RFC 4155), one after another, each as a stream that ends where
/// the next begins.
final class MailboxReader {
  /// Takes one message.
  @FunctionalInterface
  interface Each {
    void message(ReportPlace place, InputStream message) throws IOException;
  }

  private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);
  private static final int SIZE = 64 * 1024;

  private final ReportPlace place;
  private final PushbackInputStream in;

  MailboxReader(ReportPlace place, InputStream in) {
    this.place = place;
    this.in = new PushbackInputStream(new java.io.BufferedInputStream(in, SIZE), FROM.length);
  }

  void each(Each each) throws IOException {
    int number = 0;
    while (skipLine()) {
      Message message = new Message();
      each.message(place.in("#" + ++number), message);
      message.skip(Long.MAX_VALUE);
    }
  }

  /// Goes behind the line that parts two messages.
  private boolean skipLine() throws IOException {
    int octet = in.read();
    boolean any = octet >= 0;
    while (octet >= 0 && octet != '\n') {
      octet = in.read();
    }
    return any;
  }

  private final class Message extends InputStream {
    private boolean atLine = true;
    private boolean ended;

    @Override
    public int read() throws IOException {
      if (ended || atLine && isNext()) {
        ended = true;
        return -1;
      }
      int octet = in.read();
      ended = octet < 0;
      atLine = octet == '\n';
      return octet;
    }

    @Override
    public int read(byte[] into, int at, int most) throws IOException {
      int octet = most == 0 ? 0 : read();
      int count = 0;
      while (count < most && octet >= 0) {
        into[at + count++] = (byte) octet;
        octet = count < most && octet != '\n' ? read() : -1;
      }
      return count == 0 && most > 0 ? -1 : count;
    }

    private boolean isNext() throws IOException {
      ByteArrayOutputStream seen = new ByteArrayOutputStream();
      seen.writeBytes(in.readNBytes(FROM.length));
      in.unread(seen.toByteArray());
      return Arrays.equals(seen.toByteArray(), FROM);
    }
  }
}
