package app.sendready.ui.step.records;

import app.sendready.check.Action;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.provider.PanelRow;
import app.sendready.provider.PanelSheet;
import app.sendready.ui.control.RowDetails;
import app.sendready.ui.control.RowKey;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.NarrowPlace;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.WrapLine;
import app.sendready.ui.tool.panel.PanelDrawing;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignO;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// The records to copy from, whole, in groups by where and when they are typed.
final class RecordsView extends VBox {
  /// So many letters wide the page has to be for the table's columns.
  private static final int COLUMNS = 40;

  private final RecordsModel model;
  private final Localized words;
  private final Consumer<String> announcer;
  private final Consumer<String> browser;
  private final RowDetails extra;
  private final Consumer<PanelDrawing> showMe;
  private final Label summary = new Label();
  private final Button openPanel = new Button("", new FontIcon(MaterialDesignO.OPEN_IN_NEW));
  private final MenuButton more = new MenuButton();
  private final FormBar forms;
  private final BooleanBinding narrow;
  private final VBox column = new VBox();
  private final Label empty = new Label();
  private final Map<PanelSheet.Group, Label> groups = new EnumMap<>(PanelSheet.Group.class);
  private final ToggleButton right = new ToggleButton();
  private final List<RecordRowView> views = new ArrayList<>();
  private Optional<RecordRowView> picked = Optional.empty();

  /// @param browser opens an address outside
  /// @param showMe shows how a row is typed in the panel, step by step
  /// @param send lets the user send the records to somebody else
  RecordsView(
      RecordsModel model,
      Localized words,
      Consumer<String> announcer,
      Consumer<String> browser,
      RowDetails extra,
      Consumer<PanelDrawing> showMe,
      Optional<Runnable> send) {
    this.model = model;
    this.words = words;
    this.announcer = announcer;
    this.browser = browser;
    this.extra = extra;
    this.showMe = showMe;
    getStyleClass().add("records-view");
    narrow = NarrowPlace.of(this, empty, COLUMNS);
    forms = new FormBar(model, words, narrow);
    foldRight();
    getChildren().addAll(top(send), forms, body());

    model.rows().subscribe(this::refresh);
    words.messages().subscribe(this::refresh);
    model.host().subscribe(this::refresh);
    model.offered().subscribe(this::refresh);
    refresh();
    EventHandler<KeyEvent> keys = this::key;
    sceneProperty()
        .subscribe((before, now) -> {
          if (before != null) {
            before.removeEventHandler(KeyEvent.KEY_PRESSED, keys);
          }
          if (now != null) {
            now.addEventHandler(KeyEvent.KEY_PRESSED, keys);
          }
        });
  }

  private WrapLine top(Optional<Runnable> send) {
    summary.getStyleClass().add("section-title");
    summary.setWrapText(true);
    summary.getStyleClass().add("record-summary");
    HBox.setHgrow(summary, Priority.ALWAYS);
    summary.setMaxWidth(Double.MAX_VALUE);
    summary.setMinHeight(USE_PREF_SIZE);
    openPanel.setId("records.open-panel");
    openPanel.setMinWidth(USE_PREF_SIZE);
    openPanel.setOnAction(_ -> model.panel().address().ifPresentOrElse(browser, model::ask));
    // The buttons stay together: beside the summary, or in a line of their own.
    WrapLine buttons = new WrapLine(8, openPanel);
    command("records.copy-table", MaterialDesignT.TABLE_LARGE, this::copyTable, buttons);
    send.ifPresent(run -> command("handover.open", MaterialDesignS.SEND_OUTLINE, run, buttons));
    more.setId("records.more");
    more.textProperty().bind(words.text("records.more-commands"));
    // Of a button with a menu the toolkit tells screen readers no text.
    more.accessibleTextProperty().bind(more.textProperty());
    more.setMinWidth(USE_PREF_SIZE);
    Presence.bind(more, narrow);
    buttons.getChildren().addAll(more, forms.opener());
    return new WrapLine(8, summary, buttons);
  }

  /// Something to do with the whole table: a button, and an entry of the menu that takes the
  /// buttons' place where the page is narrow.
  private void command(String key, Ikon icon, Runnable action, WrapLine buttons) {
    Button button = new Button("", new FontIcon(icon));
    button.textProperty().bind(words.text(key));
    button.setId(key);
    button.setMinWidth(USE_PREF_SIZE);
    button.disableProperty().bind(empty.visibleProperty());
    button.setOnAction(_ -> action.run());
    Presence.bind(button, narrow.not());
    buttons.getChildren().add(button);
    MenuItem item = new MenuItem("", new FontIcon(icon));
    item.textProperty().bind(button.textProperty());
    item.disableProperty().bind(button.disableProperty());
    item.setOnAction(_ -> action.run());
    more.getItems().add(item);
  }

  private VBox body() {
    empty.textProperty().bind(words.text("records.empty"));
    empty.getStyleClass().add("empty");
    column.getStyleClass().add("card-rows");
    column.pseudoClassStateChanged(PseudoClass.getPseudoClass("practice"), model.canPublish());
    Label keys = new Label();
    keys.textProperty().bind(words.text("records.keys"));
    keys.getStyleClass().add("help");
    keys.setWrapText(true);
    keys.setMinHeight(USE_PREF_SIZE);
    return new VBox(8, column, keys);
  }

  /// What is right already is folded; its head says which numbers are there.
  private void foldRight() {
    FontIcon chevron = new FontIcon(MaterialDesignC.CHEVRON_RIGHT);
    right.setGraphic(chevron);
    right.setId("records.right");
    right.setWrapText(true);
    right.setMinHeight(USE_PREF_SIZE);
    right.getStyleClass().addAll("fold", "flat", "record-group");
    right
        .selectedProperty()
        .subscribe(open -> {
          chevron.setIconCode(open ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_RIGHT);
          arrange();
        });
  }

