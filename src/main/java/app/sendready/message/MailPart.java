package app.sendready.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/// One leaf of a message's MIME tree (RFC 2045, 2046), decoded as far as it is text.
///
/// Bounded: [#MOST_PARTS] parts, [#DEEPEST] levels, [#MOST_TEXT] octets of text in all. What is
/// beyond is left out, and what is broken ends the reading, never the program.
///
/// @param type such as `text/html`, in lower case
/// @param text what it says; empty where it is no text
/// @param octets of its text, decoded; more than [#text] holds where that was cut
record MailPart(String type, String text, long octets) {
  static final int MOST_PARTS = 200;
  static final int DEEPEST = 20;
  static final int MOST_TEXT = 4 * 1024 * 1024;

  private static final Set<String> WANTED =
      Set.of(
          "text/plain",
          "text/html",
          "text/rfc822-headers",
          "message/delivery-status",
          "message/global-delivery-status",
          "message/rfc822",
          "message/feedback-report");

  private static final MimeConfig CONFIG =
      MimeConfig.custom()
          .setMaxLineLen(-1)
          .setMaxHeaderLen(64 * 1024)
          .setMaxHeaderCount(1_000)
          .setMalformedHeaderStartsBody(true)
          .build();

  /// All parts that are text, or tell of a delivery; a message that stands in another is one part.
  static List<MailPart> of(RawMessage message) {
    List<MailPart> parts = new ArrayList<>();
    MimeTokenStream stream = new MimeTokenStream(CONFIG);
    stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
    try {
      stream.parse(octets(message));
      read(stream, parts);
    } catch (IOException | MimeException | RuntimeException broken) {
      // As far as it goes; the library answers some broken boundaries with an
      // IllegalStateException.
      return List.copyOf(parts);
    }
    return List.copyOf(parts);
  }

  private static void read(MimeTokenStream stream, List<MailPart> parts)
      throws IOException, MimeException {
    int depth = 0;
    int seen = 0;
    int left = MOST_TEXT;
    for (EntityState state = stream.getState();
        state != EntityState.T_END_OF_STREAM && depth <= DEEPEST && seen < MOST_PARTS;
        state = stream.next()) {
      switch (state) {
        case T_START_MULTIPART -> depth++;
        case T_END_MULTIPART -> depth--;
        case T_BODY -> {
          seen++;
          BodyDescriptor body = stream.getBodyDescriptor();
          if (WANTED.contains(body.getMimeType())) {
            MailPart part = of(body, stream.getDecodedInputStream(), left);
            left -= part.text().length();
            parts.add(part);
          }
        }
        default -> {}
      }
    }
  }

  private static MailPart of(BodyDescriptor body, InputStream decoded, int left)
      throws IOException {
    byte[] octets = decoded.readNBytes(left);
    long all = octets.length + decoded.skip(Long.MAX_VALUE);
    return new MailPart(body.getMimeType(), new String(octets, charset(body.getCharset())), all);
  }

  private static Charset charset(String name) {
    try {
      return Optional.ofNullable(name).map(Charset::forName).orElse(StandardCharsets.UTF_8);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return StandardCharsets.UTF_8;
    }
  }

  /// The fields that say how the body is built, and the body.
  private static InputStream octets(RawMessage message) {
    StringBuilder header = new StringBuilder();
    for (HeaderField field : message.fields()) {
      if (field.name().startsWith("content-") || field.name().equals("mime-version")) {
        header.append(field.raw());
      }
    }
    header.append("\r\n");
    return new SequenceInputStream(latin1(header.toString()), latin1(message.body()));
  }

  private static InputStream latin1(String octets) {
    return new ByteArrayInputStream(octets.getBytes(StandardCharsets.ISO_8859_1));
  }
}
