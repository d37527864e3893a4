package app.sendready.ui.many;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.sendready.app.Words;
import app.sendready.check.KindScenarios;
import app.sendready.i18n.Language;
import app.sendready.project.PlatformFile;
import app.sendready.provider.Detection;
import app.sendready.ui.DraggedFiles;
import app.sendready.ui.Dropping;
import app.sendready.ui.OnFx;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.many.list.ComparedWith;
import app.sendready.ui.many.list.DomainRow;
import app.sendready.ui.shell.StyleSheets;
import app.sendready.ui.step.check.FxTimer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The news since last time with the keyboard alone, and with files that are dropped on the window.
@ExtendWith(OnFx.class)
@Timeout(180)
class ManyByHandTest {
  private static final int MOST_TABS = 60;

  @TempDir Path folder;

  private final FxRobot keys = new FxRobot();
  private final Localized words =
      new Localized(Language.ENGLISH, language -> Words.in(language, ZoneOffset.UTC));
  private final AtomicBoolean held = new AtomicBoolean();
  private final Clock clock = Clock.offset(KindScenarios.CLOCK, Duration.ofDays(7));
  private ManyDesk desk;
  private ManyModel model;
  private ManyView view;
  private Path then;

  @BeforeEach
  void show() throws IOException {
    desk = new ManyDesk(folder);
    then = desk.aWeekLater();
    desk.before =
        _ -> {
          while (held.get()) {
            WaitForAsyncUtils.sleep(5, TimeUnit.MILLISECONDS);
          }
        };
    model =
        OnFx.onFx(() ->
            new ManyModel(
                PlatformFile::builtIn,
                words.messages(),
                new ManyModel.Outside(
                    () -> Optional.of(desk.table),
                    () -> Optional.of(then),
                    name -> Optional.of(folder.resolve(name)),
                    folder.resolve("own").resolve("results"),
                    desk::checks,
                    _ -> new Detection.Unknown(),
                    clock,
                    new FxTimer()::after),
                () -> new Background(Thread::startVirtualThread, Platform::runLater)));
    OnFx.settledOnFx(() -> {
      view = new ManyView(model, new ManyDetail(new Label("rows"), () -> {}, () -> {}), words);
      Scene scene = new Scene(view, 1180, 760);
      scene.getStylesheets().setAll(StyleSheets.all());
      Stage stage = new Stage();
      stage.setScene(scene);
      stage.show();
      return stage;
    });
  }

