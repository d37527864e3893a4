package app.sendready.export;

import app.sendready.dns.RecordType;
import app.sendready.i18n.Messages;
import app.sendready.i18n.VisibleText;
import java.util.Optional;

/// The words that each record kind has for its rows, and values as people read them.
record RecordWords(Messages messages) {
  /// `DKIM signing key`; the kind's id where it has no words.
  String name(String kind) {
    String key = kind + ".record.name";
    return messages.has(key) ? messages.say(key) : kind;
  }

  Optional<String> purpose(String kind) {
    return maybe(kind + ".record.purpose");
  }

  /// What could go wrong when the record is published; empty where a kind has no word on it.
  Optional<String> risk(String kind) {
    return maybe(kind + ".record.risk");
  }

  private Optional<String> maybe(String key) {
    return messages.has(key) ? Optional.of(messages.say(key)) : Optional.empty();
  }

  /// A value for eyes: nothing hidden, and a name without its final dot, since people paste what
  /// they see and panels that want the dot are few. The root alone keeps it.
  static String shown(RecordType type, String value) {
    return VisibleText.of(type.plain(value));
  }
}
