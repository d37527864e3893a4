package app.sendready.ui.tool.drawing;

import static app.sendready.ui.OnFx.settledOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.app.Words;
import app.sendready.i18n.Language;
import app.sendready.i18n.Text;
import app.sendready.text.Comparison;
import app.sendready.ui.OnFx;
import app.sendready.ui.control.Status;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.shell.StyleSheets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnFx.class)
class DrawingViewTest {
  private static final Drawing DRAWING =
      new Drawing(
          Status.WARN,
          Text.of("aliaspath.sum.chain", "name", "trk.example.com")
              .with("target", "links.example.net")
              .with("count", 2),
          List.of(
              DrawingStop.of(Text.of("aliaspath.role.start"), "trk.example.com")
                  .fact("aliaspath.alias-to", "way.example.net"),
              DrawingStop.of(Text.of("aliaspath.role.passed"), "way.example.net")
                  .is(Status.FAIL)
                  .say(Text.of("aliaspath.end.dead"))
                  .with(
                      new DrawingStop.Detail.Strings(
                          Comparison.cut("report@example.com", List.of("report@", "example.org")))),
              DrawingStop.of(Text.of("aliaspath.role.expected"), "links.example.net")));

  private final Localized words = new Localized(Language.ENGLISH, l -> Words.in(l, ZoneOffset.UTC));
  private final List<String> said = new ArrayList<>();
  private int asked;
  private Stage stage;

  private DrawingModel<String> open() throws Exception {
    DrawingModel<String> model =
        new DrawingModel<>(
            name -> Text.of("aliaspath.title", "name", name),
            _ -> {
              asked++;
              if (asked > 2) {
                throw new IllegalStateException("broken");
              }
              return DRAWING;
            },
            new Background(Runnable::run, Runnable::run));
    settledOnFx(() -> {
      stage = new Stage();
      Scene scene = new Scene(new DrawingView("test", model, words, said::add), 760, 600);
      scene.getStylesheets().setAll(StyleSheets.all());
      stage.setScene(scene);
      stage.show();
      model.show("trk.example.com");
      return null;
    });
    return model;
  }

  @Test
  void everyStopIsReadAsOneText() throws Exception {
    open();
    assertThat(stops())
        .extracting(Node::getAccessibleText)
        .containsExactly(
            "Step 1 of 3. The name from this row: trk.example.com. Alias (CNAME) to:"
                + " way.example.net.",
            "Step 2 of 3. Passed on the way: way.example.net — Not right. This name does not"
                + " exist: the way breaks here. Published as 2 strings.",
            "Step 3 of 3. Expected, but never reached: links.example.net.");
    assertThat(stops()).allMatch(Node::isFocusTraversable);
  }

  @Test
  void theArrowKeysGoFromStopToStop() throws Exception {
    open();
    settledOnFx(() -> {
      stops().getFirst().requestFocus();
      return null;
    });
    press(KeyCode.DOWN);
    assertThat(focused()).isEqualTo("drawing.stop.2");
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    assertThat(focused()).isEqualTo("drawing.stop.3");
    press(KeyCode.UP);
    assertThat(focused()).isEqualTo("drawing.stop.2");
  }

  @Test
  void theWholeIsCopiedAsText() throws Exception {
    open();
    settledOnFx(() -> {
      ((Button) stage.getScene().lookup(".copy-word")).fire();
      return null;
    });
    assertThat(settledOnFx(() -> Clipboard.getSystemClipboard().getString()))
        .isEqualTo(
            """
            Where trk.example.com leads
            Can be better: trk.example.com reaches links.example.net, but over 2 hops where one would do.

            1. The name from this row: trk.example.com
               Alias (CNAME) to: way.example.net
            2. Passed on the way: way.example.net — Not right
               This name does not exist: the way breaks here.
               "report@"
               "example.o[rg]"
            3. Expected, but never reached: links.example.net\
            """);
    assertThat(said).containsExactly("Copied the drawing as text");
  }

  @Test
  void howGoodAStopIsStandsThereInWords() throws Exception {
    open();
    assertThat(labels()).contains("Can be better", "Not right");
  }

  @Test
  void whileOthersWatchNoAddressIsShown() throws Exception {
    open();
    settledOnFx(() -> {
      words.presenting().set(true);
      return null;
    });
    assertThat(
            settledOnFx(() ->
                stops().get(1).lookupAll(".mono").stream()
                    .filter(javafx.scene.text.Text.class::isInstance)
                    .map(node -> ((javafx.scene.text.Text) node).getText())
                    .toList()))
        .noneMatch(text -> text.contains("report@example"));
  }

  @Test
  void aLookThatBreaksOffSaysSo() throws Exception {
    DrawingModel<String> model = open();
    settledOnFx(() -> {
      model.again();
      model.again();
      return null;
    });
    assertThat(labels()).contains("The look was interrupted. It says nothing about your records.");
    assertThat(stops()).isEmpty();
  }

  private List<Node> stops() {
    return stage.getScene().getRoot().lookupAll(".stop").stream().toList();
  }

  private List<String> labels() throws Exception {
    return settledOnFx(() ->
        stage.getScene().getRoot().lookupAll(".label").stream()
            .filter(Label.class::isInstance)
            .map(node -> ((Labeled) node).getText())
            .toList());
  }

  private String focused() throws Exception {
    return settledOnFx(() -> stage.getScene().getFocusOwner().getId());
  }

  private void press(KeyCode code) throws Exception {
    settledOnFx(() -> {
      Node on = stage.getScene().getFocusOwner();
      on.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
      return null;
    });
  }
}
