package app.sendready.ui.step.check;

import static app.sendready.ui.OnFx.onFx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import app.sendready.app.Words;
import app.sendready.check.Finding;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.kind.Kinds;
import app.sendready.ui.OnFx;
import app.sendready.ui.Sample;
import app.sendready.ui.control.Status;
import app.sendready.ui.control.VerdictBadge;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Discretion;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.shell.StyleSheets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;

/// The screen while others watch, and the badges for those who see no colours.
@ExtendWith(OnFx.class)
class PresentingTest {
  private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
  private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");

  private final Localized words = Sample.words(Language.ENGLISH);
  private Stage stage;

  @Test
  void arrowsAndDigitsLightOneRowAndEscapeEndsIt() throws Exception {
    open();
    present();
    key(KeyCode.DOWN);
    assertThat(lit()).containsExactly("check.row.1");
    key(KeyCode.DOWN);
    assertThat(lit()).containsExactly("check.row.2");
    key(KeyCode.DIGIT3);
    assertThat(lit()).containsExactly("check.row.3");
    assertThat(rows()).filteredOn(row -> row.getPseudoClassStates().contains(DIMMED)).hasSize(9);
    key(KeyCode.ESCAPE);
    assertThat(lit()).isEmpty();
    assertThat(words.presenting().get()).isTrue();
    key(KeyCode.ESCAPE);
    assertThat(words.presenting().get()).isFalse();
  }

  /// Its evidence unfolds below it.
  @Test
  void theLitRowStaysWhereItIsWhenItGrows() throws Exception {
    open();
    onFx(() -> {
      stage.setHeight(300);
      return null;
    });
    present();
    key(KeyCode.DIGIT2);
    assertThat(lit()).containsExactly("check.row.2");
    WaitForAsyncUtils.waitForFxEvents();
    double before = top("check.row.2");
    double height = height("check.row.2");
    onFx(() -> {
      stage.getScene().getRoot().lookupAll(".fold").stream()
          .filter(node -> "check.row.2.evidence".equals(node.getId()))
          .forEach(node -> ((ToggleButton) node).setSelected(true));
      return null;
    });
    await().until(() -> height("check.row.2") > height + 50);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(top("check.row.2")).isCloseTo(before, within(1.0));
  }

  private double top(String id) throws Exception {
    return place(id).getMinY();
  }

  private double height(String id) throws Exception {
    return place(id).getHeight();
  }

  private Bounds place(String id) throws Exception {
    return onFx(() -> {
      Node row =
          stage.getScene().getRoot().lookupAll(".check-row").stream()
              .filter(node -> id.equals(node.getId()))
              .findFirst()
              .orElseThrow();
      return row.localToScene(row.getLayoutBounds());
    });
  }

  @Test
  void addressesAndKeysAreCoveredWhileOthersWatch() throws Exception {
    CheckModel model = open();
    String key = Sample.DKIM.values().getFirst().substring(30, 100);
    assertThat(textsOfEveryRow(model))
        .anyMatch(t -> t.contains("report@news.example.com"))
        .anyMatch(t -> t.contains(key));
    present();
    assertThat(textsOfEveryRow(model))
        .noneMatch(t -> t.contains("report@news.example.com"))
        .noneMatch(t -> t.contains(key))
        .anyMatch(t -> t.contains("•••@•••"));
  }

  /// With each unfolded in its turn, and all its evidence.
  private List<String> textsOfEveryRow(CheckModel model) throws Exception {
    List<String> all = new ArrayList<>();
    for (CheckRow row : List.copyOf(model.rows())) {
      onFx(() -> {
        model.unfold(row);
        stage.getScene().getRoot().lookupAll(".fold").stream()
            .filter(node -> ("check.row." + row.number() + ".evidence").equals(node.getId()))
            .forEach(node -> ((ToggleButton) node).setSelected(true));
        return null;
      });
      all.addAll(texts());
    }
    return all;
  }

  @Test
  void theSummaryForTheTicketSaysEveryRowAndNoAddress() throws Exception {
    open();
    onFx(() -> {
      stage.getScene().getRoot().lookupAll(".copy-word").stream()
          .filter(node -> "check.ticket".equals(node.getId()))
          .forEach(node -> ((ButtonBase) node).fire());
      return null;
    });
    String copied = onFx(() -> Clipboard.getSystemClipboard().getString());
    assertThat(copied)
        .contains(
            "3 of 7 required right, 3 to do, 1 waiting until 14:35",
            "2. Not right: DKIM signing key, ak._domainkey.news.example.com TXT",
            "   → Paste the whole value again")
        .doesNotContain("report@");
    assertThat(copied.lines().filter(line -> line.matches("\\d+\\. .*"))).hasSize(10);
    assertThat(Discretion.hide("rua=mailto:dmarc@news.example.com"))
        .isEqualTo("rua=mailto:•••@•••");
  }

