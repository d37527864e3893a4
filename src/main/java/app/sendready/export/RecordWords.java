package app.sendready.export;

import app.sendready.i18n.Messages;
import java.util.Optional;

/// The words that each record kind has for its rows.
record RecordWords(Messages messages) {
  /// `DKIM signing key`; the kind's id where it has no words.
  String name(String kind) {
    String key = kind + ".record.name";
    return messages.has(key) ? messages.say(key) : kind;
  }

  Optional<String> purpose(String kind) {
    String key = kind + ".record.purpose";
    return messages.has(key) ? Optional.of(messages.say(key)) : Optional.empty();
  }
}
