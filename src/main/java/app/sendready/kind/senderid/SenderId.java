package app.sendready.kind.senderid;

import app.sendready.answers.Answers;
import app.sendready.check.Action;
import app.sendready.check.Content;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Finding;
import app.sendready.check.FindingCode;
import app.sendready.check.Judgement;
import app.sendready.check.Need;
import app.sendready.check.RecordKind;
import app.sendready.check.Sources;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The `sender-id` row: there only for those who want what the platform's page shows.
public final class SenderId implements RecordKind {
  static final String ID = "sender-id";

  /// A word of its own, so that `include:spf2.example.com` is none.
  private static final Pattern MEANT =
      Pattern.compile("(?:^|[\\s\"'])(?:v=)?spf2(?:\\.0|/)", Pattern.CASE_INSENSITIVE);

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<? extends FindingCode> codes() {
    return List.of(SenderIdFinding.values());
  }

  @Override
  public List<ExpectedRecord> plan(Answers answers) {
    if (!answers.policy().legacy()) {
      return List.of();
    }
    return List.of(
        new ExpectedRecord(
            ID,
            answers.fromDomain(),
            RecordType.TXT,
            content(answers),
            Need.LEGACY,
            ExpectedRecord.Place.ZONE));
  }

  private static Content content(Answers answers) {
    if (answers.isCloud()) {
      return new Content.Value(
          "spf2.0/pra include:" + answers.platform().spfInclude().withoutDot() + " ~all");
    }
    Answers.Servers servers = answers.servers();
    Stream<String> known = servers.addresses().stream().map(SenderId::term);
    Stream<String> gaps =
        servers.servers().isEmpty()
            ? Stream.of("ip4:<IP address of your mail server>")
            : servers.withoutAddress().stream()
                .map(server -> "ip4:<IP address of " + server.name().withoutDot() + ">");
    String text =
        Stream.concat(known, gaps).collect(Collectors.joining(" ", "spf2.0/pra ", " ~all"));
    return servers.areKnown() ? new Content.Value(text) : new Content.Placeholder(text);
  }

  private static String term(IpAddress address) {
    return (address.isV4() ? "ip4:" : "ip6:") + address;
  }

  @Override
  public Judgement check(ExpectedRecord expected, Answers answers, Sources sources) {
    DnsAnswer answer = sources.ask(answers.fromDomain(), RecordType.TXT);
    if (answer instanceof DnsAnswer.Failed) {
      return judgement(answers, Action.NONE, List.of(), SenderIdFinding.UNKNOWN);
    }
    List<String> found =
        answer.records().stream()
            .filter(Rdata.Txt.class::isInstance)
            .map(r -> ((Rdata.Txt) r).octets())
            .filter(t -> MEANT.matcher(t).find())
            .toList();
    if (found.isEmpty()) {
      return judgement(answers, Action.ADD, found, SenderIdFinding.MISSING);
    }
    SenderIdFinding code = found.size() > 1 ? several(found) : one(found.getFirst(), answers);
    Action action = code == SenderIdFinding.OK ? Action.KEEP : Action.CHANGE;
    return judgement(answers, action, found, code);
  }

  /// Two records may share the work: one for each scope (RFC 4406 §4.4).
  private static SenderIdFinding several(List<String> found) {
    boolean once =
        SenderIdRecord.select(found, SenderIdRecord.Scope.PRA).size() == 1
            && SenderIdRecord.select(found, SenderIdRecord.Scope.MFROM).size() <= 1;
    return once ? SenderIdFinding.OK : SenderIdFinding.MULTIPLE_RECORDS;
  }

  private static SenderIdFinding one(String text, Answers answers) {
    if (text.toLowerCase(Locale.ROOT).contains("v=spf1")) {
      return SenderIdFinding.MIXED_WITH_SPF;
    }
    Optional<SenderIdRecord> record = SenderIdRecord.parse(text);
    if (record.isEmpty()) {
      return SenderIdFinding.NOT_RECOGNISED;
    }
    if (!record.get().scopes().contains(SenderIdRecord.Scope.PRA)) {
      return SenderIdFinding.OTHER_SCOPE;
    }
    return permits(record.get(), answers) ? SenderIdFinding.OK : SenderIdFinding.NOT_PERMITTED;
  }

  private static boolean permits(SenderIdRecord record, Answers answers) {
    List<String> terms =
        record.live().stream()
            .map(t -> t.startsWith("+") ? t.substring(1) : t)
            .map(t -> t.toLowerCase(Locale.ROOT))
            .toList();
    if (answers.isCloud()) {
      return terms.contains("include:" + answers.platform().spfInclude().withoutDot());
    }
    return answers.servers().addresses().stream()
        .allMatch(ip -> terms.stream().anyMatch(t -> covers(t, ip)));
  }

  private static boolean covers(String term, IpAddress ip) {
    if (!term.startsWith("ip4:") && !term.startsWith("ip6:")) {
      return false;
    }
    String[] parts = term.substring(4).split("/", 2);
    Optional<IpAddress> network = IpAddress.parse(parts[0]);
    if (network.isEmpty()) {
      return false;
    }
    if (parts.length == 1) {
      return network.get().equals(ip);
    }
    return parts[1].matches("[0-9]{1,3}") && ip.isWithin(network.get(), Integer.parseInt(parts[1]));
  }

  private static Judgement judgement(
      Answers answers, Action action, List<String> found, SenderIdFinding code) {
    return Judgement.of(
        action,
        found,
        Finding.of(code)
            .with("domain", answers.fromDomain().withoutDot())
            .with("platform", answers.platform().name()));
  }
}
