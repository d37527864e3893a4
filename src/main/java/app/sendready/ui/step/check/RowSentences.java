package app.sendready.ui.step.check;

import app.sendready.baseline.KnownFinding;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Finding;
import app.sendready.check.RowReport;
import app.sendready.check.ServerNews;
import app.sendready.check.ServerView;
import app.sendready.check.Verdict;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.ui.control.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a row says in words, without any node.
final class RowSentences {
  private RowSentences() {}

  static Text recordName(CheckRow row) {
    return Text.of(row.expected().kind() + ".record.name");
  }

  /// Number and name.
  static String heading(CheckRow row, Messages say) {
    return row.number() + ". " + say.say(recordName(row));
  }

  /// Which of several rows of one kind it is: a part of its name, or the address of a reverse name.
  static String which(CheckRow row, List<CheckRow> all) {
    List<DomainName> alike =
        all.stream()
            .map(CheckRow::expected)
            .filter(each -> each.kind().equals(row.expected().kind()))
            .map(ExpectedRecord::name)
            .distinct()
            .toList();
    return alike.size() < 2 ? "" : part(row.expected().name());
  }

  private static String part(DomainName name) {
    return IpAddress.ofReverse(name)
        .map(IpAddress::toString)
        .or(() -> name.labels().stream().findFirst())
        .orElse("");
  }

  /// What is: the worst finding.
  static String what(CheckRow row, Messages say) {
    return row.isLater() ? say.say("check.later") : found(row, say);
  }

  private static String found(CheckRow row, Messages say) {
    return row.report()
        .get()
        .map(now -> say.say(now.reason().title()))
        .orElse(say.say("check.not-yet"));
  }

  /// Everything else that was noticed, below the worst, each with what to do.
  static List<String> others(CheckRow row, Messages say) {
    List<Finding> rest = new ArrayList<>();
    row.report()
        .get()
        .filter(now -> !row.isLater())
        .ifPresent(now -> {
          rest.addAll(now.judgement().findings());
          rest.remove(now.reason());
          rest.removeIf(finding -> finding.verdict() == Verdict.PASS);
        });
    return rest.stream().map(f -> say.say(f.title()) + " → " + say.say(f.cure())).toList();
  }

  /// The codes of all that is not right, the worst first.
  static List<String> wrong(RowReport report) {
    return report.judgement().findings().stream()
        .filter(f -> f.verdict() == Verdict.FAIL || f.verdict() == Verdict.WARN)
        .map(finding -> finding.code().code())
        .toList();
  }

  /// Since when and why it is known.
  static String known(KnownFinding finding, Messages say) {
    return say.say(Text.of("check.known", "day", finding.date()).with("reason", finding.reason()));
  }

  /// Who answered and when, in half a line.
  static String evidence(CheckRow row, RowReport report, Messages say) {
    List<ServerView> asked = report.views().authoritative();
    long answered = asked.stream().filter(ServerNews::answered).count();
    Optional<Instant> last = asked.stream().map(ServerView::at).max(Comparator.naturalOrder());
    String text =
        last.map(at ->
                say.say(
                    Text.of("check.evidence", "answered", answered)
                        .with("total", asked.size())
                        .with("time", at)))
            .orElse(say.say("check.evidence.none"));
    return report
        .views()
        .visibleEverywhereBy()
        .filter(by -> row.status().get() == Status.WAITING)
        .map(by -> text + " · " + say.say(Text.of("check.everywhere-by", "time", by)))
        .orElse(text);
  }

  /// The whole row as it is read aloud.
  static String spoken(CheckRow row, Messages say) {
    String name =
        say.say(
            Text.of("check.row.spoken", "number", row.number())
                .with("record", recordName(row))
                .with("status", Text.of(row.status().get().key())));
    Optional<RowReport> report = row.report().get();
    if (report.isEmpty()) {
      return name;
    }
    if (row.isLater()) {
      return name + " " + what(row, say);
    }
    Finding reason = report.get().reason();
    String spoken = name + " " + say.say(reason.title());
    return report.get().verdict() == Verdict.PASS ? spoken : spoken + " " + say.say(reason.cure());
  }
}
