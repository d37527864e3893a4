package app.sendready.export;

import app.sendready.check.ExpectedRecord;
import app.sendready.dns.RecordType;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.i18n.VisibleText;
import app.sendready.provider.PanelRow;
import java.util.Optional;

/// The words that each record kind has for its rows, and values as people read them.
record RecordWords(Messages messages) {
  /// `DKIM signing key`, `Reverse name of 192.0.2.4`; the kind's id where it has no words.
  String name(ExpectedRecord record) {
    Text title = record.title();
    return messages.has(title.key()) ? messages.say(title) : record.kind();
  }

  Optional<String> purpose(String kind) {
    return maybe(Text.of(kind + ".record.purpose"));
  }

  /// What could go wrong when the record is published; empty where nothing is, or where a kind has
  /// no word on it. The word may depend on what is done, on the type, and on the record's own tags,
  /// such as `p` of DMARC.
  Optional<String> risk(PanelRow row) {
    return switch (row.action()) {
      case ADD, CHANGE -> {
        Text risk =
            Text.of(row.expected().kind() + ".record.risk")
                .with("action", row.action().word())
                .with("type", row.type().name());
        for (String tag : row.canonical().orElse("").split(";")) {
          String[] parts = tag.split("=", 2);
          risk = parts.length == 2 ? risk.with(parts[0].strip(), parts[1].strip()) : risk;
        }
        yield maybe(risk);
      }
      case KEEP, REMOVE, CONFLICT, NONE -> Optional.empty();
    };
  }

  private Optional<String> maybe(Text text) {
    return messages.has(text.key()) ? Optional.of(messages.say(text)) : Optional.empty();
  }

  /// A value for eyes: nothing hidden, and a name without its final dot, since people paste what
  /// they see and panels that want the dot are few. The root alone keeps it.
  static String shown(RecordType type, String value) {
    return VisibleText.of(type.plain(value));
  }
}
