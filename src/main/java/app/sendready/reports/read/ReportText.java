package app.sendready.reports.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The characters of a report, in whatever encoding they are: by the mark at the beginning, else by
/// where the noughts are, else by what is declared (XML 1.0 appendix F). What is no character of it
/// becomes U+FFFD, and is told.
final class ReportText extends Reader {
  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml[^>]{0,100}?encoding\\s*=\\s*+[\"']([\\w.:-]{1,40})[\"']");

  private static final int SIZE = 8192;

  private final InputStream in;
  private final Oddities odd;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes;
  private boolean ended;

  /// @param head how it begins; the stream stands behind it
  ReportText(byte[] head, InputStream in, Oddities odd) {
    this.in = in;
    this.odd = odd;
    Charset charset = charset(head, odd);
    decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    bytes = ByteBuffer.allocate(SIZE + head.length);
    bytes.put(head).flip();
  }

  private static Charset charset(byte[] head, Oddities odd) {
    Charset byBytes = byBytes(head);
    String text = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
    Matcher declared = DECLARED.matcher(text.replaceFirst("^[^<]{1,4}(?=<)", ""));
    if (!declared.find()) {
      return byBytes;
    }
    Charset said;
    try {
      said = Charset.forName(declared.group(1));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      odd.note(ReportsFinding.ENCODING_DIFFERS, declared.group(1));
      return byBytes;
    }
    boolean wide = !byBytes.equals(StandardCharsets.UTF_8);
    boolean saidWide = said.name().startsWith("UTF-16") || said.name().startsWith("UTF-32");
    if (wide != saidWide) {
      odd.note(ReportsFinding.ENCODING_DIFFERS, declared.group(1));
      return byBytes;
    }
    return wide || hasMark(head) ? byBytes : said;
  }

  private static boolean hasMark(byte[] head) {
    return head.length > 2 && (head[0] & 0xff) == 0xef && (head[1] & 0xff) == 0xbb;
  }

  private static Charset byBytes(byte[] head) {
    int first = head.length > 0 ? head[0] & 0xff : 0x20;
    int second = head.length > 1 ? head[1] & 0xff : 0x20;
    if (first == 0xff && second == 0xfe || first != 0 && second == 0) {
      return StandardCharsets.UTF_16LE;
    }
    if (first == 0xfe && second == 0xff || first == 0 && second != 0) {
      return StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.UTF_8;
  }

  @Override
  public int read(char[] into, int at, int most) throws IOException {
    if (most == 0) {
      return 0;
    }
    CharBuffer out = CharBuffer.wrap(into, at, most).slice();
    while (true) {
      CoderResult result = decoder.decode(bytes, out, ended);
      if (result.isMalformed() || result.isUnmappable()) {
        if (!out.hasRemaining()) {
          return out.position();
        }
        odd.note(ReportsFinding.BAD_BYTES, String.format("0x%02x", bytes.get(bytes.position())));
        bytes.position(bytes.position() + result.length());
        out.put('\ufffd');
      } else if (out.position() > 0 || result.isOverflow()) {
        return Math.max(1, out.position());
      } else if (ended) {
        return -1;
      } else {
        fill();
      }
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), Math.min(SIZE, bytes.remaining()));
    if (read < 0) {
      ended = true;
    } else {
      bytes.position(bytes.position() + read);
    }
    bytes.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
    Arrays.fill(bytes.array(), (byte) 0);
  }
}
