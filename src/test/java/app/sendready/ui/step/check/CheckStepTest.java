package app.sendready.ui.step.check;

import static app.sendready.ui.OnFx.onFx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.sendready.baseline.KnownFinding;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Plan;
import app.sendready.check.Verdict;
import app.sendready.i18n.Language;
import app.sendready.ui.OnFx;
import app.sendready.ui.Sample;
import app.sendready.ui.control.Status;
import app.sendready.ui.control.VerdictBadge;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.shell.StyleSheets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;

/// The verification screen in a real (headless) window, with made-up answers.
@ExtendWith(OnFx.class)
class CheckStepTest {
  private final Localized words = Sample.words(Language.ENGLISH);
  private final List<String> said = new ArrayList<>();
  private Stage stage;

  /// As in the project's file; the row stays what it is.
  @Test
  void whatIsKnownIsSaidInItsRowAndInNoOther() throws Exception {
    CheckModel model =
        open((now, onRow) -> Sample.report(), Sample.plan(Sample.answers()).records());
    await().until(() -> model.phase().get() == Phase.WATCHING);
    CheckRow wrong =
        model.rows().stream()
            .filter(row -> row.report().get().filter(r -> r.verdict() == Verdict.FAIL).isPresent())
            .findFirst()
            .orElseThrow();
    List<KnownFinding> known =
        RowSentences.wrong(wrong.report().get().orElseThrow()).stream()
            .map(code -> new KnownFinding(code, LocalDate.of(2026, 11, 1), "moved in May"))
            .toList();
    model.known(() -> known);
    onFx(() -> {
      words.language().set(Language.RUSSIAN);
      words.language().set(Language.ENGLISH);
      return null;
    });
    WaitForAsyncUtils.waitForFxEvents();
    String said = "Known since 1 November 2026: moved in May";
    assertThat(row(wrong.number()).getAccessibleText()).endsWith(said);
    assertThat(texts(stage.getScene().getRoot())).contains(said);
    assertThat(model.rows())
        .filteredOn(row -> row != wrong)
        .allSatisfy(
            row -> assertThat(row(row.number()).getAccessibleText()).doesNotContain("Known since"));
  }

  @Test
  void rowsSayWhatIsAndWhatToDo() throws Exception {
    CheckModel model =
        open(
            (now, onRow) -> {
              Sample.report().rows().forEach(onRow);
              return Sample.report();
            },
            Sample.plan(Sample.answers()).records());
    await().until(() -> model.phase().get() == Phase.WATCHING);
    WaitForAsyncUtils.waitForFxEvents();

    Node dkim = row(2);
    await().until(() -> badges().size() == 10);
    assertThat(dkim.isFocusTraversable()).isTrue();
    assertThat(dkim.getAccessibleText())
        .isEqualTo(
            "Row 2. DKIM signing key: Not right. The end of the key is missing: 237 of 392"
                + " characters arrived. Paste the whole value again, or in two quoted parts if your"
                + " panel stops at 255.");
    assertThat(badges())
        .containsExactly(
            Status.FAIL,
            Status.FAIL,
            Status.FAIL,
            Status.UNKNOWN,
            Status.WARN,
            Status.WAITING,
            Status.PASS,
            Status.PASS,
            Status.PASS,
            Status.PASS);
    assertThat(texts(stage.getScene().getRoot()))
        .contains("3 of 7 required right, 3 to do, 1 waiting until 14:35")
        .anyMatch(text -> text.startsWith("Next check in 0:"));
  }

  /// A look may have been made before anybody comes to this step.
  @Test
  void aScreenThatIsMadeAfterALookTellsItsResult() throws Exception {
    CheckModel model =
        new CheckModel(
            new SimpleObjectProperty<>(Optional.of(Sample.answers())),
            Sample::plan,
            (now, onRow) -> Sample.report(),
            new Background(Runnable::run, Runnable::run),
            (delay, task) -> () -> {},
            Clock.systemUTC(),
            Optional.empty());
    onFx(() -> {
      model.enter();
      stage = new Stage();
      Parent screen = (Parent) new CheckStep(model, words, said::add).node();
      stage.setScene(new Scene(screen, 752, 600));
      stage.show();
      return null;
    });
    assertThat(texts(stage.getScene().getRoot()))
        .contains("3 of 7 required right, 3 to do, 1 waiting until 14:35", "Check now", "Pause")
        .doesNotContain("Cancel", "Resume", "Presenter notes");
  }

  @Test
  void theValueOfACureIsCopiedExactly() throws Exception {
    CheckModel model =
        open((now, onRow) -> Sample.report(), Sample.plan(Sample.answers()).records());
    await().until(() -> model.phase().get() == Phase.WATCHING);
    WaitForAsyncUtils.waitForFxEvents();
    unfold(model, 2);
    press(row(2), ".fix-value .copy-button");
    assertThat(onFx(() -> Clipboard.getSystemClipboard().getString()))
        .isEqualTo(Sample.DKIM.values().getFirst());
    assertThat(said).containsExactly("Copied the value to publish for “DKIM signing key”");
  }

  @Test
  void evidenceUnfolds() throws Exception {
    CheckModel model =
        open((now, onRow) -> Sample.report(), Sample.plan(Sample.answers()).records());
    await().until(() -> model.phase().get() == Phase.WATCHING);
    WaitForAsyncUtils.waitForFxEvents();
    unfold(model, 2);
    press(row(2), ".fold");
    assertThat(texts(row(2)))
        .contains(
            "ada.ns.example",
            "has something else",
            "dig +norecurse @192.0.2.53 TXT ak._domainkey.news.example.com.");
    assertThat(row(2).lookupAll(".diff-expected")).isNotEmpty();
    assertThat(row(2).lookupAll(".diff-expected").iterator().next().getParent())
        .isInstanceOf(TextFlow.class);
  }

