package app.sendready.ui.tool.blocklist;

import app.sendready.blocklist.BlocklistCheck;
import app.sendready.blocklist.BlocklistReport;
import app.sendready.blocklist.BlocklistResult;
import app.sendready.blocklist.Suspect;
import app.sendready.check.Finding;
import app.sendready.check.Verdict;
import app.sendready.dns.DomainName;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import app.sendready.ui.control.Status;
import app.sendready.ui.tool.drawing.Drawing;
import app.sendready.ui.tool.drawing.DrawingStop;
import java.util.ArrayList;
import java.util.List;

/// Draws what each list says. It never makes a row red: the records are right all the same.
///
/// @param suspects what to ask about; at least one
public record BlocklistDrawing(List<Suspect> suspects) {
  public BlocklistDrawing {
    suspects = List.copyOf(suspects);
  }

  /// What it is about, in words.
  public Text title() {
    return Text.of("blocklists.title", "suspect", shown(suspects.getLast()));
  }

  /// Asks the lists and draws what came.
  public Drawing draw(BlocklistCheck check) {
    BlocklistReport report = check.about(suspects);
    List<DrawingStop> stops = new ArrayList<>();
    stops.add(DrawingStop.of(Text.of("blocklists.how"), "").say(Text.of("blocklists.note")));
    report.results().forEach(result -> stops.add(stop(result)));
    return new Drawing(Status.of(report.verdict()), summary(report), stops);
  }

  private static Text summary(BlocklistReport report) {
    long clear = count(report, Verdict.PASS);
    return switch (report.verdict()) {
      case PASS ->
          report.isComplete()
              ? Text.of("blocklists.none", "count", clear)
              : Text.of("blocklists.some", "count", clear)
                  .with("silent", count(report, Verdict.UNKNOWN));
      case UNKNOWN -> Text.of("blocklists.untold");
      case WARN, WAITING, FAIL -> report.worst().finding().title();
    };
  }

  private static long count(BlocklistReport report, Verdict verdict) {
    return report.results().stream().filter(r -> r.finding().verdict() == verdict).count();
  }

  private static DrawingStop stop(BlocklistResult result) {
    Finding finding = result.finding();
    DrawingStop stop =
        DrawingStop.of(
                Text.of("blocklists.list", "list", result.list().name()), shown(result.suspect()))
            .is(Status.of(finding.verdict()))
            .say(finding.title());
    if (finding.verdict() == Verdict.PASS) {
      return stop;
    }
    stop = stop.say(finding.why()).say(finding.cure());
    String said = String.valueOf(finding.args().getOrDefault("said", ""));
    return said.isEmpty() ? stop : stop.fact("blocklists.said", said);
  }

  private static String shown(Suspect suspect) {
    return switch (suspect) {
      case Suspect.Address address -> address.text();
      case Suspect.Domain(DomainName name) -> TypedName.unicode(name);
    };
  }
}
