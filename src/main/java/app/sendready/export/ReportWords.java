package app.sendready.export;

import app.sendready.check.Report;
import app.sendready.check.Verdict;
import app.sendready.dns.TypedName;
import app.sendready.dns.ZoneCut;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.i18n.VisibleText;
import app.sendready.provider.Detection;

/// The sentences around the rows of a report, the same in every form.
record ReportWords(Messages messages, Report report, Detection host) {
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
    Text text = Text.of("export.sum", "verdict", Text.of("export.sum." + report.verdict().word()));
    for (Verdict verdict : Verdict.values()) {
      long count =
          report.rows().stream()
              .filter(row -> row.verdict() == verdict && !report.isLater(row))
              .count();
      text = text.with(verdict.word(), count);
    }
    return messages.say(text.with("later", report.rows().stream().filter(report::isLater).count()));
  }
}
