package app.sendready.export;

import app.sendready.check.Report;
import app.sendready.check.RowStatus;
import app.sendready.check.Verdict;
import app.sendready.dns.TypedName;
import app.sendready.dns.ZoneCut;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.i18n.VisibleText;
import app.sendready.provider.Detection;
import java.util.ArrayList;
import java.util.List;

/// The sentences around the rows of a report, the same in every form.
record ReportWords(Messages messages, Report report, Detection host) {
  /// In this order.
  private static final List<RowStatus> SUMMED =
      List.of(
          RowStatus.FAIL,
          RowStatus.UNKNOWN,
          RowStatus.WARN,
          RowStatus.WAITING,
          RowStatus.PASS,
          RowStatus.LATER,
          RowStatus.NOT_THERE_YET);

  String title() {
    return messages.say(
        Text.of("export.check.title", "domain", TypedName.unicode(report.answers().fromDomain())));
  }

  /// `example.com · Cloud · DNS at Cloudflare`.
  String head() {
    return String.join(
        " · ",
        TypedName.unicode(report.answers().fromDomain()),
        messages.say("export.mode." + report.answers().mode().word()),
        messages.say(host.words()));
  }

  String checked() {
    return messages.say(Text.of("export.checked-at", "time", messages.moment(report.checkedAt())));
  }

  String zone() {
    return switch (report.zone()) {
      case ZoneCut.Zone zone ->
          messages.say(
              Text.of("export.zone", "zone", TypedName.unicode(zone.name()))
                  .with(
                      "servers",
                      zone.servers().stream()
                          .map(s -> s.name().withoutDot())
                          .distinct()
                          .map(VisibleText::of)
                          .toList()));
      case ZoneCut.Unknown unknown ->
          messages.say(
              Text.of("export.zone.unknown", "detail", VisibleText.of(unknown.trouble().detail())));
    };
  }

  /// `Not ready yet: 1 not right, 4 right.`
  String sum() {
    List<String> counts = new ArrayList<>();
    for (RowStatus status : SUMMED) {
      long count = report.rows().stream().filter(row -> report.status(row) == status).count();
      if (count > 0) {
        counts.add(messages.say(Text.of("export.sum.count." + status.word(), "count", count)));
      }
    }
    return messages.say(
        Text.of("export.sum", "verdict", Text.of("export.sum." + verdict().word()))
            .with("counts", String.join(", ", counts)));
  }

  /// What only is not there yet, and need not be, is nothing to better.
  private Verdict verdict() {
    boolean better = report.rows().stream().map(report::status).anyMatch(ReportWords::isOpen);
    return report.verdict() == Verdict.WARN && !better ? Verdict.PASS : report.verdict();
  }

  private static boolean isOpen(RowStatus status) {
    return switch (status) {
      case WARN, WAITING, UNKNOWN, FAIL, LATER -> true;
      case PASS, NOT_USED, NOT_THERE_YET -> false;
    };
  }
}
