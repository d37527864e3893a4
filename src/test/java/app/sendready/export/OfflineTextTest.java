package app.sendready.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.Action;
import app.sendready.check.Finding;
import app.sendready.check.Judgement;
import app.sendready.check.PropagationFinding;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.check.Views;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.network.NetworkState;
import app.sendready.provider.Detection;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OfflineTextTest {
  private static Report report(NetworkState state) {
    Report all = FixtureReport.report();
    List<RowReport> rows =
        all.rows().stream()
            .map(row ->
                new RowReport(
                    row.expected(),
                    Judgement.of(Action.NONE, List.of(), Finding.of(PropagationFinding.OFFLINE)),
                    Views.NONE))
            .toList();
    return new Report(all.answers(), all.zone(), rows, all.checkedAt(), all.elapsed(), state);
  }

  private static int times(String text, String sentence) {
    return text.split(Pattern.quote(sentence), -1).length - 1;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void thatNobodyAnswersIsSaidOnce(Language language) {
    Messages say = FixtureReport.messages(language);
    String text = new CheckText(say).of(report(NetworkState.OFFLINE), new Detection.Unknown());
    Finding offline = Finding.of(PropagationFinding.OFFLINE);
    assertThat(times(text, say.say(NetworkState.OFFLINE.sentence()))).isEqualTo(1);
    assertThat(times(text, say.say(offline.cure()))).isEqualTo(1);
    assertThat(text).doesNotContain(say.say(offline.title()), say.say("export.found"));
    assertThat(times(text, say.say("export.verdict.unknown")))
        .as("each row is there, with its badge")
        .isEqualTo(report(NetworkState.OFFLINE).rows().size());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whereOthersAnswerEachRowSaysItself(Language language) {
    Messages say = FixtureReport.messages(language);
    Report open = report(NetworkState.OPEN);
    String text = new CheckText(say).of(open, new Detection.Unknown());
    Finding offline = Finding.of(PropagationFinding.OFFLINE);
    assertThat(times(text, say.say(offline.title()))).isEqualTo(open.rows().size());
  }
}