  private static void until(BooleanSupplier there) {
    for (int i = 0; i < 1_500 && !OnFx.onFx(there::getAsBoolean); i++) {
      WaitForAsyncUtils.sleep(20, TimeUnit.MILLISECONDS);
    }
    assertThat(OnFx.<Boolean>onFx(there::getAsBoolean)).isTrue();
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Optional<Node> find(String id) {
    return find(view, id);
  }

  private static Optional<Node> find(Node node, String id) {
    if (!node.isVisible()) {
      return Optional.empty();
    }
    return id.equals(node.getId())
        ? Optional.of(node)
        : children(node).flatMap(child -> find(child, id).stream()).findFirst();
  }

  private static Stream<Node> children(Node node) {
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
        : Stream.empty();
  }

  private String said(String id) {
    return OnFx.onFx(() -> find(id).map(ManyByHandTest::said).orElse(""));
  }

  private static String said(Node node) {
    String own = node instanceof Labeled labeled ? labeled.getText() + "\n" : "";
    return node.isVisible()
        ? own + children(node).map(ManyByHandTest::said).reduce("", String::concat)
        : "";
  }

  private Node focus() {
    return OnFx.onFx(() -> {
      Node owner = view.getScene().getFocusOwner();
      assertThat(owner).as("the keyboard is somewhere").isNotNull();
      assertThat(owner.isVisible()).isTrue();
      return owner;
    });
  }

  private boolean isAt(String id) {
    return id.equals(focus().getId());
  }

  private void tabTo(String id) {
    until(() -> find(id).isPresent());
    for (int i = 0; i < MOST_TABS && !isAt(id); i++) {
      keys.type(KeyCode.TAB);
    }
    assertThat(focus().getId()).as("is reached by Tab").isEqualTo(id);
  }

  private void press(String id) {
    tabTo(id);
    keys.type(KeyCode.SPACE);
  }

  private boolean isReady() {
    return model.stage().get() instanceof ManyStage.Ready;
  }

  private TableView<?> table() {
    return (TableView<?>) find("manywindow.table").orElseThrow();
  }

  /// All that Tab comes to, once around, and how it is read aloud.
  private List<String> around() {
    List<String> all = new ArrayList<>();
    Node first = focus();
    do {
      Node now = focus();
      assertThat(
              OnFx.onFx(
                  () -> String.valueOf(now.queryAccessibleAttribute(AccessibleAttribute.TEXT))))
          .as("%s has a name", now)
          .isNotBlank()
          .isNotEqualTo("null");
      all.add(String.valueOf(now.getId()));
      keys.type(KeyCode.TAB);
    } while (focus() != first && all.size() < MOST_TABS);
    return all;
  }

  @Test
  void theWholeWayGoesByKeyboardAlone() throws IOException {
    press("manywindow.file");
    until(this::isReady);
    press("manywindow.since.choose");
    until(() -> model.comparing().since().get() instanceof ComparedWith.Chosen && isReady());
    press("manywindow.start");
    until(() -> isReady() && model.totals().get().isCompared());
    assertThat(said("manywindow.news")).contains("3 worse, 2 new.");
    press("manywindow.changed");
    until(() -> table().getItems().size() == 5);
    tabTo("manywindow.table");
    keys.type(KeyCode.HOME, KeyCode.ENTER);
    until(() -> said("manywindow.changes").contains("Worse: DomainKeys policy"));
    keys.type(KeyCode.DOWN);
    until(() -> said("manywindow.changes").contains("bare3.example.com"));
    tabTo("manywindow.changes.all");
    keys.type(KeyCode.ESCAPE);
    until(() -> find("manywindow.detail").isEmpty());
    assertThat(focus().getId()).isEqualTo("manywindow.table");
    press("manywindow.save");
    keys.type(KeyCode.DOWN, KeyCode.ENTER);
    until(() -> said("manywindow.told").contains("clients-results"));
    assertThat(Files.readString(folder.resolve("clients-results.csv"))).contains("\"broke\"");
  }

  @Test
  void tabComesToEverythingInTheOrderInWhichItIsReadAndEachHasAName() {
    tabTo("manywindow.file");
    assertThat(around()).containsExactly("manywindow.file", "manywindow.typed");
    press("manywindow.file");
    until(this::isReady);
    press("manywindow.since.choose");
    until(() -> model.comparing().since().get() instanceof ComparedWith.Chosen && isReady());
    press("manywindow.start");
    until(() -> isReady() && model.totals().get().isCompared());
    tabTo("manywindow.anew");
    assertThat(around())
        .filteredOn(id -> !id.startsWith("manywindow.cause"))
        .containsExactly(
            "manywindow.anew",
            "manywindow.save",
            "manywindow.since.choose",
            "manywindow.other",
            "manywindow.since.stop",
            "manywindow.filter",
            "manywindow.state.all",
            "manywindow.state.work",
            "manywindow.state.right",
            "manywindow.state.unusable",
            "manywindow.changed",
            "manywindow.table");
  }

  @Test
  void eachColumnPutsTheRowsInOrderBothWays() {
    drop("manywindow.file", desk.table, then);
    until(() -> model.comparing().since().get() instanceof ComparedWith.Chosen && isReady());
    press("manywindow.start");
    until(() -> isReady() && model.totals().get().isCompared());
    assertThat(sorted("domain", true)).startsWith(3, 13, 5, 7).endsWith(4, 6, 8, 10);
    assertThat(sorted("domain", false)).startsWith(10, 8, 6, 4);
    assertThat(sorted("news", true)).startsWith(2, 5, 8, 15, 16);
    assertThat(sorted("news", false)).endsWith(15, 16, 2, 5, 8);
    assertThat(sorted("state", true)).endsWith(8, 10, 12);
    assertThat(sorted("why", true)).endsWith(14);
    assertThat(sorted("at", true)).startsWith(14);
    OnFx.settledOnFx(() -> {
      table().getSortOrder().clear();
      return words;
    });
    assertThat(lines()).startsWith(2, 3, 4).isSorted();
  }

  private List<Integer> lines() {
    return OnFx.onFx(
        () -> table().getItems().stream().map(row -> ((DomainRow) row).line()).toList());
  }

  private List<Integer> sorted(String by, boolean up) {
    OnFx.settledOnFx(() -> {
      sort(table(), by, up);
      return by;
    });
    return lines();
  }

  private static <T> void sort(TableView<T> table, String by, boolean up) {
    TableColumn<T, ?> column =
        table.getColumns().stream()
            .filter(each -> each.getId().equals("manywindow.column." + by))
            .findFirst()
            .orElseThrow();
    column.setSortType(up ? TableColumn.SortType.ASCENDING : TableColumn.SortType.DESCENDING);
    table.getSortOrder().clear();
    table.getSortOrder().add(column);
  }

  private boolean drop(String on, Path... files) {
    until(() -> find(on).isPresent());
    return Dropping.on(
        find(on).orElseThrow(), DataFormat.FILES, Stream.of(files).map(Path::toFile).toList());
  }

  @Test
  void aListAndEarlierResultsAreDroppedTogether() {
    assertThat(drop("manywindow.typed", then, desk.table)).isTrue();
    until(() -> model.comparing().since().get() instanceof ComparedWith.Chosen && isReady());
    assertThat(said("manywindow.since")).contains("Compared with last week.jsonl of 23 November");
    press("manywindow.start");
    until(() -> isReady() && model.totals().get().isCompared());
    assertThat(said("manywindow.news")).contains("3 worse, 2 new.");
  }

  /// With the system's own pointer, from another window.
  @Test
  void filesAreDraggedFromElsewhere() {
    assumeTrue(DraggedFiles.isPossible());
    until(() -> find("manywindow.typed").isPresent());
    new DraggedFiles(folder).onto(find("manywindow.typed").orElseThrow());
    until(() -> said("manywindow.refused").contains(" is a folder."));
    new DraggedFiles(desk.table, then).onto(find("manywindow.typed").orElseThrow());
    until(() -> model.comparing().since().get() instanceof ComparedWith.Chosen && isReady());
    new DraggedFiles(folder.resolve("gone.jsonl")).onto(table());
    until(() -> said("manywindow.since.refused").contains("gone.jsonl cannot be read."));
    held.set(true);
    press("manywindow.start");
    until(() -> model.stage().get() instanceof ManyStage.Running);
    new DraggedFiles(desk.table).onto(table());
    until(() -> said("manywindow.since.refused").contains("something is still running"));
    held.set(false);
    until(this::isReady);
    assertThat(said("manywindow.news")).contains("3 worse, 2 new.");
  }

  @Test
  void whatIsDroppedOnTheTableIsTakenOrRefusedInASentence() throws IOException {
    assertThat(drop("manywindow.file", folder)).isTrue();
    until(() -> said("manywindow.refused").contains(" is a folder."));
    assertThat(drop("manywindow.file", then)).isTrue();
    until(() -> said("manywindow.refused").contains("holds earlier results."));
    drop("manywindow.file", desk.table);
    until(this::isReady);
    Path foreign = Files.writeString(folder.resolve("foreign.jsonl"), "{\"a\":1}\n");
    drop("manywindow.table", foreign);
    until(() -> said("manywindow.since.refused").contains("foreign.jsonl holds no earlier"));
    assertThat(model.rows()).hasSize(ManyDesk.DOMAINS + 3);
    drop("manywindow.table", then);
    until(() -> model.comparing().since().get() instanceof ComparedWith.Chosen && isReady());
    assertThat(said("manywindow.since.refused")).isBlank();
    held.set(true);
    press("manywindow.start");
    until(() -> model.stage().get() instanceof ManyStage.Running);
    assertThat(drop("manywindow.table", foreign)).isTrue();
    until(() -> said("manywindow.since.refused").contains("something is still running"));
    press("manywindow.pause");
    drop("manywindow.filter", desk.table);
    until(() -> said("manywindow.since.refused").startsWith("clients.csv was not opened"));
    held.set(false);
    press("manywindow.go-on");
    until(this::isReady);
    assertThat(said("manywindow.since.refused")).isBlank();
    assertThat(said("manywindow.news")).contains("3 worse, 2 new.");
    assertThat(Dropping.on(view, DataFormat.URL, "https://example.com/")).isFalse();
  }
}
