package app.sendready.ui.away;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.app.Words;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.ServerNews;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.ui.Sample;
import app.sendready.ui.control.Status;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.step.check.TimelineEntry;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

class AwayModelTest {
  private final ObservableList<TimelineEntry> changes = FXCollections.observableArrayList();
  private final Localized words = new Localized(Language.ENGLISH, AwayModelTest::in);
  private final List<String> told = new ArrayList<>();
  private boolean attended;
  private boolean wanted = true;
  private final AwayModel model =
      new AwayModel(
          changes,
          new SimpleStringProperty("news.example.com"),
          words,
          () -> attended,
          () -> wanted,
          (title, text) -> told.add(title + ": " + text));

  private static Messages in(Language language) {
    List<String> all = new ArrayList<>(Words.bundles());
    all.add("app.sendready.ui.sample");
    return new Messages(language, ZoneOffset.UTC, all);
  }

  /// A look ends in which these rows became something else.
  private void look(Status now, ExpectedRecord... rows) {
    List<TimelineEntry> all = new ArrayList<>();
    int number = 1;
    for (ExpectedRecord row : rows) {
      all.add(
          new TimelineEntry.StatusChanged(
              Sample.NOW.plusSeconds(changes.size()), number++, row, now));
    }
    all.addAll(changes);
    changes.setAll(all);
  }

  @Test
  void eachLookThatChangesRowsIsToldOnce() {
    look(Status.PASS, Sample.SPF);
    look(Status.FAIL, Sample.DKIM, Sample.DMARC);
    assertThat(told)
        .containsExactly(
            "news.example.com: 1. SPF record: Right",
            "news.example.com: 1. DKIM signing key: Not right\n2. DMARC policy: Not right");
    assertThat(model.news().get()).isEqualTo(3);
  }

  @Test
  void aRowThatChangesTwiceIsOneRow() {
    look(Status.CONFIRMING, Sample.SPF);
    look(Status.PASS, Sample.SPF);
    assertThat(model.news().get()).isEqualTo(1);
    assertThat(told).hasSize(2);
  }

  @Test
  void manyRowsAreCounted() {
    look(Status.UNKNOWN, Sample.SPF, Sample.DKIM, Sample.DMARC, Sample.TRACKING, Sample.BOUNCE);
    assertThat(told).singleElement().asString().endsWith("\nAnd 2 more rows.");
    words.language().set(Language.RUSSIAN);
    look(Status.PASS, Sample.SPF, Sample.DKIM, Sample.DMARC, Sample.TRACKING);
    assertThat(told.getLast()).endsWith("\nИ ещё 1 строка.");
  }

  @Test
  void whoeverLooksIsToldNothing() {
    attended = true;
    look(Status.PASS, Sample.SPF);
    attended = false;
    look(Status.PASS, Sample.DKIM);
    assertThat(told).hasSize(1);
    assertThat(model.news().get()).isEqualTo(1);
    model.back();
    assertThat(model.news().get()).isZero();
  }

  @Test
  void nothingIsToldWhileOthersWatchOrWhereItIsSwitchedOff() {
    words.presenting().set(true);
    look(Status.PASS, Sample.SPF);
    words.presenting().set(false);
    wanted = false;
    look(Status.PASS, Sample.DKIM);
    assertThat(told).isEmpty();
    assertThat(model.news().get()).isZero();
  }

  @Test
  void whatSingleServersSayIsNoNews() {
    changes.setAll(
        Stream.<TimelineEntry>of(
                new TimelineEntry.ServersChanged(
                    Sample.NOW,
                    1,
                    Sample.SPF,
                    ServerNews.Event.values()[0],
                    List.of("ns1.example.com")))
            .toList());
    changes.clear();
    assertThat(told).isEmpty();
  }
}
