package app.sendready.live;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A reply put together octet by octet, right until it is told to be wrong.
final class RawReply {
  static final int A = 1;
  static final int NS = 2;
  static final int CNAME = 5;
  static final int SOA = 6;
  static final int TXT = 16;
  static final int OPT = 41;
  static final int DS = 43;
  static final int IN = 1;
  static final int QR = 0x8000;
  static final int AA = 0x0400;
  static final int TC = 0x0200;
  static final int RA = 0x0080;

  private final byte[] query;
  private int id;
  private int flags = QR | AA | RA;
  private byte[] question;
  private int questions = 1;
  private final List<byte[]> answer = new ArrayList<>();
  private final List<byte[]> authority = new ArrayList<>();
  private final List<byte[]> additional = new ArrayList<>();
  private int extraAnswers;

  RawReply(byte[] query) {
    this.query = query.clone();
    this.id = (query[0] & 0xff) << 8 | query[1] & 0xff;
    this.question = Arrays.copyOfRange(query, 12, endOfQuestion(query));
  }

  static int endOfQuestion(byte[] query) {
    int at = 12;
    while (query[at] != 0) {
      at += 1 + query[at];
    }
    return at + 5;
  }

  static int type(byte[] query) {
    int end = endOfQuestion(query);
    return (query[end - 4] & 0xff) << 8 | query[end - 3] & 0xff;
  }

  static String name(byte[] query) {
    StringBuilder name = new StringBuilder();
    for (int at = 12; query[at] != 0; at += 1 + query[at]) {
      name.append(new String(query, at + 1, query[at], StandardCharsets.ISO_8859_1)).append('.');
    }
    return name.toString();
  }

  static boolean hasEdns(byte[] query) {
    return query[11] != 0;
  }

  static boolean isUnchecked(byte[] query) {
    return (query[3] & 0x10) != 0;
  }

  RawReply id(int other) {
    id = other;
    return this;
  }

  int id() {
    return id;
  }

  RawReply rcode(int rcode) {
    flags = flags & ~0xf | rcode;
    return this;
  }

  RawReply set(int bits) {
    flags |= bits;
    return this;
  }

  RawReply clear(int bits) {
    flags &= ~bits;
    return this;
  }

  /// Another question section; none if empty.
  RawReply question(byte[] section, int count) {
    question = section;
    questions = count;
    return this;
  }

  byte[] question() {
    return question;
  }

  RawReply answer(String owner, int type, byte[] rdata) {
    return answer(record(owner, type, IN, 300, rdata));
  }

  RawReply answer(byte[] record) {
    answer.add(record);
    return this;
  }

  RawReply authority(String owner, int type, byte[] rdata) {
    authority.add(record(owner, type, IN, 300, rdata));
    return this;
  }

  RawReply additional(String owner, int type, byte[] rdata) {
    additional.add(record(owner, type, IN, 300, rdata));
    return this;
  }

  RawReply additional(byte[] record) {
    additional.add(record);
    return this;
  }

  /// With an extended error (RFC 8914 §2).
  RawReply error(int code) {
    byte[] option = {0, 15, 0, 2, 0, (byte) code};
    return additional(record(new byte[1], OPT, 1232, 0, option.length, option));
  }

  /// With the parent's word that the zone at this name is signed (RFC 4034 §5.1).
  RawReply signed(String zone) {
    byte[] rdata = new byte[36];
    rdata[2] = 13; // ECDSA
    rdata[3] = 2; // SHA-256
    return answer(zone, DS, rdata);
  }

  /// Lets the header promise more answers than there are.
  RawReply promise(int more) {
    extraAnswers = more;
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    word(out, id);
    word(out, flags | (query[2] & 1) << 8);
    word(out, questions);
    word(out, answer.size() + extraAnswers);
    word(out, authority.size());
    word(out, additional.size());
    out.writeBytes(question);
    answer.forEach(out::writeBytes);
    authority.forEach(out::writeBytes);
    additional.forEach(out::writeBytes);
    return out.toByteArray();
  }

  static byte[] record(String owner, int type, int dclass, long ttl, byte[] rdata) {
    return record(name(owner), type, dclass, ttl, rdata.length, rdata);
  }

  static byte[] record(byte[] owner, int type, int dclass, long ttl, int length, byte[] rdata) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(owner);
    word(out, type);
    word(out, dclass);
    word(out, (int) (ttl >> 16));
    word(out, (int) ttl);
    word(out, length);
    out.writeBytes(rdata);
    return out.toByteArray();
  }

  static byte[] name(String name) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String label : name.split("\\.")) {
      if (!label.isEmpty()) {
        out.write(label.length());
        out.writeBytes(label.getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    out.write(0);
    return out.toByteArray();
  }

  static byte[] txt(String... strings) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String string : strings) {
      byte[] octets = string.getBytes(StandardCharsets.UTF_8);
      out.write(octets.length);
      out.writeBytes(octets);
    }
    return out.toByteArray();
  }

  static byte[] soa(int serial) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(name("ns1.victim.example."));
    out.writeBytes(name("hostmaster.victim.example."));
    for (int value : new int[] {serial, 7200, 900, 86400, 60}) {
      word(out, value >> 16);
      word(out, value);
    }
    return out.toByteArray();
  }

  static byte[] framed(byte[] message) {
    return framed(message, message.length);
  }

  /// With a length in front that need not be true.
  static byte[] framed(byte[] message, int length) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    word(out, length);
    out.writeBytes(message);
    return out.toByteArray();
  }

  private static void word(ByteArrayOutputStream out, int value) {
    out.write(value >> 8);
    out.write(value);
  }
}
