package app.sendready.ui.step.check;

import static app.sendready.ui.OnFx.onFx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.sendready.check.Action;
import app.sendready.check.Finding;
import app.sendready.check.Judgement;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.check.Views;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.kind.bimi.BimiFinding;
import app.sendready.ui.OnFx;
import app.sendready.ui.Sample;
import app.sendready.ui.control.Status;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.shell.StyleSheets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

/// Every state of a badge is reached by a row of the real screen, and read as one run of plain
/// sentences that names the row, the record and the state.
@ExtendWith(OnFx.class)
class SpokenRowsTest {
  private final CountDownLatch answers = new CountDownLatch(1);
  private final AtomicInteger looks = new AtomicInteger();
  private final Set<Status> heard = EnumSet.noneOf(Status.class);
  private Stage stage;

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyStateIsReachedAndReadAsSentences(Language language) throws Exception {
    Localized words = Sample.words(language);
    CheckModel model = open(words);
    hear(model, words);
    onFx(() -> {
      model.cancel();
      return null;
    });
    hear(model, words);
    answers.countDown();
    look(model);
    hear(model, words);
    for (int left = 0; left < 3; left++) {
      look(model);
      hear(model, words);
    }
    assertThat(heard).containsExactlyInAnyOrder(Status.values());
  }

  /// The first look hangs, the second finds all five verdicts; then all is right, at first but for
  /// a logo that is wanted, and at last without one.
  private Report round() throws InterruptedException {
    return switch (looks.getAndIncrement()) {
      case 0 -> {
        answers.await();
        yield policyLast(Sample.report());
      }
      case 1 -> policyLast(Sample.report());
      case 2 -> right(Action.ADD, BimiFinding.MISSING);
      default -> right(Action.NONE, BimiFinding.NOT_PLANNED);
    };
  }

  private static Report right(Action action, BimiFinding logo) {
    Judgement judgement =
        Judgement.of(
            action,
            List.of(),
            Finding.of(logo)
                .with("name", "default._bimi.example.com")
                .with("domain", "example.com"));
    return Sample.report(
        Sample.plan(Sample.answers()).records().stream()
            .map(row ->
                row.equals(Sample.BIMI)
                    ? new RowReport(row, judgement, Views.NONE)
                    : Sample.right(row))
            .toList());
  }

  /// With a policy that waits for the other rows.
  private static Report policyLast(Report report) {
    return Sample.report(
        report.rows().stream()
            .map(row ->
                row.expected().equals(Sample.DMARC)
                    ? new RowReport(Sample.DMARC.afterOthers(), row.judgement(), row.views())
                    : row)
            .toList());
  }

  private CheckModel open(Localized words) throws Exception {
    CheckModel model =
        new CheckModel(
            new SimpleObjectProperty<>(Optional.of(Sample.answers())),
            Sample::plan,
            (now, onRow) -> round(),
            new Background(Thread::startVirtualThread, Platform::runLater),
            (delay, task) -> () -> {},
            Clock.fixed(Sample.NOW, ZoneOffset.UTC),
            Optional.empty());
    CheckStep step = new CheckStep(model, words, _ -> {});
    onFx(() -> {
      stage = new Stage();
      Scene scene = new Scene((Parent) step.node(), 752, 600);
      scene.getStylesheets().setAll(StyleSheets.all());
      stage.setScene(scene);
      stage.show();
      step.onEnter();
      return null;
    });
    await("ten rows")
        .until(() -> onFx(() -> stage.getScene().getRoot().lookupAll(".check-row").size()) == 10);
    return model;
  }

  private void look(CheckModel model) throws Exception {
    onFx(() -> {
      model.checkNow();
      return null;
    });
    await("the look ends").until(() -> onFx(() -> model.phase().get()) != Phase.ASKING);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void hear(CheckModel model, Localized words) throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    Messages say = words.messages().get();
    for (CheckRow row : model.rows()) {
      Status status = row.status().get();
      String spoken =
          onFx(() -> {
            String id = "check.row." + row.number();
            return stage.getScene().getRoot().lookupAll(".check-row").stream()
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .orElseThrow()
                .getAccessibleText();
          });
      heard.add(status);
      assertThat(spoken)
          .as("%s", status)
          .contains(" " + row.number() + ".")
          .contains(say.say(row.expected().kind() + ".record.name"))
          .contains(say.say(status.key()) + ".")
          .doesNotContain("\n", "[", "{", "  ", "..")
          .matches(".*[.!?]");
    }
  }
}
