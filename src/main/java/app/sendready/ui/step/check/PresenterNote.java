package app.sendready.ui.step.check;

import app.sendready.check.Finding;
import app.sendready.check.Fix;
import app.sendready.check.RowReport;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.provider.DnsHost;
import java.util.Optional;

/// What the person who presents says next about a row: written for the finding where it is a common
/// one, else for what has to be done about it.
final class PresenterNote {
  private PresenterNote() {}

  /// The note for a row; before the first answer, what to say while waiting.
  ///
  /// @param host in whose panel the records are edited, where it is known
  static Text of(Optional<RowReport> report, Optional<DnsHost> host, Messages say) {
    return report.map(now -> of(now.reason(), host, say)).orElse(Text.of("say.not-yet"));
  }

  /// The note for a finding.
  static Text of(Finding finding, Optional<DnsHost> host, Messages say) {
    String own = "say." + finding.code().code();
    return Text.of(
        say.has(own) ? own : general(finding), "host", host.map(DnsHost::name).orElse("none"));
  }

  private static String general(Finding finding) {
    return switch (finding.verdict()) {
      case PASS -> "say.pass";
      case WAITING -> "say.waiting";
      case UNKNOWN -> "say.unknown";
      case WARN -> "say.warn";
      case FAIL -> finding.fix().map(PresenterNote::byFix).orElse("say.fail");
    };
  }

  private static String byFix(Fix fix) {
    return switch (fix) {
      case Fix.Publish _ -> "say.fail.publish";
      case Fix.Replace _ -> "say.fail.replace";
      case Fix.Remove _ -> "say.fail.remove";
      case Fix.ChangeSetting _ -> "say.fail.setting";
      case Fix.Wait _ -> "say.waiting";
      case Fix.AskProvider _ -> "say.fail.provider";
    };
  }
}
