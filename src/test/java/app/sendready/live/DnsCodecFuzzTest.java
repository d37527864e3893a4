package app.sendready.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Question;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/// Whatever octets come in, reading them ends, in time and without an exception.
class DnsCodecFuzzTest {
  private static final int ROUNDS = 5_000;

  private final Question question =
      new Question(DomainName.of("www.victim.example"), RecordType.TXT);
  private final Query query = Query.direct(question);
  private final byte[] out = DnsCodec.encode(query, 7, true);

  private byte[] sample() {
    return new RawReply(out)
        .answer("www.victim.example.", RawReply.CNAME, new byte[] {1, 'x', (byte) 0xc0, 16})
        .answer("x.victim.example.", RawReply.TXT, RawReply.txt("v=spf1", " -all"))
        .answer("x.victim.example.", 15, new byte[] {0, 10, (byte) 0xc0, 12})
        .authority("victim.example.", RawReply.SOA, RawReply.soa(9))
        .authority("victim.example.", RawReply.NS, RawReply.name("ns1.victim.example."))
        .additional("ns1.victim.example.", RawReply.A, new byte[] {(byte) 192, 0, 2, 1})
        .additional("ns1.victim.example.", 28, new byte[16])
        .additional("ns1.victim.example.", 257, new byte[] {0, 1, 'x', 'y'})
        .additional("ns1.victim.example.", 43, new byte[] {0, 1, 8, 2, 9, 9})
        .additional(RawReply.record(new byte[1], 41, 1232, 0, 6, new byte[] {0, 15, 0, 2, 0, 6}))
        .bytes();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void changedRepliesNeverThrow(long seed) {
    Random random = new Random(seed);
    byte[] sample = sample();
    int understood = 0;
    long start = System.nanoTime();
    for (int round = 0; round < ROUNDS; round++) {
      byte[] octets = sample.clone();
      int changes = 1 + random.nextInt(6);
      for (int i = 0; i < changes; i++) {
        octets[2 + random.nextInt(octets.length - 2)] = (byte) random.nextInt();
      }
      if (random.nextInt(4) == 0) {
        octets = Arrays.copyOf(octets, random.nextInt(octets.length));
      }
      if (DnsCodec.parse(octets, List.of(7), query, Instant.EPOCH)
          instanceof DnsCodec.Parsed.Mine(Reply reply)) {
        understood++;
        ReplyMeaning.recursive(reply, question);
        ReplyMeaning.authoritative(reply, question, DomainName.of("victim.example"));
        ReplyMeaning.authoritative(reply, question, DomainName.ROOT);
      }
    }
    assertThat(understood).isBetween(100, ROUNDS - 100);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void theSampleItselfIsUnderstood() {
    assertThat(DnsCodec.parse(sample(), List.of(7), query, Instant.EPOCH))
        .isInstanceOfSatisfying(
            DnsCodec.Parsed.Mine.class,
            mine -> {
              assertThat(mine.reply().answer()).hasSize(3);
              assertThat(mine.reply().remark()).hasSize(1);
              assertThat(ReplyMeaning.recursive(mine.reply(), question))
                  .isInstanceOf(ReplyMeaning.Answer.class);
            });
  }

  @Test
  void recordsComeBackAsTheyWent() {
    DomainName owner = DomainName.of("a\\.b.*.victim.example");
    for (Rdata data :
        List.of(
            new Rdata.Address(IpAddress.of("192.0.2.1")),
            new Rdata.Address(IpAddress.of("2001:db8::1")),
            new Rdata.Address(IpAddress.of("::ffff:192.0.2.1")),
            new Rdata.Cname(DomainName.of("odd\\032label.example")),
            new Rdata.Mx(0, DomainName.ROOT),
            new Rdata.Ptr(owner),
            new Rdata.Ns(owner),
            new Rdata.Soa(owner, owner, 0xffffffffL, 1, 2, 3, 4),
            new Rdata.Txt(RecordType.TXT, List.of("a\"b\\", "", "\u00ff;(")),
            new Rdata.Txt(RecordType.SPF, List.of("v=spf1 -all")),
            new Rdata.Caa(0, "issue", "ca.example"))) {
      Question asked = new Question(owner, data.type());
      Query sent = Query.direct(asked);
      Message reply = new Message(7);
      reply.getHeader().setFlag(Flags.QR);
      reply.getHeader().setFlag(Flags.RA);
      reply.addRecord(
          Record.newRecord(DnsCodec.name(owner), data.type().code(), DClass.IN), Section.QUESTION);
      reply.addRecord(DnsCodec.record(owner, 60, data), Section.ANSWER);
      assertThat(DnsCodec.parse(reply.toWire(), List.of(7), sent, Instant.EPOCH))
          .isInstanceOfSatisfying(
              DnsCodec.Parsed.Mine.class,
              mine ->
                  assertThat(mine.reply().answer()).containsExactly(new Reply.Rr(owner, 60, data)));
    }
  }
}