  @Test
  void thereIsSomethingToSayAboutEveryFindingInBothLanguages() throws Exception {
    open();
    Set<String> notes = new HashSet<>();
    for (Language language : Language.values()) {
      Messages say = Words.in(language, ZoneOffset.UTC);
      Kinds.all().stream()
          .flatMap(kind -> kind.codes().stream())
          .forEach(code -> {
            String note = say.say(PresenterNote.of(Finding.of(code), Optional.empty(), say));
            assertThat(note).as(code.code()).hasSizeGreaterThan(30).doesNotStartWith("[");
            notes.add(note);
          });
    }
    assertThat(notes).hasSizeGreaterThan(40);
  }

  /// Every status is drawn, in grey; no two of them look alike.
  @Test
  void badgesAreToldApartWithoutColour() throws Exception {
    open();
    Map<Status, VerdictBadge> badges = new EnumMap<>(Status.class);
    onFx(() -> {
      VBox box = new VBox(8);
      for (Status status : Status.values()) {
        VerdictBadge badge = new VerdictBadge(words);
        badge.status().set(status);
        badges.put(status, badge);
        box.getChildren().add(badge);
      }
      Scene scene = new Scene(box, 300, 400);
      scene.getStylesheets().setAll(StyleSheets.all());
      stage.setScene(scene);
      return null;
    });
    WaitForAsyncUtils.waitForFxEvents();
    Set<String> words = new HashSet<>();
    Map<Status, List<Boolean>> icons = new EnumMap<>(Status.class);
    for (Status status : Status.values()) {
      words.add(badges.get(status).getText());
      icons.put(status, onFx(() -> grey(badges.get(status).getGraphic())));
      assertThat(icons.get(status)).as("ink of %s", status).contains(true);
    }
    assertThat(words).hasSize(Status.values().length);
    List<Status> verdicts =
        List.of(Status.PASS, Status.WARN, Status.WAITING, Status.UNKNOWN, Status.FAIL);
    for (Status one : verdicts) {
      for (Status other : verdicts.subList(verdicts.indexOf(one) + 1, verdicts.size())) {
        assertThat(differing(icons.get(one), icons.get(other)))
            .as("icons of %s and %s", one, other)
            .isGreaterThan(12);
      }
    }
  }

  private static int differing(List<Boolean> one, List<Boolean> other) {
    int differing = 0;
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      differing += one.get(i).equals(other.get(i)) ? 0 : 1;
    }
    return differing;
  }

  /// Which points of a 20 × 20 square hold ink, by brightness alone.
  private static List<Boolean> grey(Node icon) {
    WritableImage image = new WritableImage(20, 20);
    icon.snapshot(null, image);
    PixelReader pixels = image.getPixelReader();
    List<Boolean> ink = new ArrayList<>();
    for (int y = 0; y < 20; y++) {
      for (int x = 0; x < 20; x++) {
        Color color = pixels.getColor(x, y);
        ink.add(color.getOpacity() > 0.3 && color.grayscale().getBrightness() < 0.75);
      }
    }
    return ink;
  }

  private CheckModel open() throws Exception {
    CheckModel model =
        new CheckModel(
            new SimpleObjectProperty<>(Optional.of(Sample.answers())),
            Sample::plan,
            (now, onRow) -> Sample.report(),
            new Background(Thread::startVirtualThread, Platform::runLater),
            (delay, task) -> () -> {},
            Clock.fixed(Sample.NOW, ZoneOffset.UTC),
            Optional.empty());
    CheckStep step = new CheckStep(model, words, _ -> {});
    onFx(() -> {
      stage = new Stage();
      Scene scene = new Scene((Parent) step.node(), 752, 700);
      scene.getStylesheets().setAll(StyleSheets.all());
      stage.setScene(scene);
      stage.show();
      step.onEnter();
      return null;
    });
    await().until(() -> onFx(() -> model.phase().get()) == Phase.WATCHING);
    await().until(() -> rows().size() == 10);
    WaitForAsyncUtils.waitForFxEvents();
    return model;
  }

  private void present() throws Exception {
    onFx(() -> {
      words.presenting().set(true);
      return null;
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void key(KeyCode code) throws Exception {
    onFx(() -> {
      Node target = stage.getScene().getRoot();
      target.fireEvent(
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
      return null;
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private List<String> lit() throws Exception {
    return rows().stream()
        .filter(row -> row.getPseudoClassStates().contains(LIT))
        .map(Node::getId)
        .toList();
  }

  private List<Node> rows() throws Exception {
    return onFx(() -> List.copyOf(stage.getScene().getRoot().lookupAll(".check-row")));
  }

  private List<String> texts() throws Exception {
    return onFx(() -> {
      List<String> all = new ArrayList<>();
      collect(stage.getScene().getRoot(), all);
      return all;
    });
  }

  private static void collect(Node node, List<String> into) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Labeled labeled) {
      into.add(labeled.getText());
    } else if (node instanceof javafx.scene.text.TextFlow flow) {
      into.add(
          String.join(
              "",
              flow.getChildren().stream()
                  .map(each -> ((javafx.scene.text.Text) each).getText())
                  .toList()));
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
    }
  }
}