  private Label head(String key) {
    Label label = new Label();
    label.textProperty().bind(words.text(key));
    label.getStyleClass().add("help");
    return label;
  }

  private void refresh() {
    List<PanelRow> rows = model.rows().get();
    while (views.size() > rows.size()) {
      views.removeLast();
    }
    for (int i = 0; i < rows.size(); i++) {
      if (i == views.size()) {
        RecordRowView view = new RecordRowView(model, rows.get(i), words, announcer, extra, showMe);
        view.focusedProperty()
            .subscribe(now -> {
              if (now) {
                picked = Optional.of(view);
              }
            });
        views.add(view);
      } else {
        views.get(i).show(rows.get(i));
      }
    }
    arrange();
    Presence.set(empty, rows.isEmpty());
    summary.setText(summaryLine());
    forms.refresh();
    openPanel.setText(words.messages().get().say(panelWords()));
    Presence.set(openPanel, model.panel().address().or(model::askable).isPresent());
  }

  /// Whose address it is stands on the button, unless it is one that we know.
  private Text panelWords() {
    return model
        .panel()
        .link()
        .map(said -> Text.of("records.open-panel-at", "host", URI.create(said).getHost()))
        .or(() -> model.askable().map(host -> Text.of("records.ask-panel", "host", host)))
        .orElse(Text.of("records.open-panel"));
  }

  /// The rows below one another by number, with a word above each group where there are several;
  /// what is right already last. Only where something has moved, and what has the focus keeps it.
  private void arrange() {
    List<RecordRowView> kept = views.stream().filter(view -> isRight(view.row())).toList();
    List<Node> wanted = new ArrayList<>(List.of(empty));
    Optional<PanelSheet.Group> before = Optional.empty();
    for (PanelSheet.Group group : PanelSheet.Group.values()) {
      for (RecordRowView view : views) {
        if (kept.contains(view) || !model.group(view.row()).equals(Optional.of(group))) {
          continue;
        }
        if (!before.equals(Optional.of(group))) {
          wanted.add(groups.computeIfAbsent(group, this::groupHead));
          before = Optional.of(group);
        }
        wanted.add(view);
      }
    }
    if (!kept.isEmpty()) {
      right.setText(
          words.say(
              Text.of("records.right", "count", kept.size())
                  .with("numbers", kept.stream().map(view -> view.row().number()).toList())));
      wanted.add(right);
      if (right.isSelected()) {
        wanted.addAll(kept);
      }
    }
    if (!column.getChildren().equals(wanted)) {
      Optional<Node> focused = Optional.ofNullable(getScene()).map(Scene::getFocusOwner);
      column.getChildren().setAll(wanted);
      focused.filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
    }
  }

  private static boolean isRight(PanelRow row) {
    return row.action() == Action.KEEP;
  }

  private Label groupHead(PanelSheet.Group group) {
    Label label = head("records.group." + group.name().toLowerCase(Locale.ROOT));
    label.getStyleClass().add("record-group");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  /// "5 to add · 1 to change · 2 already right".
  private String summaryLine() {
    Messages say = words.messages().get();
    List<String> parts = new ArrayList<>();
    for (Map.Entry<Action, Integer> count : model.counts().entrySet()) {
      if (count.getKey() != Action.NONE) {
        parts.add(
            say.say(Text.of("records.count." + count.getKey().word(), "count", count.getValue())));
      }
    }
    return String.join(" · ", parts);
  }

  private void copyTable() {
    Messages say = words.messages().get();
    List<String> heads =
        List.of(
            say.say("records.head.number"),
            say.say("records.head.action"),
            say.say("records.head.type"),
            say.say("records.head.name"),
            say.say("records.head.value"),
            "TTL");
    List<PanelRow> typed = model.rows().get().stream().filter(row -> !row.isConflict()).toList();
    RecordTable table = new RecordTable(heads, typed, say, model.ttl(words));
    ClipboardContent content = new ClipboardContent();
    content.putString(table.tsv());
    content.putHtml(table.html());
    Clipboard.getSystemClipboard().setContent(content);
    announcer.accept(say.say(Text.of("records.table-copied", "count", typed.size())));
  }

  private void key(KeyEvent event) {
    RowKey.of(event)
        .ifPresent(key -> {
          switch (key.does()) {
            case PICK -> pick(key.number());
            case NAME -> picked.ifPresent(RecordRowView::copyName);
            case VALUE -> picked.ifPresent(RecordRowView::copyValue);
            case ROW -> picked.ifPresent(RecordRowView::copyRow);
            case WHAT -> picked.ifPresent(RecordRowView::explain);
            case TABLE -> copyTable();
            case UP -> move(event, -1);
            case DOWN -> move(event, 1);
          }
        });
  }

  /// From row to row, where a row has the focus.
  private void move(KeyEvent event, int by) {
    List<RecordRowView> shown =
        column.getChildren().stream()
            .filter(RecordRowView.class::isInstance)
            .map(RecordRowView.class::cast)
            .toList();
    int at = event.getTarget() instanceof RecordRowView row ? shown.indexOf(row) : -1;
    if (at >= 0 && at + by >= 0 && at + by < shown.size()) {
      shown.get(at + by).requestFocus();
      event.consume();
    }
  }

  private void pick(int number) {
    if (views.stream().anyMatch(view -> view.row().number() == number && isRight(view.row()))) {
      right.setSelected(true);
    }
    views.stream()
        .filter(view -> view.row().number() == number)
        .findFirst()
        .ifPresent(RecordRowView::requestFocus);
  }
}
