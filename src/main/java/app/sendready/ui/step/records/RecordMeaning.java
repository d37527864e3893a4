package app.sendready.ui.step.records;

import app.sendready.i18n.Messages;
import app.sendready.provider.PanelRow;
import app.sendready.ui.control.Bubble;
import app.sendready.ui.fx.Localized;
import java.util.List;

/// What the word on a row means, and what its record is for.
final class RecordMeaning {
  private RecordMeaning() {}

  static Bubble of(PanelRow row, Localized words) {
    Messages say = words.messages().get();
    String action = "control.action." + row.action().word();
    String purpose = say.say(row.expected().kind() + ".record.purpose");
    String name = say.say(row.expected().title());
    return new Bubble(words, say.say(action))
        .say(say.say(action + ".means"))
        .say(name + ": " + purpose)
        .explain(List.of(name, purpose, row.type().name()));
  }
}
