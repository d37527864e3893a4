package app.sendready.ui.tool.drawing;

import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.text.Comparison;
import app.sendready.ui.control.ValueDiff;
import app.sendready.ui.control.VerdictBadge;
import app.sendready.ui.control.WholeValue;
import app.sendready.ui.fx.Discretion;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.WrapLine;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/// One stop: its number on the line that leads on, and beside it what is to be said.
final class StopView extends HBox {
  private final Localized words;
  private final Messages say;
  private final Consumer<String> announcer;

  /// @param number of this stop, from one
  /// @param of how many there are
  /// @param announcer is told in words what was copied
  StopView(int number, int of, DrawingStop stop, Localized words, Consumer<String> announcer) {
    this.words = words;
    this.announcer = announcer;
    this.say = words.messages().get();
    setId("drawing.stop." + number);
    getStyleClass().add("stop");
    VBox body = new VBox(4, head(stop));
    body.getStyleClass().add("stop-body");
    body.setMinWidth(0);
    HBox.setHgrow(body, Priority.ALWAYS);
    if (!stop.name().isEmpty()) {
      body.getChildren().add(label(words.value(stop.name()), "mono", "stop-name"));
    }
    for (Text sentence : stop.says()) {
      body.getChildren().add(label(words.discreet(say.say(sentence)), "stop-says"));
    }
    details(stop.details(), body);
    getChildren().addAll(line(number, of), body);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(words.discreet(DrawingText.spoken(number, of, stop, say)));
    setOnMousePressed(_ -> requestFocus());
  }

  private static VBox line(int number, int of) {
    Label sign = new Label(String.valueOf(number));
    sign.getStyleClass().add("stop-number");
    Region way = new Region();
    way.getStyleClass().add("stop-way");
    way.setVisible(number < of);
    VBox.setVgrow(way, Priority.ALWAYS);
    VBox line = new VBox(sign, way);
    line.getStyleClass().add("stop-line");
    return line;
  }

  private HBox head(DrawingStop stop) {
    Label role = label(say.say(stop.role()), "row-title");
    HBox.setHgrow(role, Priority.ALWAYS);
    role.setMaxWidth(Double.MAX_VALUE);
    HBox head = new HBox(12, role);
    head.getStyleClass().add("stop-head");
    stop.status()
        .ifPresent(status -> {
          VerdictBadge badge = new VerdictBadge(words);
          badge.status().set(status);
          head.getChildren().add(badge);
        });
    return head;
  }

  private void details(List<DrawingStop.Detail> details, VBox body) {
    GridPane facts = facts();
    for (DrawingStop.Detail detail : details) {
      switch (detail) {
        case DrawingStop.Detail.Fact(Text name, Text value) -> {
          if (facts.getChildren().isEmpty()) {
            body.getChildren().add(facts);
          }
          facts.addRow(
              facts.getRowCount(),
              label(say.say(name), "help"),
              label(words.discreet(say.say(value)), "stop-fact"));
        }
        case DrawingStop.Detail.Beside(String planned, String happened) ->
            body.getChildren().add(beside(planned, happened));
        case DrawingStop.Detail.Strings(List<List<Comparison.Piece>> strings) -> {
          Iterator<String> shown = shown(strings).iterator();
          for (int i = 0; i < strings.size(); i++) {
            body.getChildren().add(string(i + 1, strings.get(i), shown));
          }
        }
        case DrawingStop.Detail.ToType(Text what, String value) ->
            body.getChildren().add(toType(what, value));
        case DrawingStop.Detail.Compared(Comparison comparison) -> {
          ValueDiff diff = new ValueDiff(words);
          diff.show(comparison.shortened());
          body.getChildren().add(diff);
        }
      }
    }
  }

  private WholeValue toType(Text what, String typed) {
    WholeValue value = new WholeValue(words, announcer);
    value.setId(getId() + ".value");
    value.what().set(what);
    value.value().set(typed);
    return value;
  }

  /// Two cells of the same width, below each other where there is little room.
  private WrapLine beside(String planned, String happened) {
    boolean known = !happened.isEmpty();
    return new WrapLine(
            16,
            8,
            cell("drawing.planned", label(words.value(planned), "mono")),
            cell(
                "drawing.happened",
                known
                    ? label(words.value(happened), "mono")
                    : label(say.say("drawing.not-known"), "muted")))
        .align(Pos.TOP_LEFT);
  }

  private VBox cell(String name, Label value) {
    VBox cell = new VBox(2, label(say.say(name), "help"), value);
    cell.getStyleClass().add("stop-cell");
    // Both share the line alike, however long their values are.
    cell.setPrefWidth(0);
    HBox.setHgrow(cell, Priority.ALWAYS);
    return cell;
  }

  private static GridPane facts() {
    GridPane facts = new GridPane();
    facts.getStyleClass().add("stop-facts");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    names.setMaxWidth(240);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    for (ColumnConstraints each : List.of(names, values)) {
      each.setFillWidth(true);
      facts.getColumnConstraints().add(each);
    }
    return facts;
  }

  /// The text of every piece as it may be shown now; a key is covered across all strings.
  private List<String> shown(List<List<Comparison.Piece>> strings) {
    List<String> all = strings.stream().flatMap(List::stream).map(Comparison.Piece::text).toList();
    if (!words.presenting().get()) {
      return all;
    }
    List<String> hidden = Discretion.hide(all);
    return words.coversIps().get() ? hidden.stream().map(Discretion::hideIps).toList() : hidden;
  }

  /// One published string: how long it is, and its text with what is wrong in it marked.
  ///
  /// @param shown gives the text of its pieces, one after the other
  private VBox string(int number, List<Comparison.Piece> pieces, Iterator<String> shown) {
    int length = pieces.stream().mapToInt(piece -> piece.text().length()).sum();
    Label head =
        label(say.say(Text.of("drawing.string", "number", number).with("count", length)), "help");
    TextFlow flow = new TextFlow();
    flow.getStyleClass().add("stop-string");
    for (Comparison.Piece piece : pieces) {
      javafx.scene.text.Text text = new javafx.scene.text.Text(shown.next());
      text.getStyleClass().addAll("mono", piece.differs() ? "diff-found" : "diff-same");
      flow.getChildren().add(text);
    }
    return new VBox(2, head, flow);
  }

  private static Label label(String text, String... styles) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    GridPane.setValignment((Node) label, VPos.TOP);
    return label;
  }
}
