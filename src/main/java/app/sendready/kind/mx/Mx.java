package app.sendready.kind.mx;

import app.sendready.answers.Answers;
import app.sendready.answers.MailServer;
import app.sendready.check.Content;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.FindingCode;
import app.sendready.check.Judgement;
import app.sendready.check.Need;
import app.sendready.check.RecordKind;
import app.sendready.check.Sources;
import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import java.util.List;

/// The from-domain's mail exchangers: only checked in the cloud, expected on-premise where the
/// domain receives on the customer's own servers.
public final class Mx implements RecordKind {
  private static final int PREFERENCE = 10;

  @Override
  public String id() {
    return "mx";
  }

  @Override
  public List<ExpectedRecord> plan(Answers answers) {
    boolean own = ownServers(answers);
    return List.of(
        new ExpectedRecord(
            id(),
            answers.fromDomain(),
            RecordType.MX,
            own
                ? new Content.Value(PREFERENCE + " " + servers(answers).getFirst())
                : new Content.CheckedOnly(),
            own ? Need.REQUIRED : Need.RECOMMENDED,
            ExpectedRecord.Place.ZONE));
  }

  private static boolean ownServers(Answers answers) {
    return !answers.isCloud() && answers.servers().receivesMail();
  }

  /// The servers' names; the suggested one while none is given.
  private static List<DomainName> servers(Answers answers) {
    List<DomainName> names =
        answers.servers().servers().stream().map(MailServer::name).distinct().toList();
    return names.isEmpty()
        ? List.of(answers.fromDomain().child(answers.platform().serverLabel()))
        : names;
  }

  @Override
  public Judgement check(ExpectedRecord expected, Answers answers, Sources sources) {
    return ownServers(answers)
        ? new OwnMx(expected, answers, servers(answers), sources).judge()
        : new AnyMx(expected, sources).judge();
  }

  @Override
  public List<? extends FindingCode> codes() {
    return List.of(MxFinding.values());
  }
}
