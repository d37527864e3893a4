package app.sendready.live;

import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.RecordType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/// The reader of DNS messages, for tests that throw texts at every reader.
public final class MessageReading {
  private static final String NAME = "example.com.";
  private static final Query QUERY =
      Query.direct(new Question(DomainName.of(NAME), RecordType.TXT));

  private MessageReading() {}

  /// Good answers, one `char` per octet: a text; an alias with its target, signed and with an error
  /// code; *no such name*; and a way on to other servers with their addresses.
  public static List<String> good() {
    return List.of(
            reply().answer(NAME, RawReply.TXT, octets("\u0006v=spf1")),
            reply()
                .answer(NAME, RawReply.CNAME, octets("\u0001a\u00c0\u000c"))
                .answer("a." + NAME, RawReply.TXT, octets("\u0002ab\u0001c"))
                .signed(NAME)
                .error(18),
            reply().rcode(3).authority(NAME, RawReply.SOA, octets("\0\0" + "\0\0\0\1".repeat(5))),
            reply()
                .clear(RawReply.AA)
                .authority(NAME, RawReply.NS, octets("\2ns\u00c0\u000c"))
                .additional("ns." + NAME, RawReply.A, octets("\u00c0\0\2\1")))
        .stream()
        .map(reply -> new String(reply.bytes(), StandardCharsets.ISO_8859_1))
        .toList();
  }

  private static RawReply reply() {
    return new RawReply(DnsCodec.encode(QUERY, 0x2020, true));
  }

  private static byte[] octets(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  public static void read(String octets) {
    if (parse(octets) instanceof DnsCodec.Parsed.Mine(Reply reply)) {
      ReplyMeaning.authoritative(reply, QUERY.question(), DomainName.of("example.com"));
      ReplyMeaning.recursive(reply, QUERY.question());
      reply.weight();
    }
  }

  public static boolean isRead(String octets) {
    return parse(octets) instanceof DnsCodec.Parsed.Mine;
  }

  private static DnsCodec.Parsed parse(String octets) {
    byte[] message = octets(octets);
    int id = message.length < 2 ? 0 : (message[0] & 0xff) << 8 | (message[1] & 0xff);
    return DnsCodec.parse(message, List.of(id), QUERY, Instant.EPOCH);
  }
}
