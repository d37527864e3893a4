package app.sendready.live;

import static app.sendready.live.Fault.changes;
import static app.sendready.live.Fault.empty;
import static app.sendready.live.Fault.one;
import static app.sendready.live.Fault.raw;
import static app.sendready.live.Fault.right;
import static app.sendready.live.Fault.says;
import static app.sendready.live.Fault.step;
import static app.sendready.live.Fault.tcp;

import app.sendready.live.HostileServer.How;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

/// The table of misbehaviour. The question is always for TXT at `victim.example.`; other questions
/// are answered as they should be.
final class Faults {
  private static final String VICTIM = "victim.example.";
  private static final int TRY = FaultTableTest.TRY_MILLIS;

  private Faults() {}

  static List<Fault> all() {
    return Stream.of(codes(), identity(), shape(), overTcp(), names(), meaning(), edns(), timing())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Fault> codes() {
    return List.of(
        new Fault("the right answer", "found", changes(r -> r)),
        new Fault("REFUSED", "refused", says(q -> empty(q).rcode(5))),
        new Fault("SERVFAIL", "servfail", says(q -> empty(q).rcode(2))),
        new Fault("FORMERR to everything", "other-rcode", says(q -> empty(q).rcode(1))),
        new Fault("NOTIMP to everything", "other-rcode", says(q -> empty(q).rcode(4))),
        new Fault("YXDOMAIN", "other-rcode", says(q -> empty(q).rcode(6))),
        new Fault("unknown rcode 15", "other-rcode", says(q -> empty(q).rcode(15))),
        new Fault(
            "REFUSED in a bare header",
            "refused",
            says(q -> empty(q).rcode(5).question(new byte[0], 0))),
        new Fault("SERVFAIL with records", "servfail", changes(r -> r.rcode(2))),
        new Fault("NXDOMAIN with records", "malformed", changes(r -> r.rcode(3))),
        new Fault("SERVFAIL once, then right", "servfail", "found", flaky()),
        new Fault("SERVFAIL unless unchecked (bogus signatures)", "servfail", "bogus", bogus(true)),
        new Fault("SERVFAIL unless unchecked, without signatures", "servfail", bogus(false)));
  }

  private static HostileServer.Behaviour bogus(boolean signed) {
    return says(q -> {
      if (!RawReply.isUnchecked(q)) {
        return empty(q).rcode(2);
      }
      if (RawReply.type(q) != RawReply.DS) {
        return right(q);
      }
      return signed ? empty(q).signed(RawReply.name(q)) : empty(q);
    });
  }

  private static HostileServer.Behaviour flaky() {
    AtomicInteger times = new AtomicInteger();
    return says(q -> times.getAndIncrement() == 0 ? empty(q).rcode(2) : right(q));
  }

  private static List<Fault> identity() {
    return List.of(
        new Fault("wrong id", "malformed", changes(r -> r.id(r.id() ^ 0x5555))),
        new Fault(
            "wrong id, then right",
            "found",
            q ->
                List.of(
                    step(right(q).id(right(q).id() ^ 1).bytes(), 0, How.PLAINLY),
                    step(right(q).bytes(), 20, How.PLAINLY))),
        new Fault(
            "a hundred wrong ids, then right",
            "found",
            q ->
                Stream.concat(
                        Stream.iterate(1, i -> i + 1)
                            .limit(100)
                            .map(i -> step(right(q).id(right(q).id() ^ i).bytes(), 0, How.PLAINLY)),
                        Stream.of(step(right(q).bytes(), 0, How.PLAINLY)))
                    .toList()),
        new Fault(
            "wrong question", "malformed", changes(r -> r.question(asks("other.", 16, 1), 1))),
        new Fault(
            "wrong question, then right",
            "found",
            q ->
                List.of(
                    step(right(q).question(asks("other.", 16, 1), 1).bytes(), 0, How.PLAINLY),
                    step(right(q).bytes(), 20, How.PLAINLY))),
        new Fault(
            "question of another type",
            "malformed",
            changes(r -> r.question(asks(VICTIM, 1, 1), 1))),
        new Fault(
            "question of another class",
            "malformed",
            changes(r -> r.question(asks(VICTIM, 16, 3), 1))),
        new Fault(
            "two questions",
            "malformed",
            changes(r -> r.question(join(r.question(), r.question()), 2))),
        new Fault("no question", "malformed", changes(r -> r.question(new byte[0], 0))),
        new Fault(
            "question in capitals", "found", changes(r -> r.question(upper(r.question()), 1))),
        new Fault("the query itself (QR=0)", "malformed", raw(q -> q)),
        new Fault("QR=0 with an answer", "malformed", changes(r -> r.clear(RawReply.QR))),
        new Fault("another opcode", "malformed", changes(r -> r.set(0x1000))),
        new Fault(
            "right, but from another port",
            "found",
            q -> List.of(step(right(q).bytes(), 0, How.FROM_OTHER_PORT))),
        new Fault(
            "right, but from another port, and no TCP", "timeout", elsewhere(How.FROM_OTHER_PORT)),
        new Fault(
            "right, but from another address, and no TCP",
            "timeout",
            elsewhere(How.FROM_OTHER_ADDRESS)),
        new Fault(
            "right, but from another address",
            "found",
            q -> List.of(step(right(q).bytes(), 0, How.FROM_OTHER_ADDRESS))));
  }

  private static HostileServer.Behaviour elsewhere(How how) {
    return new HostileServer.Behaviour() {
      @Override
      public List<HostileServer.Step> udp(byte[] query) {
        return List.of(step(right(query).bytes(), 0, how));
      }

      @Override
      public boolean listensForTcp() {
        return false;
      }
    };
  }

  private static byte[] asks(String name, int type, int dclass) {
    return join(RawReply.name(name), new byte[] {0, (byte) type, 0, (byte) dclass});
  }

  private static byte[] upper(byte[] question) {
    byte[] upper = question.clone();
    for (int i = 0; i < upper.length; i++) {
      upper[i] = (byte) (upper[i] >= 'a' && upper[i] <= 'z' ? upper[i] - 32 : upper[i]);
    }
    return upper;
  }

  private static byte[] join(byte[] a, byte[] b) {
    byte[] all = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    return all;
  }

  private static List<Fault> shape() {
    Random random = new Random(20261123);
    return List.of(
        new Fault("empty datagram", "malformed", raw(q -> new byte[0])),
        new Fault("one octet", "malformed", raw(q -> new byte[1])),
        new Fault("eleven octets", "malformed", raw(q -> Arrays.copyOf(right(q).bytes(), 11))),
        new Fault("header only", "malformed", raw(q -> Arrays.copyOf(right(q).bytes(), 12))),
        new Fault(
            "cut within the record",
            "malformed",
            raw(q -> Arrays.copyOf(right(q).bytes(), right(q).bytes().length - 3))),
        new Fault("more answers promised than there are", "malformed", changes(r -> r.promise(3))),
        new Fault("65,535 answers promised", "malformed", changes(r -> r.promise(0xfffe))),
        new Fault(
            "garbage after the message", "found", raw(q -> join(right(q).bytes(), new byte[40]))),
        new Fault("random garbage", "malformed", raw(q -> noise(random, 200))),
        new Fault("random garbage of 60,000 octets", "malformed", raw(q -> noise(random, 60_000))),
        new Fault(
            "random garbage with the right id",
            "malformed",
            raw(q -> {
              byte[] noise = noise(random, 120);
              noise[0] = q[0];
              noise[1] = q[1];
              return noise;
            })),
        new Fault(
            "right header, then random garbage",
            "malformed",
            raw(q -> {
              byte[] noise = noise(random, 300);
              byte[] head = right(q).bytes();
              System.arraycopy(head, 0, noise, 0, RawReply.endOfQuestion(q));
              return noise;
            })),
        new Fault(
            "TXT with a length that lies", "malformed", changed(q -> new byte[] {40, 'x', 'y'})),
        new Fault("TXT without any string", "found", changed(q -> new byte[0])),
        new Fault("TXT with an empty string", "found", changed(q -> new byte[1])),
        new Fault(
            "data longer than the message",
            "malformed",
            says(q ->
                empty(q)
                    .answer(
                        RawReply.record(
                            RawReply.name(VICTIM), 16, 1, 300, 5000, RawReply.txt("x"))))),
        new Fault(
            "an address of three octets beside it",
            "malformed",
            changes(r -> r.additional("ns1.victim.example.", RawReply.A, new byte[3]))),
        new Fault(
            "control and bidi characters",
            "found",
            changed(q -> RawReply.txt("\u0000\u0007\u001b[31m\u202e\u2066"))),
        new Fault(
            "octets that are no UTF-8",
            "found",
            changed(q -> new byte[] {2, (byte) 0xff, (byte) 0xc0})));
  }

  private static HostileServer.Behaviour changed(Function<byte[], byte[]> rdata) {
    return says(q -> empty(q).answer(VICTIM, RawReply.TXT, rdata.apply(q)));
  }

  private static byte[] noise(Random random, int length) {
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    return noise;
  }

  private static List<Fault> overTcp() {
    return List.of(
        new Fault(
            "truncated, right over TCP", "found", tcp(q -> one(RawReply.framed(right(q).bytes())))),
        new Fault("truncated, and nothing listens for TCP", "truncated", Fault.withoutTcp()),
        new Fault(
            "TCP reset", "truncated", tcp(q -> List.of(step(new byte[0], 0, How.THEN_RESET)))),
        new Fault("TCP closed at once", "truncated", tcp(q -> List.of())),
        new Fault(
            "TCP silence", "truncated", tcp(q -> List.of(step(new byte[0], 0, How.THEN_STAY)))),
        new Fault(
            "half an answer over TCP, then closed",
            "truncated",
            tcp(q -> one(Arrays.copyOf(RawReply.framed(right(q).bytes()), 30)))),
        new Fault(
            "half an answer over TCP, then reset",
            "truncated",
            tcp(q ->
                List.of(
                    step(
                        Arrays.copyOf(RawReply.framed(right(q).bytes()), 30), 0, How.THEN_RESET)))),
        new Fault(
            "TCP length too large",
            "truncated",
            tcp(q -> one(RawReply.framed(right(q).bytes(), 0xffff)))),
        new Fault(
            "TCP length too small",
            "malformed",
            tcp(q -> one(RawReply.framed(right(q).bytes(), 40)))),
        new Fault("TCP length zero", "truncated", tcp(q -> one(new byte[2]))),
        new Fault(
            "truncated over TCP, too",
            "truncated",
            tcp(q -> one(RawReply.framed(right(q).set(RawReply.TC).bytes())))),
        new Fault("TCP garbage", "truncated", tcp(q -> one(noise(new Random(7), 500)))),
        new Fault(
            "SERVFAIL over TCP",
            "servfail",
            tcp(q -> one(RawReply.framed(empty(q).rcode(2).bytes())))),
        new Fault(
            "wrong id over TCP, then right",
            "found",
            tcp(q ->
                List.of(
                    step(RawReply.framed(right(q).id(right(q).id() ^ 1).bytes()), 0, How.PLAINLY),
                    step(RawReply.framed(right(q).bytes()), 0, How.PLAINLY)))),
        new Fault("slow drip over TCP, too slow", "truncated", tcp(q -> Fault.dripped(q, TRY / 4))),
        new Fault("drip over TCP, fast enough", "found", tcp(q -> Fault.dripped(q, 1))),
        new Fault("an answer of 64 KiB", "found", tcp(q -> one(RawReply.framed(large(q))))),
        new Fault("2,000 records", "malformed", tcp(q -> one(RawReply.framed(many(q, 2000))))),
        new Fault("900 records", "found", tcp(q -> one(RawReply.framed(many(q, 900))))));
  }

  private static byte[] large(byte[] query) {
    RawReply reply = empty(query);
    for (int i = 0; i < 225; i++) {
      reply.answer(VICTIM, RawReply.TXT, RawReply.txt(i + "-" + "x".repeat(250)));
    }
    String pad = "y".repeat(0xffff - reply.bytes().length - 27);
    for (int at = 0; at < pad.length(); at += 256 + 26) {
      reply.answer(
          VICTIM, RawReply.TXT, RawReply.txt(pad.substring(at, Math.min(pad.length(), at + 255))));
    }
    return reply.bytes();
  }

  private static byte[] many(byte[] query, int count) {
    RawReply reply = empty(query);
    byte[] pointer = {(byte) 0xc0, 12};
    for (int i = 0; i < count; i++) {
      reply.answer(RawReply.record(pointer, 16, 1, 300, 5, RawReply.txt(String.format("%04d", i))));
    }
    return reply.bytes();
  }

  private static List<Fault> names() {
    return List.of(
        new Fault("compression pointer to itself", "malformed", owner(q -> pointer(at(q)))),
        new Fault("compression pointer forward", "malformed", owner(q -> pointer(at(q) + 12))),
        new Fault("compression pointer beyond the end", "malformed", owner(q -> pointer(0x3fff))),
        new Fault(
            "two compression pointers at each other",
            "malformed",
            owner(q -> join(pointer(at(q) + 2), pointer(at(q))))),
        new Fault("label type 0x40", "malformed", owner(q -> new byte[] {0x41, 'x', 0})),
        new Fault("label type 0x80", "malformed", owner(q -> new byte[] {(byte) 0x81, 'x', 0})),
        new Fault(
            "a name over 255 octets",
            "malformed",
            owner(q -> RawReply.name("abcdefghi.".repeat(30)))),
        new Fault("a name that never ends", "malformed", owner(q -> new byte[] {63, 'x'})),
        new Fault(
            "CNAME to itself",
            "alias-loop",
            says(q -> empty(q).answer(VICTIM, RawReply.CNAME, RawReply.name(VICTIM)))),
        new Fault(
            "CNAME loop of two",
            "alias-loop",
            says(q ->
                empty(q)
                    .answer(VICTIM, RawReply.CNAME, RawReply.name("b." + VICTIM))
                    .answer("b." + VICTIM, RawReply.CNAME, RawReply.name(VICTIM)))),
        new Fault("CNAME loop of two, one a reply", "alias-loop", says(Faults::pingPong)),
        new Fault("CNAME chain of 8", "found", says(q -> Fault.chain(q, 8))),
        new Fault("CNAME chain of 20", "alias-loop", says(q -> Fault.chain(q, 20))),
        new Fault("CNAME chain without end, one a reply", "alias-loop", says(Faults::endless)),
        new Fault(
            "two CNAMEs at one name",
            "malformed",
            says(q ->
                empty(q)
                    .answer(VICTIM, RawReply.CNAME, RawReply.name("b." + VICTIM))
                    .answer(VICTIM, RawReply.CNAME, RawReply.name("c." + VICTIM)))),
        new Fault(
            "CNAME beside the record",
            "found",
            changes(r -> r.answer(VICTIM, RawReply.CNAME, RawReply.name("b." + VICTIM)))));
  }

  private static RawReply pingPong(byte[] query) {
    String to = RawReply.name(query).startsWith("b.") ? VICTIM : "b." + VICTIM;
    return empty(query).answer(RawReply.name(query), RawReply.CNAME, RawReply.name(to));
  }

  private static RawReply endless(byte[] query) {
    String name = RawReply.name(query);
    String to = (name.length() - VICTIM.length()) + "x." + VICTIM;
    String next = name.equals(VICTIM) ? "x." + VICTIM : "x" + name;
    return empty(query).answer(name, RawReply.CNAME, RawReply.name(next.isEmpty() ? to : next));
  }

  private static int at(byte[] query) {
    return RawReply.endOfQuestion(query);
  }

  private static byte[] pointer(int to) {
    return new byte[] {(byte) (0xc0 | to >> 8), (byte) to};
  }

  private static HostileServer.Behaviour owner(Function<byte[], byte[]> name) {
    return says(q -> {
      byte[] rdata = RawReply.txt("x");
      return empty(q).answer(RawReply.record(name.apply(q), 16, 1, 300, rdata.length, rdata));
    });
  }

  private static List<Fault> meaning() {
    byte[] soa = RawReply.soa(1);
    return List.of(
        new Fault("no AA (lame)", "lame", "found", changes(r -> r.clear(RawReply.AA))),
        new Fault(
            "NXDOMAIN without AA",
            "lame",
            "nxdomain",
            says(q -> empty(q).rcode(3).clear(RawReply.AA).authority(VICTIM, RawReply.SOA, soa))),
        new Fault("referral to itself", "lame", refers(VICTIM)),
        new Fault("upward referral", "lame", refers("example.")),
        new Fault("referral to the root", "lame", refers(".")),
        new Fault("sideways referral", "lame", refers("other.example.")),
        new Fault("referral further down than the name", "lame", refers("a.b." + VICTIM)),
        new Fault(
            "answer for another name",
            "malformed",
            says(q -> empty(q).answer("other.example.", RawReply.TXT, RawReply.txt("x")))),
        new Fault(
            "answer for another name, and the right one",
            "found",
            changes(r -> r.answer("other.example.", RawReply.TXT, RawReply.txt("x")))),
        new Fault(
            "answer in another class",
            "malformed",
            says(q -> empty(q).answer(RawReply.record(VICTIM, 16, 3, 300, RawReply.txt("x"))))),
        new Fault(
            "answer of another type only",
            "malformed",
            says(q -> empty(q).answer(VICTIM, RawReply.A, new byte[] {(byte) 192, 0, 2, 1}))),
        new Fault(
            "answer of another type, called a \"no\"",
            "malformed",
            says(q ->
                empty(q)
                    .answer(VICTIM, RawReply.A, new byte[] {(byte) 192, 0, 2, 1})
                    .authority(VICTIM, RawReply.SOA, soa))),
        new Fault(
            "NODATA, right", "no-data", says(q -> empty(q).authority(VICTIM, RawReply.SOA, soa))),
        new Fault(
            "NXDOMAIN, right",
            "nxdomain",
            says(q -> empty(q).rcode(3).authority(VICTIM, RawReply.SOA, soa))),
        new Fault("NODATA without SOA", "no-data", says(q -> empty(q))),
        new Fault("NXDOMAIN without SOA", "nxdomain", says(q -> empty(q).rcode(3))),
        new Fault(
            "NODATA with the SOA of another zone",
            "malformed",
            says(q -> empty(q).authority("other.example.", RawReply.SOA, soa))),
        new Fault(
            "NXDOMAIN with the SOA of another zone",
            "malformed",
            says(q -> empty(q).rcode(3).authority("other.example.", RawReply.SOA, soa))),
        new Fault(
            "NODATA with the SOA of the parent",
            "lame",
            "no-data",
            says(q -> empty(q).authority("example.", RawReply.SOA, soa))),
        new Fault(
            "NXDOMAIN in the name of the root",
            "lame",
            "nxdomain",
            says(q -> empty(q).rcode(3).authority(".", RawReply.SOA, soa))),
        new Fault(
            "nothing, and no recursion offered",
            "no-data",
            "lame",
            says(q -> empty(q).clear(RawReply.RA))),
        new Fault(
            "duplicated records",
            "found",
            changes(r -> r.answer(VICTIM, RawReply.TXT, RawReply.txt("right")))),
        new Fault("negative TTL", "found", ttl(-1)),
        new Fault("TTL 2^31", "found", ttl(1L << 31)),
        new Fault("TTL 2^31-1", "found", ttl((1L << 31) - 1)),
        new Fault(
            "poison beside the answer",
            "found",
            changes(r ->
                r.authority("example.", RawReply.NS, RawReply.name("evil.example."))
                    .additional("evil.example.", RawReply.A, new byte[] {(byte) 192, 0, 2, 66}))),
        new Fault(
            "alias to another zone, with that zone's records made up",
            "nxdomain",
            "found",
            says(q ->
                empty(q)
                    .answer(VICTIM, RawReply.CNAME, RawReply.name("no.bystander.example."))
                    .answer("no.bystander.example.", RawReply.TXT, RawReply.txt("made up")))),
        new Fault("wildcard: the same for every name", "found", says(q -> right(q))));
  }

  private static HostileServer.Behaviour ttl(long ttl) {
    return says(q -> empty(q).answer(RawReply.record(VICTIM, 16, 1, ttl, RawReply.txt("right"))));
  }

  private static HostileServer.Behaviour refers(String zone) {
    return says(q ->
        empty(q)
            .clear(RawReply.AA)
            .authority(zone, RawReply.NS, RawReply.name("ns1.victim.example.")));
  }

  private static List<Fault> edns() {
    byte[] badVersion = RawReply.record(new byte[1], 41, 1232, 0x01000000L, 0, new byte[0]);
    return List.of(
        new Fault(
            "EDNS dropped", "found", q -> RawReply.hasEdns(q) ? List.of() : one(right(q).bytes())),
        new Fault("EDNS answered by FORMERR", "found", unlessEdns(q -> empty(q).rcode(1))),
        new Fault("EDNS answered by NOTIMP", "found", unlessEdns(q -> empty(q).rcode(4))),
        new Fault(
            "EDNS answered by BADVERS", "found", unlessEdns(q -> empty(q).additional(badVersion))),
        new Fault(
            "BADVERS to everything", "other-rcode", says(q -> empty(q).additional(badVersion))),
        new Fault(
            "EDNS answered by garbage",
            "found",
            raw(q -> RawReply.hasEdns(q) ? Arrays.copyOf(q, 14) : right(q).bytes())),
        new Fault("two OPT records", "found", changes(r -> r.additional(opt()).additional(opt()))),
        new Fault(
            "an extended error with SERVFAIL",
            "servfail",
            says(q ->
                empty(q)
                    .rcode(2)
                    .additional(
                        RawReply.record(
                            new byte[1],
                            41,
                            1232,
                            0,
                            10,
                            join(
                                new byte[] {0, 15, 0, 6, 0, 22},
                                "dead".getBytes(StandardCharsets.US_ASCII)))))));
  }

  private static byte[] opt() {
    return RawReply.record(new byte[1], 41, 1232, 0, 0, new byte[0]);
  }

  private static HostileServer.Behaviour unlessEdns(Function<byte[], RawReply> reply) {
    return says(q -> RawReply.hasEdns(q) ? reply.apply(q) : right(q));
  }

  private static List<Fault> timing() {
    return List.of(
        new Fault("silence", "timeout", q -> List.of()),
        new Fault("silence over UDP, right over TCP", "found", onlyTcp()),
        new Fault(
            "answer late, within the second try",
            "found",
            q -> List.of(step(right(q).bytes(), TRY * 5 / 4, How.PLAINLY))),
        new Fault(
            "answer too late",
            "timeout",
            q -> List.of(step(right(q).bytes(), TRY * 4, How.PLAINLY))),
        new Fault("first query lost", "found", lostOnce()),
        new Fault(
            "the same answer five times",
            "found",
            q -> Stream.generate(() -> new HostileServer.Step(right(q).bytes())).limit(5).toList()),
        new Fault(
            "noise without end",
            "malformed",
            q ->
                Stream.generate(() -> step(new byte[20], TRY / 10, How.PLAINLY))
                    .limit(40)
                    .toList()));
  }

  private static HostileServer.Behaviour onlyTcp() {
    return new HostileServer.Behaviour() {
      @Override
      public List<HostileServer.Step> udp(byte[] query) {
        return List.of();
      }

      @Override
      public List<HostileServer.Step> tcp(byte[] query) {
        return one(RawReply.framed(right(query).bytes()));
      }
    };
  }

  private static HostileServer.Behaviour lostOnce() {
    AtomicInteger times = new AtomicInteger();
    return q -> times.getAndIncrement() == 0 ? List.of() : one(right(q).bytes());
  }
}
