package app.sendready.live;

import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Question;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.SPFRecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;

/// Between octets and values: the one place where the library's types and ours meet on the way in.
final class DnsCodec {
  /// The size of datagram that passes without fragments (RFC 9715 §3).
  static final int EDNS_SIZE = 1232;

  /// More records than any honest answer holds; beyond it an answer counts as malformed.
  static final int MAX_RECORDS = 1000;

  private static final int HEADER = 12;
  private static final Map<Integer, RecordType> TYPES =
      Arrays.stream(RecordType.values())
          .collect(Collectors.toUnmodifiableMap(RecordType::code, type -> type));

  /// Of one message: a few octets can point to a long name a thousand times.
  private final Map<Name, DomainName> names = new HashMap<>();

  private final Map<String, String> labels = new HashMap<>();

  private DnsCodec() {}

  private DomainName once(Name name) {
    return names.computeIfAbsent(name, one -> name(one, labels));
  }

  /// What a datagram or a TCP message turns out to be.
  sealed interface Parsed {
    /// The reply to our query.
    record Mine(Reply reply) implements Parsed {}

    /// It carries our id, but is no message one could use.
    record Malformed(String why) implements Parsed {}

    /// Not for us: another id, another question, no reply at all. A forger's, perhaps.
    record Noise(String why) implements Parsed {}
  }

  static byte[] encode(Query query, int id, boolean edns) {
    Message message = new Message(id);
    Header header = message.getHeader();
    header.setOpcode(Opcode.QUERY);
    if (query.recursive()) {
      header.setFlag(Flags.RD);
    }
    if (query.unchecked()) {
      header.setFlag(Flags.CD);
    }
    Question question = query.question();
    message.addRecord(
        Record.newRecord(name(question.name()), question.type().code(), DClass.IN),
        Section.QUESTION);
    if (edns) {
      message.addRecord(new OPTRecord(EDNS_SIZE, 0, 0), Section.ADDITIONAL);
    }
    return message.toWire();
  }

  /// Reads what came in for `query`, which went out under one of `ids`.
  static Parsed parse(byte[] octets, List<Integer> ids, Query query, Instant at) {
    if (octets.length < 2) {
      return new Parsed.Noise(octets.length + " octets");
    }
    int id = (octets[0] & 0xff) << 8 | (octets[1] & 0xff);
    if (!ids.contains(id)) {
      return new Parsed.Noise("an answer with another id");
    }
    if (octets.length < HEADER) {
      return new Parsed.Malformed("cut off within the header");
    }
    Message message;
    try {
      message = new Message(octets);
    } catch (IOException | RuntimeException malformed) {
      // The library throws unchecked exceptions at some kinds of garbage, too.
      return new Parsed.Malformed("no DNS message: " + words(malformed));
    }
    Header header = message.getHeader();
    if (!header.getFlag(Flags.QR) || header.getOpcode() != Opcode.QUERY) {
      return new Parsed.Noise("not an answer");
    }
    int rcode = message.getRcode();
    List<Record> questions = message.getSection(Section.QUESTION);
    boolean bareError = questions.isEmpty() && rcode != Reply.NOERROR && rcode != Reply.NXDOMAIN;
    if (!bareError && !isAbout(questions, query.question())) {
      return new Parsed.Noise("an answer to another question");
    }
    for (int section : new int[] {Section.ANSWER, Section.AUTHORITY, Section.ADDITIONAL}) {
      if (message.getSection(section).size() > MAX_RECORDS) {
        return new Parsed.Malformed("more than " + MAX_RECORDS + " records");
      }
    }
    DnsCodec wire = new DnsCodec();
    return new Parsed.Mine(
        new Reply(
            rcode,
            header.getFlag(Flags.AA),
            header.getFlag(Flags.TC),
            header.getFlag(Flags.RA),
            wire.records(message, Section.ANSWER),
            message.getSection(Section.ANSWER).size(),
            wire.records(message, Section.AUTHORITY),
            wire.records(message, Section.ADDITIONAL),
            errors(message),
            at));
  }

  private static String words(Exception malformed) {
    String message = malformed.getMessage();
    return message == null ? malformed.getClass().getSimpleName() : message;
  }

  private static boolean isAbout(List<Record> questions, Question question) {
    if (questions.size() != 1) {
      return false;
    }
    Record asked = questions.getFirst();
    return asked.getType() == question.type().code()
        && asked.getDClass() == DClass.IN
        && name(asked.getName()).equals(question.name());
  }

  private List<Reply.Rr> records(Message message, int section) {
    List<Reply.Rr> records = new ArrayList<>();
    for (Record record : message.getSection(section)) {
      if (record.getDClass() == DClass.IN) {
        rdata(record)
            .ifPresent(
                data -> records.add(new Reply.Rr(once(record.getName()), ttl(record), data)));
      }
    }
    return records;
  }

  /// RFC 2181 §8: a TTL with the top bit set is to be read as zero.
  private static long ttl(Record record) {
    long ttl = record.getTTL();
    return ttl < 0 || ttl > Integer.MAX_VALUE ? 0 : ttl;
  }

