package app.sendready.ui.many.list;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.app.Words;
import app.sendready.bulk.BulkCause;
import app.sendready.bulk.BulkNews;
import app.sendready.bulk.BulkOutcome;
import app.sendready.bulk.BulkState;
import app.sendready.check.Verdict;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.json.Json;
import app.sendready.project.PlatformFile;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DomainOrderTest {
  private static final String LIST =
      "right.example.com\nhalf a line\nz-dkim.example.com\nknown.example.com\n"
          + "a-spf.example.com\nb-dkim.example.com\nwarned.example.com\nsilent.example.com\n";

  private final ObjectProperty<Messages> words =
      new SimpleObjectProperty<>(Words.in(Language.ENGLISH, ZoneOffset.UTC));
  private final DomainRows rows = new DomainRows();

  @BeforeEach
  void show() throws Exception {
    rows.show(DomainList.of(LIST, PlatformFile.builtIn(), ListReader.unwatched()).rows(), Map.of());
    outcome(1, BulkState.RIGHT, Verdict.PASS);
    outcome(3, BulkState.WORK, Verdict.FAIL, "dkim.missing");
    outcome(4, BulkState.KNOWN, Verdict.FAIL, "dmarc.policy-none");
    outcome(5, BulkState.WORK, Verdict.FAIL, "spf.missing", "dkim.missing");
    outcome(6, BulkState.WORK, Verdict.FAIL, "dkim.missing");
    outcome(7, BulkState.RIGHT, Verdict.WARN, "dmarc.policy-none");
    outcome(8, BulkState.UNCHECKED, Verdict.UNKNOWN, "spf.unknown");
  }

  private void outcome(int line, BulkState state, Verdict verdict, String... codes) {
    List<BulkOutcome.Reason> reasons =
        Stream.of(codes)
            .map(code ->
                new BulkOutcome.Reason(
                    new BulkCause(code.replaceFirst("\\..*", ""), code), Json.object().end()))
            .toList();
    rows.row(line)
        .orElseThrow()
        .outcome(
            Optional.of(
                new BulkOutcome(
                    state, verdict, Optional.empty(), reasons, Optional.<BulkNews>empty())));
  }

  @Test
  void whatNeedsWorkForTheSameStandsTogetherAndWhatIsRightLast() {
    List<DomainRow> sorted = new ArrayList<>(rows);
    sorted.sort(new DomainOrder(words::get));
    assertThat(sorted).extracting(DomainRow::line).containsExactly(6, 3, 5, 8, 7, 4, 2, 1);
  }

  @Test
  void recordsStandAsTheyAreCalledInTheLanguageOfTheScreen() {
    DomainOrder order = new DomainOrder(words::get);
    DomainRow dkim = rows.row(3).orElseThrow();
    DomainRow spf = rows.row(5).orElseThrow();
    int english =
        words.get().say("dkim.record.name").compareToIgnoreCase(words.get().say("spf.record.name"));
    assertThat(Integer.signum(order.compare(dkim, spf))).isEqualTo(Integer.signum(english));
    words.set(Words.in(Language.RUSSIAN, ZoneOffset.UTC));
    int russian =
        words.get().say("dkim.record.name").compareToIgnoreCase(words.get().say("spf.record.name"));
    assertThat(Integer.signum(order.compare(dkim, spf))).isEqualTo(Integer.signum(russian));
  }

  /// A list that keeps an order sorts once for each range that has changed.
  @Test
  void manyRowsThatChangeAreOneChange() {
    List<String> told = new ArrayList<>();
    rows.addListener(
        (ListChangeListener<DomainRow>)
            change -> {
              while (change.next()) {
                told.add(change.wasUpdated() + " " + change.getFrom() + " " + change.getTo());
              }
            });
    rows.changed(
        List.of(rows.row(7).orElseThrow(), rows.row(2).orElseThrow(), rows.row(4).orElseThrow()));
    rows.changed(List.of());
    assertThat(told).containsExactly("true 1 7");
  }

  @Test
  void anotherListIsOneChange() throws Exception {
    List<String> told = new ArrayList<>();
    rows.addListener(
        (ListChangeListener<DomainRow>)
            change -> {
              while (change.next()) {
                told.add(change.getRemovedSize() + " " + change.getAddedSize());
              }
            });
    rows.show(
        DomainList.of(
                "a.example.com\nb.example.com\n", PlatformFile.builtIn(), ListReader.unwatched())
            .rows(),
        Map.of());
    assertThat(told).containsExactly("8 2");
    assertThat(rows).hasSize(2);
    assertThat(rows.row(2)).isPresent();
    assertThat(rows.row(8)).isEmpty();
  }
}