  @Test
  void wordsFollowTheLanguage() throws Exception {
    CheckModel model =
        open((now, onRow) -> Sample.report(), Sample.plan(Sample.answers()).records());
    await().until(() -> model.phase().get() == Phase.WATCHING);
    onFx(() -> {
      words.language().set(Language.RUSSIAN);
      return null;
    });
    assertThat(texts(stage.getScene().getRoot()))
        .contains(
            "Верно 3 из 7 обязательных, исправить:\u00a03, ждём до\u00a014:35:\u00a01",
            "Ключ подписи DKIM",
            "Неверно");
    assertThat(row(2).getAccessibleText()).startsWith("Строка 2. Ключ подписи DKIM: Неверно.");
  }

  @Test
  void aRunCanBeCalledOff() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    CheckModel model =
        open(
            (now, onRow) -> {
              try {
                TimeUnit.HOURS.sleep(1);
              } catch (InterruptedException stop) {
                interrupted.countDown();
                throw stop;
              }
              return Sample.report();
            },
            Sample.plan(Sample.answers()).records());
    await().until(() -> model.phase().get() == Phase.ASKING);
    press(byId("check.cancel"), ".button");
    assertThat(interrupted.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(model.phase().get()).isEqualTo(Phase.PAUSED);
  }

  @Test
  void buttonsThatTakeTurnsMoveNothing() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    CheckModel model =
        open(
            (now, onRow) -> {
              go.await();
              return Sample.report();
            },
            Sample.plan(Sample.answers()).records());
    await().until(() -> model.phase().get() == Phase.ASKING);
    List<String> places = new ArrayList<>(List.of(place("check.cancel"), place("check.pause")));
    onFx(() -> {
      byIdNow("check.cancel").requestFocus();
      return null;
    });
    go.countDown();
    await().until(() -> model.phase().get() == Phase.WATCHING);
    WaitForAsyncUtils.waitForFxEvents();
    String ticket = place("check.ticket");
    assertThat(onFx(() -> byIdNow("check.now").isFocused())).isTrue();
    press(byId("check.pause"), ".button");
    assertThat(List.of(place("check.now"), place("check.resume"))).isEqualTo(places);
    assertThat(place("check.ticket")).isEqualTo(ticket);
    assertThat(onFx(() -> byIdNow("check.notes").isVisible())).isFalse();
  }

  private String place(String id) throws Exception {
    return onFx(() -> {
      Node node = byIdNow(id);
      assertThat(node.isVisible()).as(id).isTrue();
      stage.getScene().getRoot().layout();
      Bounds bounds = node.localToScene(node.getBoundsInLocal());
      return bounds.getMinX() + " " + bounds.getMinY() + " " + bounds.getWidth();
    });
  }

  private CheckModel open(CheckRunner rounds, List<ExpectedRecord> plan) throws Exception {
    CheckModel model =
        new CheckModel(
            new SimpleObjectProperty<>(Optional.of(Sample.answers())),
            now -> new Plan(now, plan),
            rounds,
            new Background(Thread::startVirtualThread, Platform::runLater),
            new FxTimer(),
            Clock.systemUTC(),
            Optional.empty());
    CheckStep step = new CheckStep(model, words, said::add);
    onFx(() -> {
      stage = new Stage();
      Scene scene = new Scene((Parent) step.node(), 752, 600);
      scene.getStylesheets().setAll(StyleSheets.all());
      stage.setScene(scene);
      stage.show();
      step.onEnter();
      return null;
    });
    return model;
  }

  private void unfold(CheckModel model, int number) throws Exception {
    onFx(() -> {
      model.rows().stream()
          .filter(row -> row.number() == number)
          .findFirst()
          .ifPresent(model::unfold);
      return null;
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Node row(int number) throws Exception {
    return byId("check.row." + number);
  }

  /// Rows come in frame by frame.
  private Node byId(String id) throws Exception {
    await().until(() -> onFx(() -> !allNow(id).isEmpty()));
    return onFx(() -> byIdNow(id));
  }

  private Node byIdNow(String id) {
    return allNow(id).getFirst();
  }

  private List<Node> allNow(String id) {
    List<Node> found = new ArrayList<>();
    collect(
        stage.getScene().getRoot(),
        node -> {
          if (id.equals(node.getId())) {
            found.add(node);
          }
        });
    return found;
  }

  private List<Status> badges() throws Exception {
    return onFx(() -> {
      List<Status> all = new ArrayList<>();
      collect(
          stage.getScene().getRoot(),
          node -> {
            if (node instanceof VerdictBadge badge) {
              all.add(badge.status().get());
            }
          });
      return all;
    });
  }

  private static List<String> texts(Node root) throws Exception {
    return onFx(() -> {
      List<String> all = new ArrayList<>();
      collect(
          root,
          node -> {
            if (node instanceof Labeled labeled && labeled.isVisible()) {
              all.add(labeled.getText());
            }
          });
      return all;
    });
  }

  private static void collect(Node node, java.util.function.Consumer<Node> each) {
    each.accept(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, each));
    }
  }

  private static void press(Node root, String selector) throws Exception {
    onFx(() -> {
      ((ButtonBase) root.lookup(selector)).fire();
      return null;
    });
    WaitForAsyncUtils.waitForFxEvents();
  }
}
