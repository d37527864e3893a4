package app.sendready.ui.many;

import app.sendready.bulk.BulkOutcome;
import app.sendready.bulk.BulkState;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.ui.control.Status;
import app.sendready.ui.many.list.DomainRow;
import java.time.Instant;
import java.util.stream.Collectors;

/// What a row says in words, without any node.
final class ManyWords {
  private ManyWords() {}

  static Status status(DomainRow row) {
    if (!row.isUsable()) {
      return Status.UNKNOWN;
    }
    return row.outcome().map(now -> Status.of(now.verdict())).orElse(Status.NOT_YET);
  }

  /// What needs work first, what nobody has looked at last.
  static int rank(DomainRow row) {
    return switch (status(row)) {
      case FAIL -> row.state().filter(BulkState.KNOWN::equals).isPresent() ? 1 : 0;
      case UNKNOWN -> row.isUsable() ? 3 : 2;
      case WAITING, CHECKING, CONFIRMING -> 4;
      case WARN -> 5;
      case PASS -> 6;
      case LATER, NOT_USED, NOT_THERE_YET, NOT_YET -> 7;
    };
  }

  /// What needs work in one sentence, or what there is to say of the line; empty where all is
  /// right.
  ///
  /// @param then the language in which results were told
  static String why(DomainRow row, Messages now, Language then) {
    if (!row.isUsable()) {
      return now.say(
          Text.of("manywindow.line", "line", row.line()).with("why", row.remarks().getFirst()));
    }
    String why = row.outcome().map(outcome -> why(outcome, now, then)).orElse("");
    return why.isEmpty()
        ? row.remarks().stream().map(now::say).collect(Collectors.joining(" "))
        : why;
  }

  private static String why(BulkOutcome outcome, Messages now, Language then) {
    String why = outcome.why(now, then);
    return outcome.state() == BulkState.KNOWN
        ? now.say(Text.of("manywindow.known", "why", why))
        : why;
  }

  /// What has become of it since earlier results, in a few words; empty where nothing has.
  static String news(DomainRow row, Messages now) {
    return row.outcome().flatMap(BulkOutcome::news).map(news -> news.text(now)).orElse("");
  }

  /// When it was looked at; long ago where it was not.
  static Instant at(DomainRow row) {
    return row.outcome().flatMap(BulkOutcome::at).orElse(Instant.MIN);
  }

  /// When it was looked at, for one who reads it now; empty where it was not.
  static String time(DomainRow row, Messages messages, Instant now) {
    return row.outcome().flatMap(BulkOutcome::at).map(at -> messages.time(at, now)).orElse("");
  }
}
