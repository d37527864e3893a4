package app.sendready.ui.step.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.sendready.answers.Answers;
import app.sendready.check.Content;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Need;
import app.sendready.check.Plan;
import app.sendready.check.Report;
import app.sendready.dns.RecordType;
import app.sendready.i18n.Language;
import app.sendready.provider.DnsHost;
import app.sendready.provider.Panel;
import app.sendready.provider.ProviderCatalogue;
import app.sendready.ui.Sample;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.shell.StyleSheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The table to copy from, worked by keyboard and mouse in a window without a display.
@ExtendWith(ApplicationExtension.class)
class RecordsStepTest {
  private static final ExpectedRecord MX =
      new ExpectedRecord(
          "sample.mx",
          Sample.FROM,
          RecordType.MX,
          new Content.Value("10 mta1.news.example.com."),
          Need.REQUIRED,
          ExpectedRecord.Place.ZONE);

  private final List<String> said = new ArrayList<>();
  private final Localized words = Sample.words(Language.ENGLISH);
  private final SimpleObjectProperty<Panel> panel =
      new SimpleObjectProperty<>(Panel.UNKNOWN.in(Sample.ZONE).at(host("cloudflare")));
  private RecordsModel model;
  private Scene scene;

  private static DnsHost host(String id) {
    return ProviderCatalogue.builtIn().byId(id).orElseThrow();
  }

