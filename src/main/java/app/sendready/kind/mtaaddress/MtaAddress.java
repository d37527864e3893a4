package app.sendready.kind.mtaaddress;

import app.sendready.answers.Answers;
import app.sendready.answers.MailServer;
import app.sendready.check.Action;
import app.sendready.check.Content;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Finding;
import app.sendready.check.FindingCode;
import app.sendready.check.Fix;
import app.sendready.check.FoundRecord;
import app.sendready.check.Judgement;
import app.sendready.check.Need;
import app.sendready.check.RecordKind;
import app.sendready.check.Sources;
import app.sendready.check.ValueSearch;
import app.sendready.dns.AddressSpace;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Addresses of the customer's mail servers: on-premise only.
public final class MtaAddress implements RecordKind {
  private static final String GAP = "<address of your mail server>";

  @Override
  public String id() {
    return "mta-address";
  }

  @Override
  public List<ExpectedRecord> plan(Answers answers) {
    if (answers.isCloud()) {
      return List.of();
    }
    List<ExpectedRecord> rows = new ArrayList<>();
    for (MailServer server : answers.servers().servers()) {
      for (IpAddress address : server.addresses().stream().distinct().toList()) {
        rows.add(row(server.name(), address.recordType(), new Content.Value(address.toString())));
      }
      if (server.addresses().isEmpty()) {
        rows.add(row(server.name(), RecordType.A, new Content.Placeholder(GAP)));
      }
    }
    if (rows.isEmpty()) {
      DomainName name = answers.fromDomain().child(answers.platform().serverLabel());
      rows.add(row(name, RecordType.A, new Content.Placeholder(GAP)));
    }
    return rows;
  }

  private ExpectedRecord row(DomainName name, RecordType type, Content content) {
    return new ExpectedRecord(id(), name, type, content, Need.REQUIRED, ExpectedRecord.Place.ZONE);
  }

  @Override
  public Judgement check(ExpectedRecord expected, Answers answers, Sources sources) {
    DnsAnswer answer = sources.ask(expected.name(), expected.type());
    return switch (expected.content()) {
      case Content.Value(String text) ->
          stated(expected, IpAddress.of(text), answer, answers, sources);
      case Content.Placeholder gap -> unstated(expected, answer);
      case Content.CheckedOnly only -> unstated(expected, answer);
    };
  }

  private static Judgement unstated(ExpectedRecord expected, DnsAnswer answer) {
    return switch (answer) {
      case DnsAnswer.Failed failed -> say(expected, answer, Action.NONE, MtaAddressFinding.UNKNOWN);
      case DnsAnswer.NoData none -> say(expected, answer, Action.ADD, MtaAddressFinding.MISSING);
      case DnsAnswer.NxDomain none -> say(expected, answer, Action.ADD, MtaAddressFinding.MISSING);
      case DnsAnswer.Found found ->
          say(expected, answer, Action.NONE, MtaAddressFinding.ADDRESS_NOT_GIVEN);
    };
  }

  private static Judgement stated(
      ExpectedRecord expected,
      IpAddress address,
      DnsAnswer answer,
      Answers answers,
      Sources sources) {
    if (AddressSpace.of(address) == AddressSpace.PRIVATE) {
      return say(expected, answer, Action.NONE, MtaAddressFinding.PRIVATE_ADDRESS);
    }
    return switch (answer) {
      case DnsAnswer.Failed failed -> say(expected, answer, Action.NONE, MtaAddressFinding.UNKNOWN);
      case DnsAnswer.NoData none -> missing(expected, address, answer, answers, sources);
      case DnsAnswer.NxDomain none -> missing(expected, address, answer, answers, sources);
      case DnsAnswer.Found found -> published(expected, address, found, answers, sources);
    };
  }

  private static Judgement missing(
      ExpectedRecord expected,
      IpAddress address,
      DnsAnswer answer,
      Answers answers,
      Sources sources) {
    RecordType type = address.recordType();
    return ValueSearch.find(sources, answers, expected.name(), type, address.toString()::equals)
        .map(place ->
            Judgement.of(
                Action.CHANGE,
                List.of(),
                finding(expected, answer, MtaAddressFinding.MISPLACED)
                    .with("place", place.withoutDot())
                    .with("host", ValueSearch.host(sources, answers, expected.name()))
                    .fix(new Fix.Publish(expected.name(), type, address.toString()))))
        .orElseGet(() ->
            Judgement.of(
                Action.ADD,
                List.of(),
                finding(expected, answer, MtaAddressFinding.MISSING)
                    .fix(new Fix.Publish(expected.name(), type, address.toString()))));
  }

