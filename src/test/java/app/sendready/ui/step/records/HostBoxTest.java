package app.sendready.ui.step.records;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.i18n.Language;
import app.sendready.provider.DnsHost;
import app.sendready.provider.ProviderCatalogue;
import app.sendready.ui.Sample;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.shell.StyleSheets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class HostBoxTest {
  private HostBox box;

  @Start
  void show(Stage stage) {
    box = new HostBox(Sample.words(Language.RUSSIAN));
    box.getItems()
        .setAll(
            Stream.concat(
                    ProviderCatalogue.builtIn().hosts().stream().map(Optional::of),
                    Stream.of(Optional.<DnsHost>empty()))
                .toList());
    box.setVisibleRowCount(4);
    Scene scene = new Scene(new StackPane(box), 600, 200);
    new Theme(StyleSheets.all(), new SimpleObjectProperty<>(ColorScheme.LIGHT)).dress(scene);
    stage.setScene(scene);
    // Without a display, what opens across the edge of the screen cannot be drawn.
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  @ParameterizedTest
  @CsvSource({"reg,REG.RU", "tim,Timeweb", "nic,RU-CENTER", "NIC,RU-CENTER", "cloudf,Cloudflare"})
  void aFewLettersFindTheHost(String typed, String host, FxRobot robot) {
    robot.interact(() -> {
      box.requestFocus();
      box.show();
    });
    TextField field = robot.from(box).lookup(".text-field").queryAs(TextField.class);
    robot.interact(() -> field.setText(typed));
    ComboBox<?> inner =
        box.lookupAll(".combo-box").stream()
            .filter(node -> node != box)
            .map(node -> (ComboBox<?>) node)
            .findFirst()
            .orElseThrow();
    List<String> found =
        inner.getItems().stream()
            .map(each -> ((Optional<?>) each).map(known -> ((DnsHost) known).name()).orElse(""))
            .toList();
    assertThat(found).contains(host).hasSizeLessThan(8);
    robot.interact(() -> inner.getSelectionModel().selectFirst());
    robot.type(KeyCode.ENTER);
    assertThat(box.getValue().orElseThrow().name()).isEqualTo(found.getFirst());
    assertThat(shown()).as("by its name alone").isEqualTo(found.getFirst());
  }

  @Test
  void theListIsAsHighAsWhatWasFound(FxRobot robot) {
    robot.interact(() -> {
      box.requestFocus();
      box.show();
    });
    WaitForAsyncUtils.waitForFxEvents();
    double all = list(robot).getHeight();
    TextField field = robot.from(box).lookup(".text-field").queryAs(TextField.class);
    robot.interact(() -> field.setText("cloudf"));
    WaitForAsyncUtils.waitForFxEvents();
    ListView<?> found = list(robot);
    assertThat(found.getItems()).hasSize(1);
    assertThat(found.getHeight()).as("one of four rows").isLessThan(all / 2);
    robot.interact(() -> field.setText(""));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(list(robot).getHeight()).as("and grows again").isEqualTo(all);
  }

  private static ListView<?> list(FxRobot robot) {
    return robot.listWindows().stream()
        .filter(Window::isShowing)
        .flatMap(window -> window.getScene().getRoot().lookupAll(".list-view").stream())
        .map(node -> (ListView<?>) node)
        .findFirst()
        .orElseThrow();
  }

  private String shown() {
    ListCell<Optional<DnsHost>> cell = box.getButtonCell();
    cell.setItem(box.getValue());
    return cell.getText();
  }
}
