package app.sendready.app;

import app.sendready.answers.Answers;
import app.sendready.answers.DmarcPolicy;
import app.sendready.answers.Mode;
import app.sendready.i18n.Text;
import app.sendready.practice.Practice;
import app.sendready.project.SettingsFile;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.project.ProjectBars;
import app.sendready.ui.project.ProjectModel;
import app.sendready.ui.project.ProjectNotice;
import app.sendready.ui.project.Troubled;
import app.sendready.ui.settings.SettingsModel;
import app.sendready.ui.settings.SettingsWindow;
import app.sendready.ui.shell.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Every window of the program but the steps of the wizard, each with something on it that strains
/// its layout. They stay open together and follow the language and the look.
///
/// All methods are called on the JavaFX thread.
final class SideScenes {
  /// What the rows of the records open, by the words on their buttons.
  private static final List<String> OF_RECORDS =
      List.of("spftree.show", "rehearsal.show", "dkimkey.show", "https.show", "logofile.show");

  /// What only the rows of a check open.
  private static final List<String> OF_CHECK = List.of("dmarcpath.show", "aliaspath.show");

  private final Localized words;
  private final Theme theme;
  private final Stage stage;
  private final Map<String, Scene> scenes = new LinkedHashMap<>();
  private int turns;
  private final List<Session> sessions = new ArrayList<>();
  private final Session session;
  private final StartScenes start;
  private final ManyScenes many;

  /// @param stage shows the wizard that the windows belong to
  SideScenes(Localized words, Theme theme, Stage stage) {
    this.words = words;
    this.theme = theme;
    this.stage = stage;
    session = kept(Showcase.onPremise(words, theme));
    start = new StartScenes(words, theme, session.commands());
    many = new ManyScenes(words, theme, stage);
    stage.setScene(dressed(session.root(), 1000, 700));
    stage.show();
  }

  private Session kept(Session one) {
    sessions.add(one);
    return one;
  }

  private Scene dressed(Parent root, double width, double height) {
    Scene scene = new Scene(root, width, height);
    theme.dress(scene);
    return scene;
  }

  /// Opens those that need no check.
  void open() throws IOException {
    show(session, "records");
    settings();
    window("notice", this::notice);
    command("handover.open", "send");
    command("reportwindow.open", "reports");
    Parent first = start.first();
    Parent later = start.later();
    window("start-first", () -> aside(first));
    window("start", () -> aside(later));
    bars();
    logo();
  }

