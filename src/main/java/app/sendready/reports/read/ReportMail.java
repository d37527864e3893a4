package app.sendready.reports.read;

import app.sendready.check.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.ByteSequence;

/// A mail with reports attached to it, perhaps passed on in another mail (RFC 9990 §3.4).
final class ReportMail {
  private static final int DEEPEST = 30;
  private static final int MOST_FEEDBACK = 64 * 1024;

  private static final MimeConfig CONFIG =
      MimeConfig.custom()
          .setMaxLineLen(-1)
          .setMaxHeaderLen(64 * 1024)
          .setMaxHeaderCount(1_000)
          .setMaxContentLen(-1)
          .setMalformedHeaderStartsBody(true)
          .build();

  private final ContentReader reader;
  private final ReportSink sink;
  private boolean found;
  private String name = "";

  ReportMail(ContentReader reader, ReportSink sink) {
    this.reader = reader;
    this.sink = sink;
  }

  void read(ReportPlace place, InputStream mail) throws IOException {
    MimeTokenStream stream = new MimeTokenStream(CONFIG);
    stream.setRecursionMode(RecursionMode.M_RECURSE);
    try {
      stream.parse(mail);
      parts(stream, place);
    } catch (MimeException | IllegalStateException broken) {
      // As far as it goes; the library answers some broken boundaries with an
      // IllegalStateException.
    }
    if (!found) {
      reader.unread(place, ReportsFinding.NO_REPORT_INSIDE);
    }
  }

  private void parts(MimeTokenStream stream, ReportPlace place) throws IOException, MimeException {
    int depth = 0;
    for (EntityState state = stream.getState();
        state != EntityState.T_END_OF_STREAM && depth <= DEEPEST;
        state = stream.next()) {
      switch (state) {
        case T_START_MULTIPART, T_START_MESSAGE -> depth++;
        case T_END_MULTIPART, T_END_MESSAGE -> depth--;
        case T_START_HEADER -> name = "";
        case T_FIELD -> field(stream.getField());
        case T_BODY -> part(stream.getBodyDescriptor(), stream.getDecodedInputStream(), place);
        default -> {}
      }
    }
  }

  /// The name that an attachment has, for showing.
  private void field(Field field) {
    String said = String.valueOf(field.getName()).toLowerCase(Locale.ROOT);
    if (!said.equals("content-disposition") && !said.equals("content-type")) {
      return;
    }
    ByteSequence raw = field.getRaw();
    String body = field.getBody();
    if (raw == null || body == null) {
      return;
    }
    int at = body.indexOf(';');
    if (at < 0) {
      return;
    }
    for (Map.Entry<String, String> parameter : parameters(field).entrySet()) {
      if (parameter.getKey().equals("filename") || parameter.getKey().equals("name")) {
        name = parameter.getValue();
      }
    }
  }

  private static Map<String, String> parameters(Field field) {
    Map<String, String> all = new java.util.TreeMap<>();
    RawField raw = new RawField(field.getName(), field.getBody());
    RawFieldParser.DEFAULT
        .parseRawBody(raw)
        .getParams()
        .forEach(p -> all.put(p.getName().toLowerCase(Locale.ROOT), String.valueOf(p.getValue())));
    return all;
  }

  private void part(BodyDescriptor body, InputStream decoded, ReportPlace place)
      throws IOException {
    if (body.getMimeType().equals("message/feedback-report")) {
      feedback(decoded, place);
      return;
    }
    byte[] head = decoded.readNBytes(ContentSort.HEAD);
    if (ContentReader.isPromising(head, body.getMimeType().equals("text/html"))) {
      found = true;
      reader.read(
          place.in(name.isEmpty() ? body.getMimeType() : name),
          new SequenceInputStream(new ByteArrayInputStream(head), decoded));
    }
  }

  /// A report about one message (RFC 5965): that it failed (RFC 9991), or that somebody complained.
  private void feedback(InputStream decoded, ReportPlace place) throws IOException {
    String text = new String(decoded.readNBytes(MOST_FEEDBACK), StandardCharsets.UTF_8);
    Optional<String> type =
        text.lines()
            .filter(line -> line.regionMatches(true, 0, "Feedback-Type:", 0, 14))
            .map(line -> line.substring(14).strip().toLowerCase(Locale.ROOT))
            .findFirst();
    found = true;
    boolean failure = type.isEmpty() || type.get().startsWith("auth-failure");
    sink.unread(
        place, Finding.of(failure ? ReportsFinding.FAILURE_REPORT : ReportsFinding.ABUSE_REPORT));
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException();
    }
  }
}
