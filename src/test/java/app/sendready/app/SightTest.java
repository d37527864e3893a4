package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What is wrong with a table is found, and what is not is left alone; the same for words that are
/// broken and pages that are too wide.
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
final class SightTest {
  private static final int ROWS = 60;
  private static final String SHORT = "seven letters";
  private static final String LONG = "a sentence of more letters than any column has room for";

  private Stage window;
  private StackPane root;
  private TableView<Integer> table;
  private TableColumn<Integer, String> name;
  private TableColumn<Integer, String> sentence;

  @Start
  void show(Stage stage) {
    root = new StackPane();
    table = new TableView<>();
    name = column("Name", SHORT);
    sentence = column("Sentence", LONG);
    root.setStyle("-fx-padding: 12;");
    root.getChildren().setAll(table);
    table.getColumns().add(name);
    table.getColumns().add(sentence);
    table.getItems().setAll(IntStream.range(0, ROWS).boxed().toList());
    name.setPrefWidth(160);
    sentence.setPrefWidth(220);
    // One of its own: the one that is handed in may still be as large as another test left it.
    window = new Stage();
    window.setScene(new Scene(root, 460, 300));
    window.show();
  }

  @AfterEach
  void hide(FxRobot robot) {
    robot.interact(window::hide);
  }

  private static TableColumn<Integer, String> column(String head, String text) {
    TableColumn<Integer, String> column = new TableColumn<>(head);
    column.setCellValueFactory(row -> new SimpleStringProperty(text + " " + row.getValue()));
    return column;
  }

  private List<String> flaws(FxRobot robot, Runnable change) {
    robot.interact(change);
    AtomicReference<List<String>> found = new AtomicReference<>(List.of());
    for (int i = 0; i < 3; i++) {
      WaitForAsyncUtils.waitForFxEvents();
      robot.interact(() -> {
        root.applyCss();
        root.layout();
        found.set(Sight.flaws(root));
      });
    }
    return found.get();
  }

  @Test
  void rowsBelowTheFoldAndTheEndOfALongSentenceAreNotCutOff(FxRobot robot) {
    assertThat(flaws(robot, () -> {})).isEmpty();
    // A row of which half is in sight.
    assertThat(flaws(robot, () -> table.scrollTo(ROWS - 1))).isEmpty();
  }

  @Test
  void aCellWithoutRoomIsFound(FxRobot robot) {
    assertThat(flaws(robot, () -> name.setPrefWidth(70)))
        .anyMatch(flaw -> flaw.startsWith("cut: " + SHORT));
    assertThat(
            flaws(
                robot,
                () -> {
                  name.setPrefWidth(160);
                  sentence.setPrefWidth(90);
                }))
        .anyMatch(flaw -> flaw.startsWith("cut: " + LONG));
  }

  @Test
  void aHeadWithoutRoomIsFound(FxRobot robot) {
    assertThat(flaws(robot, () -> name.setText("What has become of it since then")))
        .containsExactly("cut: What has become of it since then in label");
  }

  @Test
  void aColumnBeyondTheEdgeIsFoundUnlessThereIsABarToScrollWith(FxRobot robot) {
    assertThat(flaws(robot, () -> sentence.setPrefWidth(500))).isEmpty();
    assertThat(flaws(robot, this::takeBarAway))
        .anyMatch(flaw -> flaw.startsWith("outside: " + LONG))
        .anyMatch(flaw -> flaw.startsWith("outside: Sentence"));
  }

  private void takeBarAway() {
    table.lookupAll(".scroll-bar").stream()
        .map(ScrollBar.class::cast)
        .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL)
        .forEach(bar -> bar.setStyle("-fx-opacity: 0;"));
  }

  @Test
  void aBrokenWordIsFound(FxRobot robot) {
    Label narrow = new Label("of organisations");
    narrow.setWrapText(true);
    narrow.setMinHeight(Region.USE_PREF_SIZE);
    assertThat(flaws(robot, () -> root.getChildren().setAll(new HBox(narrow)))).isEmpty();
    assertThat(flaws(robot, () -> narrow.setMaxWidth(50)))
        .containsExactly("broken: of organisations in label");
    // The name of a domain may be of any length.
    assertThat(flaws(robot, () -> narrow.setText("organisations.example.com"))).isEmpty();
  }

  @Test
  void aPageThatIsWiderThanItsPlaceIsFound(FxRobot robot) {
    Region content = new Region();
    ScrollPane page = new ScrollPane(content);
    page.setId("page");
    page.setFitToWidth(true);
    assertThat(flaws(robot, () -> root.getChildren().setAll(page))).isEmpty();
    assertThat(flaws(robot, () -> content.setMinWidth(700))).containsExactly("too wide: page");
  }
}