  /// Opens those of many domains, after a look at each of some.
  void openMany() {
    try {
      many.open(this::window);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
    narrow(false);
  }

  private static void show(Session of, String id) {
    of.wizard().steps().stream()
        .filter(step -> step.id().equals(id))
        .findFirst()
        .ifPresent(of.wizard()::show);
  }

  /// Opens what the rows of the records lead to; they are there after a layout.
  ///
  /// @return whether all of them were
  boolean openLooks() {
    OF_RECORDS.forEach(this::openLook);
    return scenes.keySet().containsAll(OF_RECORDS);
  }

  private void openLook(String key) {
    String said = words.messages().get().say(key);
    pressFirst(
        key,
        button -> button.getStyleClass().contains("row-extra") && said.equals(button.getText()));
  }

  /// Shows the step whose rows say what to do in a panel.
  void check() {
    show(session, "check");
  }

  /// Opens what needs a finished check: the evidence's closer looks, the way through a panel, and
  /// the report.
  ///
  /// @return whether all could be opened
  boolean openChecked() {
    unfoldNext();
    each(
        stage.getScene().getRoot(),
        node -> {
          if (node instanceof ToggleButton fold && fold.getStyleClass().contains("fold")) {
            fold.setSelected(true);
          }
        });
    OF_CHECK.forEach(this::openLook);
    pressFirst("panel", button -> String.valueOf(button.getId()).endsWith(".show-me"));
    boolean all =
        many.areThere() && scenes.containsKey("panel") && scenes.keySet().containsAll(OF_CHECK);
    if (all && !scenes.containsKey("report")) {
      command("handover.report.open", "report");
    }
    return all;
  }

  /// One row after the other unfolds, as Enter on it does.
  private void unfoldNext() {
    List<Node> rows = new ArrayList<>();
    each(
        stage.getScene().getRoot(),
        node -> {
          if (node.getStyleClass().contains("check-row")) {
            rows.add(node);
          }
        });
    if (!rows.isEmpty()) {
      Node next = rows.get(turns++ % rows.size());
      next.fireEvent(
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    }
  }

  /// Presses the first such button that can be seen, unless what it opens is open already.
  private void pressFirst(String window, Predicate<Button> wanted) {
    List<Button> found = new ArrayList<>();
    each(
        stage.getScene().getRoot(),
        node -> {
          if (node instanceof Button button && button.isVisible() && wanted.test(button)) {
            found.add(button);
          }
        });
    // A row may have nothing to show yet.
    for (int i = 0; i < found.size() && !scenes.containsKey(window); i++) {
      opened(found.get(i)::fire).ifPresent(scene -> scenes.put(window, scene));
    }
  }

  private void command(String key, String name) {
    Command command =
        session.commands().stream()
            .filter(each -> each.key().equals(key))
            .findFirst()
            .orElseThrow();
    window(name, command.action());
  }

  /// The settings with a resolver that is not understood, one that was just removed and a profile
  /// that is not there.
  private void settings() throws IOException {
    SettingsModel model =
        new SettingsModel(
            SettingsFile.open(
                Files.createTempDirectory("settings").resolve("settings.json"), Runnable::run),
            new Background(Runnable::run, Runnable::run));
    SettingsWindow settings =
        new SettingsWindow(
            model,
            words,
            theme,
            new SettingsWindow.Outside(
                Optional::empty, Path.of("/home/user/.config/SendReady/settings.json")),
            () -> Optional.of(stage));
    var added = model.resolvers().add();
    added.name().text().set("Office");
    added.addresses().text().set("192.0.2.53, dns.example.com");
    model.platform().choose(Path.of("/home/user/profiles/nowhere.json"));
    window("settings", settings::show);
    press("settings", "settings.resolver.2.change");
    press("settings", "settings.resolver.2.remove");
  }

  /// Opens the notice again. It is there for a moment only and does not follow what changes.
  void renew() {
    scenes.get("notice").getWindow().hide();
    window("notice", this::notice);
  }

  private void notice() {
    ProjectNotice.show(
        words,
        stage,
        "project.settings.title",
        List.of(
            Text.of("project.settings.file", "file", "/home/user/.config/SendReady/settings.json"),
            Text.of("project.settings.entry", "entry", "theme").with("value", "\"purple\""),
            Text.of("project.settings.resolver", "number", 2)
                .with("name", "Office")
                .with("why", Text.of("project.resolver.address", "value", "dns.example.com")),
            Text.of("project.settings.kept", "copy", "settings-kept.json")),
        Optional.of(() -> {}));
  }

  /// The wizard with a bar over it: a file that somebody else has changed, a disk that takes
  /// nothing.
  private void bars() throws IOException {
    Answers answers = Answers.start(Practice.DOMAIN, Mode.CLOUD, Showcase.PLATFORM);
    Session changed = kept(Showcase.session(words, theme));
    barred(changed, Troubled.changedElsewhere(changed.wizard(), answers));
    start.tell(changed.root());
    window("changed-elsewhere", () -> aside(changed.root()));
    Session refused = kept(Showcase.session(words, theme));
    refused.open(answers);
    barred(refused, Troubled.onReadOnlyDisk(refused.wizard()));
    window("refused", () -> aside(refused.root()));
  }

  private void barred(Session one, ProjectModel project) {
    one.keptBy(project, session.commands(), new ProjectBars(project, words, () -> {}, () -> {}));
  }

  /// The policy step with the preview of a logo.
  private void logo() {
    PracticeWeb web = new PracticeWeb(Showcase.CLOCK);
    URI there = URI.create("https://" + Practice.DOMAIN.withoutDot() + "/logo.svg");
    Session drawn = kept(Showcase.session(words, theme, _ -> web.fetch(there)));
    drawn.open(
        Answers.start(Practice.DOMAIN, Mode.CLOUD, Showcase.PLATFORM)
            .withPolicy(
                new Answers.Policy(
                    DmarcPolicy.REJECT, "dmarc-reports@example.com", Optional.of(there), true)));
    show(drawn, "policy");
    window("logo", () -> aside(drawn.root()));
    press("logo", "policy.logo.look");
  }

  private void press(String window, String id) {
    each(
        scenes.get(window).getRoot(),
        node -> {
          if (id.equals(node.getId())) {
            ((ButtonBase) node).fire();
          }
        });
  }

  private void aside(Parent root) {
    Stage other = new Stage();
    other.initOwner(stage);
    other.setScene(dressed(root, 1000, 700));
    other.show();
  }

  private Scene window(String name, Runnable opening) {
    Scene scene = opened(opening).orElseThrow(() -> new AssertionError("no window for " + name));
    scenes.put(name, scene);
    return scene;
  }

  /// Makes those whose layout depends on their size as small as they can be, or as large as at
  /// first.
  ///
  /// @return which those are
  Map<String, Scene> narrow(boolean now) {
    Map<String, Scene> such = new LinkedHashMap<>(scenes);
    such.keySet().removeIf(name -> !name.startsWith("many-"));
    such.values()
        .forEach(scene -> {
          Stage of = (Stage) scene.getWindow();
          of.setWidth(now ? of.getMinWidth() : ManyDomains.WIDTH);
          of.setHeight(now ? of.getMinHeight() : ManyDomains.HEIGHT);
        });
    return such;
  }

  /// The window that something opens.
  static Optional<Scene> opened(Runnable opening) {
    List<Window> before = List.copyOf(Window.getWindows());
    opening.run();
    return Window.getWindows().stream()
        .filter(each -> !before.contains(each))
        .map(Window::getScene)
        .findFirst();
  }

  /// What is open, by name.
  Map<String, Scene> scenes() {
    return scenes;
  }

  /// Looks at each of them.
  void each(BiConsumer<String, Scene> look) {
    scenes.forEach(look);
  }

  private static void each(Node node, Consumer<Node> look) {
    look.accept(node);
    if (node instanceof Parent parent) {
      List.copyOf(parent.getChildrenUnmodifiable()).forEach(child -> each(child, look));
    }
  }

  void close() {
    List.copyOf(scenes.values()).forEach(scene -> scene.getWindow().hide());
    many.close();
    sessions.forEach(Session::close);
  }
}
