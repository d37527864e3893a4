package app.sendready.live;

import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.RecordType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/// The reader of DNS messages, for tests that throw texts at every reader.
public final class MessageReading {
  private static final Query QUERY =
      Query.direct(new Question(DomainName.of("example.com"), RecordType.TXT));

  private MessageReading() {}

  /// A good answer, one `char` per octet.
  public static String good() {
    byte[] query = DnsCodec.encode(QUERY, 0x2020, true);
    return new String(
        new RawReply(query)
            .answer(
                "example.com.", RawReply.TXT, "\u0006v=spf1".getBytes(StandardCharsets.US_ASCII))
            .bytes(),
        StandardCharsets.ISO_8859_1);
  }

  public static void read(String octets) {
    byte[] message = octets.getBytes(StandardCharsets.ISO_8859_1);
    int id = message.length < 2 ? 0 : (message[0] & 0xff) << 8 | (message[1] & 0xff);
    if (DnsCodec.parse(message, List.of(id), QUERY, Instant.EPOCH)
        instanceof DnsCodec.Parsed.Mine(Reply reply)) {
      ReplyMeaning.authoritative(reply, QUERY.question(), DomainName.of("example.com"));
      ReplyMeaning.recursive(reply, QUERY.question());
      reply.weight();
    }
  }
}
