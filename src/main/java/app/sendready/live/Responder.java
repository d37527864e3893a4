package app.sendready.live;

import app.sendready.dns.Alias;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Question;
import app.sendready.dns.RRset;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/// Turns a query's octets into the reply's octets, out of a world held in memory.
final class Responder {
  private static final int PLAIN_SIZE = 512; // RFC 1035 §4.2.1
  private static final int MAX_SIZE = 0xffff;

  private final MemoryZone world;

  Responder(MemoryZone world) {
    this.world = world;
  }

  /// Empty where silence is the answer: to what is no query, and to what was set up to time out.
  Optional<byte[]> respond(byte[] octets, boolean datagram) {
    Message query;
    try {
      query = new Message(octets);
    } catch (IOException | RuntimeException noMessage) {
      return Optional.empty();
    }
    if (query.getHeader().getFlag(Flags.QR)) {
      return Optional.empty();
    }
    Message reply = new Message(query.getHeader().getID());
    reply.getHeader().setFlag(Flags.QR);
    reply.getHeader().setOpcode(query.getHeader().getOpcode());
    boolean recursive = query.getHeader().getFlag(Flags.RD);
    if (recursive) {
      reply.getHeader().setFlag(Flags.RD);
      reply.getHeader().setFlag(Flags.RA);
    }
    boolean answered = answer(query, reply, !recursive);
    OPTRecord opt = query.getOPT();
    if (opt != null) {
      reply.addRecord(new OPTRecord(DnsCodec.EDNS_SIZE, 0, 0), Section.ADDITIONAL);
    }
    int limit = opt == null ? PLAIN_SIZE : Math.max(PLAIN_SIZE, opt.getPayloadSize());
    return answered
        ? Optional.of(reply.toWire(datagram ? Math.min(limit, DnsCodec.EDNS_SIZE) : MAX_SIZE))
        : Optional.empty();
  }

  private boolean answer(Message query, Message reply, boolean authoritative) {
    List<Record> questions = query.getSection(Section.QUESTION);
    if (query.getHeader().getOpcode() != Opcode.QUERY) {
      reply.getHeader().setRcode(Rcode.NOTIMP);
      return true;
    }
    if (questions.size() != 1) {
      reply.getHeader().setRcode(Rcode.FORMERR);
      return true;
    }
    Record asked = questions.getFirst();
    reply.addRecord(asked, Section.QUESTION);
    DomainName name = DnsCodec.name(asked.getName());
    if (asked.getDClass() != DClass.IN || world.zoneOf(name).isEmpty()) {
      reply.getHeader().setRcode(Rcode.REFUSED);
      return true;
    }
    if (authoritative) {
      reply.getHeader().setFlag(Flags.AA);
    }
    Optional<RecordType> type = DnsCodec.type(asked.getType());
    if (type.isEmpty()) {
      authority(world.zoneOf(name), reply);
      return true;
    }
    return put(world.ask(new Question(name, type.get())), reply);
  }

  private boolean put(DnsAnswer answer, Message reply) {
    for (Alias alias : answer.aliases()) {
      add(alias.from(), alias.ttl(), new Rdata.Cname(alias.to()), reply, Section.ANSWER);
    }
    switch (answer) {
      case DnsAnswer.Found found -> {
        RRset set = found.rrset();
        set.records().forEach(r -> add(set.owner(), set.ttl(), r, reply, Section.ANSWER));
      }
      case DnsAnswer.NoData none -> authority(none.negative().map(DnsAnswer.Negative::zone), reply);
      case DnsAnswer.NxDomain none -> {
        reply.getHeader().setRcode(Rcode.NXDOMAIN);
        authority(none.negative().map(DnsAnswer.Negative::zone), reply);
      }
      case DnsAnswer.Failed failed -> {
        if (failed.trouble().kind() == Trouble.Kind.TIMEOUT) {
          return false;
        }
        reply.getHeader().unsetFlag(Flags.AA);
        reply
            .getHeader()
            .setRcode(
                failed.trouble().kind() == Trouble.Kind.REFUSED ? Rcode.REFUSED : Rcode.SERVFAIL);
      }
    }
    return true;
  }

  /// RFC 2308 §3: a *no* carries the zone's SOA, with the time it may be remembered.
  private void authority(Optional<DomainName> zone, Message reply) {
    zone.flatMap(apex -> world.at(apex, RecordType.SOA))
        .ifPresent(set -> {
          Rdata.Soa soa = (Rdata.Soa) set.records().getFirst();
          long ttl = Math.min(set.ttl(), soa.minimum());
          add(set.owner(), ttl, soa, reply, Section.AUTHORITY);
        });
  }

  private void add(DomainName owner, long ttl, Rdata data, Message reply, int section) {
    reply.addRecord(DnsCodec.record(owner, ttl, current(data)), section);
  }

  /// The world's serial rises with every change, whatever the record once said.
  private Rdata current(Rdata data) {
    return data instanceof Rdata.Soa soa
        ? new Rdata.Soa(
            soa.primary(),
            soa.mailbox(),
            world.serial(),
            soa.refresh(),
            soa.retry(),
            soa.expire(),
            soa.minimum())
        : data;
  }
}
