package app.sendready.ui.step.check;

import app.sendready.i18n.Messages;
import app.sendready.ui.control.Bubble;
import app.sendready.ui.control.Status;
import app.sendready.ui.fx.Localized;
import java.util.List;

/// What the word on a row's badge means, and what each server behind it has.
final class RowMeaning {
  private RowMeaning() {}

  static Bubble of(CheckRow row, Localized words) {
    Messages say = words.messages().get();
    Status status = row.status().get();
    Bubble bubble = new Bubble(words, say.say(status.key())).say(say.say(status.key() + ".means"));
    row.report()
        .get()
        .map(report -> ServerChip.told(report, ServerChip.all(report.views()), say))
        .filter(told -> !told.isEmpty())
        .ifPresent(told -> bubble.say(told.replace("; ", "\n")));
    return bubble.explain(List.of(RowSentences.what(row, say)));
  }
}