  @Start
  void show(Stage stage) {
    SimpleObjectProperty<Optional<Answers>> answers =
        new SimpleObjectProperty<>(Optional.of(Sample.answers()));
    List<ExpectedRecord> plan = new ArrayList<>(List.of(Sample.SPF, Sample.DKIM, Sample.TRACKING));
    plan.add(MX);
    model =
        new RecordsModel(
            answers,
            now -> new Plan(now, plan),
            new SimpleObjectProperty<Optional<Report>>(Optional.empty()),
            panel,
            Optional.empty(),
            ProviderCatalogue.builtIn()::hosts);
    Parent view = (Parent) new RecordsStep(model, words, said::add, _ -> {}).node();
    scene = new Scene(view, 900, 700);
    new Theme(StyleSheets.all(), new SimpleObjectProperty<>(ColorScheme.LIGHT)).dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  private String clipboard(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    String[] held = new String[1];
    robot.interact(() -> held[0] = Clipboard.getSystemClipboard().getString());
    return held[0];
  }

  /// Ids have dots, which a look-up by selector takes for classes.
  private Node node(String id) {
    WaitForAsyncUtils.waitForFxEvents();
    return scene.getRoot().lookupAll("*").stream()
        .filter(node -> id.equals(node.getId()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no node " + id));
  }

  private Node row(int number) {
    return node("records.row." + number);
  }

  private static Node inside(Node row, String text) {
    return row.lookupAll(".whole").stream()
        .filter(field ->
            ((Parent) field)
                .getChildrenUnmodifiable().stream()
                    .anyMatch(each -> each instanceof Labeled l && text.equals(l.getText())))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no cell " + text));
  }

  private static void press(FxRobot robot, Node cell) {
    Set<Node> buttons = cell.lookupAll(".copy-button");
    robot.interact(() -> {
      Node button = buttons.iterator().next();
      button.requestFocus();
    });
    robot.type(KeyCode.SPACE);
  }

  @Test
  void theMenuOfMoreCommandsHasANameForScreenReaders() {
    MenuButton more =
        (MenuButton)
            scene.getRoot().lookupAll(".menu-button").stream()
                .filter(each -> "records.more".equals(each.getId()))
                .findFirst()
                .orElseThrow();
    assertThat(more.queryAccessibleAttribute(AccessibleAttribute.TEXT))
        .isEqualTo(words.messages().get().say("records.more-commands"));
  }

  @Test
  void digitsPickARowAndLettersCopyItsParts(FxRobot robot) {
    robot.interact(() -> scene.getRoot().requestFocus());
    robot.type(KeyCode.DIGIT2, KeyCode.N);
    assertThat(clipboard(robot)).isEqualTo("ak._domainkey.news");
    robot.type(KeyCode.V);
    assertThat(clipboard(robot)).isEqualTo(Sample.DKIM.values().getFirst());
    robot.type(KeyCode.DOWN, KeyCode.N);
    assertThat(clipboard(robot)).isEqualTo("trk.news");
    robot.type(KeyCode.R);
    assertThat(clipboard(robot)).isEqualTo("CNAME\ttrk.news\ttrk.aksend.net\tAuto\n");
    robot.type(KeyCode.T);
    assertThat(clipboard(robot).lines()).hasSize(5);
    assertThat(said)
        .containsExactly(
            "Copied the name of “DKIM signing key”",
            "Copied the value of “DKIM signing key”",
            "Copied the name of “Tracking link”",
            "Copied row 3: type, name, content and TTL",
            "Copied the table: 4 records");
  }

  @Test
  void nameValueAndPriorityHaveAButtonForTheKeyboard(FxRobot robot) {
    press(robot, inside(row(3), "trk.news"));
    assertThat(clipboard(robot)).isEqualTo("trk.news");
    press(robot, inside(row(4), "10"));
    assertThat(clipboard(robot)).isEqualTo("10");
    assertThat(said)
        .containsExactly(
            "Copied the name of “Tracking link”",
            "Copied the priority of “[sample.mx.record.name]”");
    assertThat(row(3).lookupAll(".copy-button"))
        .filteredOn(button -> button.isVisible() && button.getParent().getParent().isVisible())
        .hasSize(2);
    assertThat(texts(row(3))).doesNotContain("Auto");
  }

  /// Whatever the width, what is shown is what is copied.
  @ParameterizedTest
  @ValueSource(ints = {500, 752, 1100})
  void everyValueIsShownWhole(int width, FxRobot robot) {
    robot.interact(() -> scene.getWindow().setWidth(width));
    WaitForAsyncUtils.waitForFxEvents();
    List<String> shown = new ArrayList<>();
    for (Node whole : scene.getRoot().lookupAll(".record-value")) {
      Labeled text = (Labeled) whole.lookup(".copy-text");
      if (whole.getParent().isVisible()) {
        shown.add(text.getText());
        boolean key = text.getText().contains("v=DKIM1");
        double wanted = text.prefHeight(text.getWidth());
        assertThat(text.getHeight())
            .as(text.getText())
            .isCloseTo(key ? Math.min(wanted, 2 * text.prefHeight(9999)) : wanted, within(1.0));
        assertThat(whole.lookupAll(".value-length"))
            .filteredOn(Node::isVisible)
            .hasSize(key ? 1 : 0);
      }
    }
    assertThat(shown)
        .containsExactlyElementsOf(model.rows().get().stream().map(row -> row.value()).toList());
  }

  @Test
  @SuppressWarnings("unchecked")
  void anotherPanelChangesWhatIsCopied(FxRobot robot) {
    ComboBox<Optional<DnsHost>> panels = (ComboBox<Optional<DnsHost>>) node("records.panel");
    assertThat(panels.getItems().getFirst()).contains(host("cloudflare"));
    robot.interact(() -> panels.setValue(Optional.of(host("selectel"))));
    robot.interact(() -> row(3).requestFocus());
    robot.type(KeyCode.N);
    assertThat(clipboard(robot)).isEqualTo("trk.news.example.com.");
    robot.type(KeyCode.V);
    assertThat(clipboard(robot)).isEqualTo("trk.aksend.net.");
    assertThat(texts(node("records.notes")))
        .anyMatch(text -> text.startsWith("Your domain is served by Cloudflare."));
  }

  @Test
  void theFormIsSwitchedByKeyboard(FxRobot robot) {
    toggle(robot, "Write names and texts differently");
    toggle(robot, "Split at 255");
    robot.interact(() -> row(2).requestFocus());
    robot.type(KeyCode.V);
    assertThat(clipboard(robot)).startsWith("\"v=DKIM1; k=rsa; p=").contains("\" \"");
    toggle(robot, "In quotes");
    robot.interact(() -> row(2).requestFocus());
    robot.type(KeyCode.V);
    assertThat(clipboard(robot)).isEqualTo('"' + Sample.DKIM.values().getFirst() + '"');
    toggle(robot, "Full");
    assertThat(texts(node("records.notes")))
        .contains(
            "Cloudflare adds example.com to each name on its own: with full names it would be"
                + " there twice.");
  }

  private void toggle(FxRobot robot, String word) {
    Node button =
        scene.getRoot().lookupAll(".toggle-button").stream()
            .filter(each -> each instanceof ToggleButton t && word.equals(t.getText()))
            .findFirst()
            .orElseThrow();
    robot.interact(button::requestFocus);
    robot.type(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static List<String> texts(Node node) {
    return node.lookupAll(".label").stream().map(each -> ((Labeled) each).getText()).toList();
  }
}
