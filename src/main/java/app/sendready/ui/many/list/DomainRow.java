package app.sendready.ui.many.list;

import app.sendready.answers.Answers;
import app.sendready.bulk.BulkCause;
import app.sendready.bulk.BulkLine;
import app.sendready.bulk.BulkNews;
import app.sendready.bulk.BulkOutcome;
import app.sendready.bulk.BulkResult;
import app.sendready.bulk.BulkState;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// A line of the table on screen. It stays the same while what is known of it changes, which
/// happens on the JavaFX thread.
public final class DomainRow {
  private final int line;
  private final String domain;
  private final String shown;
  private final List<Text> remarks;
  private final boolean usable;
  private int byName;
  private Optional<BulkOutcome> outcome = Optional.empty();
  private OrderKey key;

  /// There only for those that were ever in sight.
  private Optional<ReadOnlyObjectWrapper<State>> watched = Optional.empty();

  /// A row and what is known of it; another one each time that changes.
  public record State(DomainRow row, Optional<BulkOutcome> outcome) {}

  private DomainRow(int line, String domain, String shown, List<Text> remarks, boolean usable) {
    this.line = line;
    this.domain = domain;
    this.shown = shown;
    this.remarks = List.copyOf(remarks);
    this.usable = usable;
    key = OrderKey.of(usable, this.remarks, outcome);
  }

  static DomainRow of(BulkLine line) {
    return switch (line) {
      case BulkLine.Understood(int at, Answers answers, List<Text> cautions, var _) ->
          new DomainRow(at, line.domain(), TypedName.unicode(answers.fromDomain()), cautions, true);
      case BulkLine.Unusable(int at, String domain, Text why) ->
          new DomainRow(at, domain, domain, List.of(why), false);
    };
  }

  /// In the file, counted from 1.
  public int line() {
    return line;
  }

  public String domain() {
    return domain;
  }

  /// The domain in its own letters.
  public String shown() {
    return shown;
  }

  /// By what it is put in order.
  OrderKey key() {
    return key;
  }

  /// Its place among all, by their names: thousands of rows are put in order in a moment by that.
  public int byName() {
    return byName;
  }

  void byName(int place) {
    byName = place;
  }

  /// By what has become of it since earlier results: what is worse first.
  public int byNews() {
    return key.turn();
  }

  /// What there is to say of the line itself: why it cannot be used, or what should make somebody
  /// think.
  public List<Text> remarks() {
    return remarks;
  }

  public boolean isUsable() {
    return usable;
  }

  /// Empty while nobody has looked.
  public Optional<BulkOutcome> outcome() {
    return outcome;
  }

  public void outcome(Optional<BulkOutcome> now) {
    outcome = now;
    key = OrderKey.of(usable, remarks, now);
    watched.ifPresent(seen -> seen.set(new State(this, now)));
  }

  /// Follows what is known of it.
  public ObservableValue<State> watched() {
    ReadOnlyObjectWrapper<State> seen =
        watched.orElseGet(() -> new ReadOnlyObjectWrapper<>(new State(this, outcome)));
    watched = Optional.of(seen);
    return seen.getReadOnlyProperty();
  }

  /// Empty while nobody has looked at a domain that can be looked at.
  public Optional<BulkState> state() {
    return usable ? outcome.map(BulkOutcome::state) : Optional.of(BulkState.UNUSABLE);
  }

  public boolean needsWorkFor(BulkCause cause) {
    return outcome.filter(now -> now.needsWorkFor(cause)).isPresent();
  }

  /// Whether it is other than in earlier results, or was not in them.
  public boolean isChanged() {
    return outcome
        .flatMap(BulkOutcome::news)
        .filter(news -> news.turn() != BulkNews.Turn.SAME)
        .isPresent();
  }

  /// Whether its domain, however it is written, has this in it.
  public boolean isCalled(String wanted) {
    return domain.toLowerCase(Locale.ROOT).contains(wanted)
        || shown.toLowerCase(Locale.ROOT).contains(wanted);
  }

  /// What is printed of a line that cannot be used.
  public BulkResult unusable(Messages messages) {
    return BulkResult.of(new BulkLine.Unusable(line, domain, remarks.getFirst()), messages);
  }
}