  private Optional<Rdata> rdata(Record record) {
    RecordType type = TYPES.get(record.getType());
    if (type == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        switch (type) {
          case A, AAAA -> new Rdata.Address(IpAddress.of(record.rdataToWireCanonical()));
          case NS -> record instanceof NSRecord r ? new Rdata.Ns(once(r.getTarget())) : null;
          case CNAME ->
              record instanceof CNAMERecord r ? new Rdata.Cname(once(r.getTarget())) : null;
          case PTR -> record instanceof PTRRecord r ? new Rdata.Ptr(once(r.getTarget())) : null;
          case MX ->
              record instanceof MXRecord r
                  ? new Rdata.Mx(r.getPriority(), once(r.getTarget()))
                  : null;
          case SOA ->
              record instanceof SOARecord r
                  ? new Rdata.Soa(
                      once(r.getHost()),
                      once(r.getAdmin()),
                      r.getSerial(),
                      r.getRefresh(),
                      r.getRetry(),
                      r.getExpire(),
                      r.getMinimum())
                  : null;
          case TXT -> record instanceof TXTRecord r ? text(type, r.getStringsAsByteArrays()) : null;
          case SPF -> record instanceof SPFRecord r ? text(type, r.getStringsAsByteArrays()) : null;
          case DS -> new Rdata.Other(type, record.rdataToString());
          case CAA -> caa(record.rdataToWireCanonical());
        });
  }

  /// The raw octets: `getStrings` would escape them.
  private static Rdata text(RecordType type, List<byte[]> strings) {
    return new Rdata.Txt(
        type, strings.stream().map(s -> new String(s, StandardCharsets.ISO_8859_1)).toList());
  }

  /// RFC 8659 §4.1.1: the flags, the tag behind its length, and the value.
  private static Rdata caa(byte[] rdata) {
    int value = 2 + (rdata[1] & 0xff);
    return new Rdata.Caa(
        rdata[0] & 0xff,
        new String(rdata, 2, value - 2, StandardCharsets.ISO_8859_1),
        new String(rdata, value, rdata.length - value, StandardCharsets.ISO_8859_1));
  }

  private static byte[] octets(Rdata.Caa caa) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(caa.flags());
    out.write(caa.tag().length());
    out.writeBytes(caa.tag().getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(caa.value().getBytes(StandardCharsets.ISO_8859_1));
    return out.toByteArray();
  }

  private static List<Reply.ExtendedError> errors(Message message) {
    OPTRecord opt = message.getOPT();
    if (opt == null) {
      return List.of();
    }
    List<Reply.ExtendedError> errors = new ArrayList<>();
    for (EDNSOption option : opt.getOptions(EDNSOption.Code.EDNS_EXTENDED_ERROR)) {
      if (option instanceof ExtendedErrorCodeOption error) {
        String text = error.getText();
        errors.add(new Reply.ExtendedError(error.getErrorCode(), text == null ? "" : text));
      }
    }
    return errors;
  }

  /// The type with this number, if it is one of ours.
  static Optional<RecordType> type(int code) {
    return Optional.ofNullable(TYPES.get(code));
  }

  /// A record for a message of our own.
  static Record record(DomainName owner, long ttl, Rdata data) {
    Name name = name(owner);
    return switch (data) {
      case Rdata.Address r -> raw(name, r.type(), ttl, r.address().octets());
      case Rdata.Cname r -> new CNAMERecord(name, DClass.IN, ttl, name(r.target()));
      case Rdata.Ptr r -> new PTRRecord(name, DClass.IN, ttl, name(r.target()));
      case Rdata.Ns r -> new NSRecord(name, DClass.IN, ttl, name(r.server()));
      case Rdata.Mx r -> new MXRecord(name, DClass.IN, ttl, r.preference(), name(r.exchange()));
      case Rdata.Soa r ->
          new SOARecord(
              name,
              DClass.IN,
              ttl,
              name(r.primary()),
              name(r.mailbox()),
              r.serial(),
              r.refresh(),
              r.retry(),
              r.expire(),
              r.minimum());
      case Rdata.Txt r -> raw(name, r.type(), ttl, strings(r));
      case Rdata.Caa r -> raw(name, r.type(), ttl, octets(r));
      case Rdata.Other r -> other(name, ttl, r);
    };
  }

  private static Record raw(Name owner, RecordType type, long ttl, byte[] rdata) {
    return Record.newRecord(owner, type.code(), DClass.IN, ttl, rdata);
  }

  private static byte[] strings(Rdata.Txt text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String string : text.strings()) {
      out.write(string.length());
      out.writeBytes(string.getBytes(StandardCharsets.ISO_8859_1));
    }
    return out.toByteArray();
  }

  private static Record other(Name owner, long ttl, Rdata.Other data) {
    try {
      return Record.fromString(owner, data.type().code(), DClass.IN, ttl, data.text(), Name.root);
    } catch (IOException noRecord) {
      throw new IllegalArgumentException(data.text(), noRecord);
    }
  }

  static DomainName name(Name name) {
    return name(name, new HashMap<>());
  }

  private static DomainName name(Name name, Map<String, String> known) {
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < name.labels(); i++) {
      byte[] label = name.getLabel(i);
      if (label[0] != 0) {
        String text = new String(label, 1, label[0] & 0xff, StandardCharsets.ISO_8859_1);
        labels.add(known.computeIfAbsent(text, same -> same));
      }
    }
    return labels.isEmpty() ? DomainName.ROOT : DomainName.ofLabels(labels).orElseThrow();
  }

  static Name name(DomainName name) {
    byte[] wire = new byte[DomainName.MAX_OCTETS];
    int at = 0;
    for (String label : name.labels()) {
      wire[at++] = (byte) label.length();
      for (int i = 0; i < label.length(); i++) {
        wire[at++] = (byte) label.charAt(i);
      }
    }
    try {
      return new Name(Arrays.copyOf(wire, at + 1));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
