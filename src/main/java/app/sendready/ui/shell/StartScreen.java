package app.sendready.ui.shell;

import app.sendready.project.RecentProjects;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import atlantafx.base.theme.Styles;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// What one sees first: set up a domain, or practise.
public final class StartScreen extends BorderPane {
  private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

  private final Localized words;
  private final VBox foot;

  /// What there is to go on with, and what else can be done.
  ///
  /// @param recent newest first; none for no list
  /// @param open goes on with one of them
  /// @param forget takes one off the list
  /// @param missing finds, away from the JavaFX thread, those whose file is not there
  /// @param drop takes a file that was dropped here
  /// @param commands of the menu; none for no menu
  public record Work(
      List<RecentProjects.Entry> recent,
      Consumer<Path> open,
      Consumer<Path> forget,
      Consumer<Consumer<List<Path>>> missing,
      Consumer<Path> drop,
      List<Command> commands) {
    /// Nothing yet.
    public static Work none() {
      return new Work(List.of(), path -> {}, path -> {}, found -> {}, path -> {}, List.of());
    }
  }

  /// @param setUp begins the wizard
  /// @param practice begins it with made-up DNS
  public StartScreen(Localized words, Theme theme, Runnable setUp, Runnable practice) {
    this(words, theme, setUp, practice, Work.none());
  }

  /// The same with work to go on with.
  public StartScreen(Localized words, Theme theme, Runnable setUp, Runnable practice, Work work) {
    this.words = words;
    getStyleClass().add("start-screen");

    Label mark = new Label("SendReady");
    mark.getStyleClass().add("wordmark");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    AppearanceBar appearance = new AppearanceBar(words, theme);
    if (!work.commands().isEmpty()) {
      appearance.getChildren().add(new ProjectMenu(words, work.commands()));
    }
    HBox top = new HBox(mark, gap, appearance);
    top.getStyleClass().addAll("header", "plain");

    Label headline = new Label();
    headline.getStyleClass().add("headline");
    headline.setWrapText(true);
    headline.textProperty().bind(words.text("shell.start.headline"));
    Label lead = new Label();
    lead.getStyleClass().add("lead");
    lead.setWrapText(true);
    lead.textProperty().bind(words.text("shell.start.lead"));

    Node first = choice("shell.start.set-up", MaterialDesignE.EMAIL_CHECK_OUTLINE, setUp, true);
    Node second = choice("shell.start.practice", MaterialDesignS.SCHOOL_OUTLINE, practice, false);
    VBox anew = new VBox(first, second);
    VBox middle = new VBox(new VBox(headline, lead), choices(anew, work));
    middle.getChildren().getFirst().getStyleClass().add("start-words");
    middle.getStyleClass().add("start-middle");

    Label promise = new Label();
    promise.getStyleClass().addAll("help", "start-promise");
    promise.setWrapText(true);
    promise.setMinHeight(Region.USE_PREF_SIZE);
    promise.textProperty().bind(words.text("shell.start.promise"));
    foot = new VBox(promise);
    setTop(top);
    middle.setMinHeight(Region.USE_PREF_SIZE);
    StackPane page = new StackPane(middle);
    page.getStyleClass().add("start-page");
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    setCenter(scroll);
    setBottom(foot);
    takeFiles(work.drop());
  }

  /// Tells something at the foot of the page, in a node that hides itself when there is no more to
  /// tell.
  public void tell(Node line) {
    foot.getChildren().addFirst(line);
  }

  /// Beginning anew on the left, going on with what there is on the right.
  private Node choices(VBox anew, Work work) {
    anew.getStyleClass().add("start-anew");
    List<Node> more =
        Stream.of(
                openProject(work.commands()),
                openMany(work.commands()),
                openReports(work.commands()))
            .flatMap(Optional::stream)
            .toList();
    if (work.recent().isEmpty() && more.isEmpty()) {
      return anew;
    }
    VBox goOn = new VBox();
    if (!work.recent().isEmpty()) {
      // What was open lately comes first, in a small window too.
      goOn.getChildren()
          .add(
              new RecentList(
                  words,
                  work.recent(),
                  new RecentList.Actions(work.open(), work.forget(), work.missing())));
    }
    goOn.getChildren().addAll(more);
    goOn.getStyleClass().add("start-go-on");
    FlowPane both = new FlowPane(anew, goOn);
    both.getStyleClass().add("start-both");
    return both;
  }

  /// The same as in the menu, where one looks for it; files may be dropped anywhere here.
  private Optional<Node> openProject(List<Command> commands) {
    return command(commands, "shell.open")
        .map(open ->
            choice("shell.start.open", MaterialDesignF.FOLDER_OPEN_OUTLINE, open.action(), false));
  }

  private Optional<Node> openMany(List<Command> commands) {
    return command(commands, "manywindow.open")
        .map(open ->
            choice("shell.start.many", MaterialDesignF.FORMAT_LIST_CHECKS, open.action(), false));
  }

  private Optional<Node> openReports(List<Command> commands) {
    return command(commands, "reportwindow.open")
        .map(open ->
            choice(
                "shell.start.reports", MaterialDesignF.FILE_CHART_OUTLINE, open.action(), false));
  }

  private static Optional<Command> command(List<Command> commands, String key) {
    return commands.stream().filter(command -> command.key().equals(key)).findFirst();
  }

  /// Takes the first of the files that are dropped.
  private void takeFiles(Consumer<Path> drop) {
    setOnDragOver(event -> {
      if (event.getDragboard().hasFiles()) {
        event.acceptTransferModes(TransferMode.COPY);
        pseudoClassStateChanged(DROPPING, true);
      }
      event.consume();
    });
    setOnDragExited(_ -> pseudoClassStateChanged(DROPPING, false));
    setOnDragDropped(event -> {
      List<File> files = event.getDragboard().getFiles();
      event.setDropCompleted(!files.isEmpty());
      files.stream().findFirst().map(File::toPath).ifPresent(drop);
      event.consume();
    });
  }

  private Node choice(String key, Ikon icon, Runnable action, boolean primary) {
    Button button = new Button();
    button.setId(key);
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().add(Styles.LARGE);
    if (primary) {
      button.getStyleClass().add(Styles.ACCENT);
      button.setDefaultButton(true);
      button
          .sceneProperty()
          .subscribe(scene -> {
            if (scene != null) {
              Platform.runLater(button::requestFocus);
            }
          });
    }
    button.textProperty().bind(words.text(key));
    button.setOnAction(click -> action.run());
    Label help = new Label();
    help.getStyleClass().add("help");
    help.setWrapText(true);
    help.textProperty().bind(words.text(key + ".help"));
    button.accessibleHelpProperty().bind(help.textProperty());
    VBox box = new VBox(button, help);
    box.getStyleClass().add("start-choice");
    return box;
  }
}
