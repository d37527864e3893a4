package app.sendready.ui;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.app.Words;
import app.sendready.check.KindScenarios;
import app.sendready.i18n.Language;
import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Pictures;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.project.ProjectBars;
import app.sendready.ui.project.ProjectModel;
import app.sendready.ui.project.ProjectNotice;
import app.sendready.ui.project.Troubled;
import app.sendready.ui.shell.Command;
import app.sendready.ui.shell.FrameContext;
import app.sendready.ui.shell.MainWindow;
import app.sendready.ui.shell.StartScreen;
import app.sendready.ui.shell.StyleSheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Writes pictures of the frame: the menu open, a notice, a file that was changed elsewhere. The
/// argument is the folder.
public final class FrameGallery {
  private FrameGallery() {}

  public static void main(String[] args) {
    Application.launch(Shown.class, args);
  }

  /// The program that shows them.
  public static final class Shown extends Application {
    private final Theme theme =
        new Theme(StyleSheets.all(), new SimpleObjectProperty<>(ColorScheme.LIGHT));
    private Path folder = Path.of("target", "screenshots");

    @Override
    public void start(Stage stage) throws IOException {
      folder = Path.of(getParameters().getRaw().getFirst());
      Files.createDirectories(folder);
      Scene scene = new Scene(new Label(), 1000, 700);
      theme.dress(scene);
      stage.setScene(scene);
      stage.show();
      for (Language language : Language.values()) {
        look(stage, language, Theme.Choice.LIGHT, 100);
        look(stage, language, Theme.Choice.DARK, 100);
        look(stage, language, Theme.Choice.LIGHT, 200);
      }
      Platform.exit();
    }

    private void look(Stage stage, Language language, Theme.Choice choice, int size)
        throws IOException {
      Scene scene = stage.getScene();
      theme.choice().set(choice);
      theme.size().set(size);
      Localized words = new Localized(language, which -> Words.in(which, ZoneOffset.UTC));
      String name =
          "-" + language.tag() + "-" + choice.name().toLowerCase(Locale.ROOT) + "-" + size;
      Gallery.Sample sample = new Gallery.Sample(words);
      Node bar = bar(sample, words);
      scene.setRoot(new MainWindow(sample.wizard, words, theme, new Around(bar)));
      picture(scene, "frame" + name);
      menu(scene, "menu" + name);
      scene.setRoot(
          new StartScreen(
              words,
              theme,
              () -> {},
              () -> {},
              new StartScreen.Work(
                  List.of(), path -> {}, path -> {}, found -> {}, path -> {}, Around.COMMANDS)));
      picture(scene, "start" + name);
      ProjectNotice.show(
          words,
          stage,
          "project.settings.title",
          List.of(
              Text.of(
                  "project.settings.file", "file", "/home/user/.config/SendReady/settings.json"),
              Text.of("project.settings.entry", "entry", "theme").with("value", "\"purple\""),
              Text.of("project.settings.resolver", "number", 2)
                  .with("name", "Office")
                  .with("why", Text.of("project.resolver.address", "value", "dns.example.com")),
              Text.of("project.settings.kept", "copy", "settings-kept.json")),
          Optional.empty());
      Window dialog =
          Window.getWindows().stream().filter(one -> one != stage).findFirst().orElseThrow();
      picture(dialog.getScene(), "notice" + name);
      dialog.hide();
    }

    private void menu(Scene scene, String name) throws IOException {
      MenuButton button = (MenuButton) scene.getRoot().lookup("#shell\\.menu");
      for (Node each : scene.getRoot().lookupAll(".menu-button")) {
        if ("shell.menu".equals(each.getId())) {
          button = (MenuButton) each;
        }
      }
      button.show();
      Pictures.pass(200);
      for (Window window : List.copyOf(Window.getWindows())) {
        if (window != scene.getWindow()) {
          picture(window.getScene(), name);
        }
      }
      button.hide();
      Pictures.pass(200);
    }

    /// Of a project whose file was written by somebody else.
    private static Node bar(Gallery.Sample sample, Localized words) throws IOException {
      Answers answers = Answers.start(Sample.FROM, Mode.CLOUD, KindScenarios.PLATFORM);
      ProjectModel project = Troubled.changedElsewhere(sample.wizard, answers);
      return new ProjectBars(project, words, () -> {}, () -> {});
    }

    private void picture(Scene scene, String name) throws IOException {
      Pictures.pass(200);
      Pictures.write(scene, folder.resolve(name + ".png"));
    }
  }

  /// What the program offers around the steps.
  private record Around(Node toSettle) implements FrameContext {
    static final List<Command> COMMANDS =
        List.of(
            command("shell.new", KeyCode.N),
            command("shell.open", KeyCode.O),
            command("shell.save", KeyCode.S),
            new Command(
                "shell.save-as",
                new KeyCodeCombination(
                    KeyCode.S, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                () -> {}),
            command("shell.settings", KeyCode.COMMA));

    private static Command command(String key, KeyCode code) {
      return new Command(key, new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN), () -> {});
    }

    @Override
    public ObservableValue<String> dnsHost() {
      return new SimpleStringProperty("Cloudflare");
    }

    @Override
    public ObservableValue<String> status() {
      return new SimpleStringProperty("");
    }

    @Override
    public ObservableValue<Boolean> practice() {
      return new SimpleObjectProperty<>(false);
    }

    @Override
    public List<Command> commands() {
      return COMMANDS;
    }

    @Override
    public Optional<Node> bar() {
      return Optional.of(toSettle);
    }

    @Override
    public void leave() {}
  }
}