  private static Judgement published(
      ExpectedRecord expected,
      IpAddress address,
      DnsAnswer.Found found,
      Answers answers,
      Sources sources) {
    List<IpAddress> there =
        found.rrset().all(Rdata.Address.class).stream().map(Rdata.Address::address).toList();
    if (!there.contains(address)) {
      return without(expected, address, there, found, answers);
    }
    List<String> others =
        there.stream()
            .filter(a -> !answers.servers().addresses().contains(a))
            .map(IpAddress::toString)
            .toList();
    List<Finding> findings = new ArrayList<>();
    if (!others.isEmpty()) {
      findings.add(
          finding(expected, found, MtaAddressFinding.OTHER_ADDRESSES)
              .with("others", others)
              .fix(
                  found.aliases().isEmpty()
                      ? new Fix.Remove(expected.name(), expected.type(), others.getFirst())
                      : new Fix.ChangeSetting()));
    }
    List<String> unnamed = otherFamily(expected, address, answers, sources);
    if (!unnamed.isEmpty()) {
      findings.add(
          finding(expected, found, MtaAddressFinding.OTHER_FAMILY)
              .with("others", unnamed)
              .fix(new Fix.ChangeSetting()));
    }
    // RFC 2181 §10.3: MX and PTR lead here, and must not lead to an alias.
    if (!found.aliases().isEmpty()) {
      DomainName target = found.aliases().getFirst().to();
      findings.add(
          finding(expected, found, MtaAddressFinding.IS_ALIAS)
              .with("target", target.withoutDot())
              .fix(
                  new Fix.Replace(
                      expected.name(), expected.type(), target.toString(), address.toString())));
    }
    boolean onlyUnnamed =
        findings.stream().allMatch(f -> f.code() == MtaAddressFinding.OTHER_FAMILY);
    if (!findings.isEmpty() && onlyUnnamed) {
      // The record itself is right; what is missing may be an answer in the program.
      return new Judgement(findings, found.rrset().texts(), Optional.empty(), Action.KEEP);
    }
    return findings.isEmpty()
        ? say(expected, found, Action.KEEP, MtaAddressFinding.OK)
        : new Judgement(findings, found.rrset().texts(), Optional.empty(), Action.CHANGE)
            .inPlaceOf(found.aliases().isEmpty() ? all(expected, others) : alias(found));
  }

  private static List<FoundRecord> all(ExpectedRecord expected, List<String> addresses) {
    return addresses.stream().map(each -> new FoundRecord(expected.type(), each)).toList();
  }

  private static List<FoundRecord> alias(DnsAnswer.Found found) {
    return List.of(new FoundRecord(RecordType.CNAME, found.aliases().getFirst().to().toString()));
  }

  /// Addresses of the family of which none was named: a server that has one sends from it too,
  /// because IPv6 is tried first where both ends have it (RFC 6724).
  private static List<String> otherFamily(
      ExpectedRecord expected, IpAddress address, Answers answers, Sources sources) {
    RecordType other = address.isV4() ? RecordType.AAAA : RecordType.A;
    boolean named =
        answers.servers().servers().stream()
            .filter(server -> server.name().equals(expected.name()))
            .flatMap(server -> server.addresses().stream())
            .anyMatch(a -> a.recordType() == other);
    return named ? List.of() : texts(sources.ask(expected.name(), other));
  }

  /// Addresses are there, but not this one.
  private static Judgement without(
      ExpectedRecord expected,
      IpAddress address,
      List<IpAddress> there,
      DnsAnswer.Found found,
      Answers answers) {
    if (there.stream().allMatch(a -> AddressSpace.of(a) == AddressSpace.PROXY)) {
      return Judgement.of(
          Action.CHANGE,
          found.rrset().texts(),
          finding(expected, found, MtaAddressFinding.PROXIED).fix(new Fix.ChangeSetting()));
    }
    boolean siblings =
        answers.servers().servers().stream()
            .filter(server -> server.name().equals(expected.name()))
            .anyMatch(server -> server.addresses().containsAll(there));
    return siblings
        ? Judgement.of(
            Action.ADD,
            found.rrset().texts(),
            finding(expected, found, MtaAddressFinding.NOT_ALL)
                .fix(new Fix.Publish(expected.name(), expected.type(), address.toString())))
        : Judgement.of(
                Action.CHANGE,
                found.rrset().texts(),
                finding(expected, found, MtaAddressFinding.DIFFERS)
                    .fix(
                        new Fix.Replace(
                            expected.name(),
                            expected.type(),
                            String.join(", ", found.rrset().texts()),
                            address.toString())))
            .inPlaceOf(
                found.aliases().isEmpty() ? all(expected, found.rrset().texts()) : alias(found));
  }

  private static Judgement say(
      ExpectedRecord expected, DnsAnswer answer, Action action, MtaAddressFinding code) {
    return Judgement.of(action, texts(answer), finding(expected, answer, code));
  }

  private static Finding finding(
      ExpectedRecord expected, DnsAnswer answer, MtaAddressFinding code) {
    return Finding.of(code)
        .with("name", expected.name().withoutDot())
        .with("address", String.join(", ", expected.values()))
        .with("found", texts(answer));
  }

  private static List<String> texts(DnsAnswer answer) {
    return answer.records().stream().map(Rdata::text).toList();
  }

  @Override
  public List<? extends FindingCode> codes() {
    return List.of(MtaAddressFinding.values());
  }
}
