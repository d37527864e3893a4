package app.sendready.ui.many;

import app.sendready.bulk.BulkState;
import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.Voice;
import app.sendready.ui.fx.WrapLine;
import app.sendready.ui.many.list.ComparedWith;
import app.sendready.ui.many.list.DomainFilter;
import app.sendready.ui.many.list.DomainOrder;
import app.sendready.ui.many.list.DomainRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;

/// The domains as a table, with a filter by name and by how they stand.
final class ManyTable extends VBox {
  /// A row's height and the widths of columns, in heights of the letters.
  private static final double ROW = 3;

  private static final double TEXT = 12.5;
  private static final double STATE = 12.5;
  private static final double TIME = 6.5;
  private static final int LEAST_ROWS = 5;

  private final ManyModel model;
  private final Localized words;
  private final FilteredList<DomainRow> shown;
  private final TableView<DomainRow> table = new TableView<>();
  private final Map<TableColumn<DomainRow, ?>, Comparator<DomainRow>> orders = new HashMap<>();
  private final TextField filter = TextFields.createClearableTextField();

  ManyTable(ManyModel model, Localized words) {
    super(8);
    this.model = model;
    this.words = words;
    shown = new FilteredList<>(model.rows());
    SortedList<DomainRow> sorted = new SortedList<>(shown);
    table.setSortPolicy(_ -> {
      sorted.setComparator(order());
      return true;
    });
    table.setItems(sorted);
    table.setId("manywindow.table");
    Voice.name(table, words.text("manywindow.table"));
    // Who stands in a row hears of the row, not of the table.
    Voice.before(table).subscribe((_, _) -> spokenRow().ifPresent(Row::sayAnew));
    // Letters may be so large that not all columns fit; they are scrolled to then.
    table.setColumnResizePolicy(asked ->
        narrowest() > table.getWidth()
            ? TableView.UNCONSTRAINED_RESIZE_POLICY.call(asked)
            : TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS.call(asked));
    table.minHeightProperty().bind(letters((1 + LEAST_ROWS) * ROW));
    Label nothing = new Label();
    nothing.textProperty().bind(words.text("manywindow.no-row"));
    table.setPlaceholder(nothing);
    columns();
    table.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        chosen().ifPresent(model::show);
        event.consume();
      }
    });
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(row -> {
          if (row != null && model.choice().row().get().isPresent()) {
            model.show(row);
          }
        });
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(filters(), table);
    model
        .filter()
        .subscribe(now -> {
          shown.setPredicate(now);
          if (!filter.getText().strip().equalsIgnoreCase(now.text())) {
            filter.setText(now.text());
          }
        });
    words
        .messages()
        .subscribe(_ -> {
          // Records are called otherwise.
          table.sort();
          tellAnew();
        });
    words.presenting().subscribe(_ -> tellAnew());
    Presence.bind(this, model.stage().map(ManyStage::hasList));
  }

  /// Makes all rows anew. A mere refresh leaves those that wait out of sight as they are, and they
  /// come back with what they said.
  private void tellAnew() {
    table.setRowFactory(_ -> new Row());
  }

  private Optional<Row> spokenRow() {
    return table.lookupAll(".table-row-cell").stream()
        .filter(Row.class::isInstance)
        .map(Row.class::cast)
        .filter(row -> row.getItem() != null && row.getIndex() == focused())
        .findFirst();
  }

  private int focused() {
    return table.getFocusModel().getFocusedIndex();
  }

  /// Whether the focus is where a domain is looked for, and something stands there.
  boolean isTyping() {
    return filter.isFocused() && !filter.getText().isEmpty();
  }

  /// Takes away what hides rows.
  ///
  /// @return whether there was anything
  boolean showAll() {
    boolean hides = !model.filter().get().equals(DomainFilter.ALL);
    model.filter().set(DomainFilter.ALL);
    return hides;
  }

  private Optional<DomainRow> chosen() {
    return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
  }

  /// Where the keyboard goes on after the details.
  void takeFocus() {
    table.requestFocus();
  }

  private double narrowest() {
    return table.getVisibleLeafColumns().stream().mapToDouble(TableColumn::getMinWidth).sum();
  }

  private ObservableValue<Double> letters(double count) {
    return filter.fontProperty().map(font -> font.getSize() * count);
  }

  private WrapLine filters() {
    filter.setId("manywindow.filter");
    filter.promptTextProperty().bind(words.text("manywindow.filter"));
    Voice.name(filter, words.text("manywindow.filter"));
    filter
        .textProperty()
        .subscribe(text -> model.filter().set(model.filter().get().withText(text)));
    filter.minWidthProperty().bind(letters(12));
    filter.maxWidthProperty().bind(letters(22));
    HBox.setHgrow(filter, Priority.ALWAYS);
    WrapLine line = new WrapLine(8, filter);
    List<Optional<BulkState>> all = new ArrayList<>();
    all.add(Optional.empty());
    for (BulkState state : BulkState.values()) {
      all.add(Optional.of(state));
    }
    all.forEach(state -> line.getChildren().add(toggle(state)));
    line.getChildren().add(changed());
    return line;
  }

  private ToggleButton toggle(Optional<BulkState> state) {
    ToggleButton toggle =
        toggle("manywindow.state." + state.map(BulkState::word).orElse("all"), () -> count(state));
    toggle.setOnAction(_ -> {
      model.filter().set(model.filter().get().withState(state));
      toggle.setSelected(true);
    });
    model.filter().subscribe(now -> toggle.setSelected(now.state().equals(state)));
    Presence.bind(
        toggle,
        Bindings.createBooleanBinding(
            () -> state.isEmpty() || count(state) > 0 || model.filter().get().state().equals(state),
            model.totals(),
            model.filter()));
    return toggle;
  }

  /// Leaves what is other than in earlier results, whatever its state.
  private ToggleButton changed() {
    ToggleButton toggle = toggle("manywindow.changed", () -> model.totals().get().changed());
    toggle.setOnAction(
        _ -> model.filter().set(model.filter().get().withChanged(toggle.isSelected())));
    model.filter().subscribe(now -> toggle.setSelected(now.changed()));
    Presence.bind(
        toggle,
        Bindings.createBooleanBinding(
            () -> model.totals().get().isCompared() || model.filter().get().changed(),
            model.totals(),
            model.filter()));
    return toggle;
  }

  /// @param key of its words, and what it is called
  /// @param count how many rows it would leave
  private ToggleButton toggle(String key, IntSupplier count) {
    ToggleButton toggle = new ToggleButton();
    toggle.setId(key);
    toggle.getStyleClass().add("small");
    toggle.setMinWidth(USE_PREF_SIZE);
    toggle
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words.say(Text.of(key, "count", count.getAsInt())),
                model.totals(),
                words.messages()));
    return toggle;
  }

  private int count(Optional<BulkState> state) {
    ManyTotals totals = model.totals().get();
    return state.map(totals::count).orElse(totals.total());
  }

  private void columns() {
    TableColumn<DomainRow, DomainRow.State> domain = column("domain", TEXT, 190);
    orders.put(domain, Comparator.comparingInt(DomainRow::byName));
    domain.setCellFactory(_ -> new TextCell(row -> words.value(row.shown())));
    TableColumn<DomainRow, DomainRow.State> state = column("state", STATE, 150);
    state.maxWidthProperty().bind(letters(STATE + 2));
    orders.put(state, Comparator.comparingInt(ManyWords::rank));
    state.setCellFactory(_ -> new ManyBadge(words));
    TableColumn<DomainRow, DomainRow.State> at = column("at", TIME, 90);
    at.maxWidthProperty().bind(letters(TIME + 2));
    orders.put(at, Comparator.comparing(ManyWords::at));
    at.setCellFactory(_ -> new TextCell(this::time));
    TableColumn<DomainRow, DomainRow.State> news = column("news", TEXT, 260);
    orders.put(news, Comparator.comparingInt(DomainRow::byNews));
    news.setCellFactory(_ -> new TextCell(this::news));
    // Where nothing is news it would only take the room of what needs work.
    ObservableValue<Boolean> compares = model.comparing().since().map(ComparedWith::isComparing);
    ObservableValue<Boolean> isNews = model.totals().map(now -> now.changed() > 0);
    news.visibleProperty()
        .bind(
            when(
                () -> compares.getValue() && (isNews.getValue() || hasRoom(3 * TEXT + STATE)),
                compares,
                isNews));
    TableColumn<DomainRow, DomainRow.State> why = column("why", TEXT, 290);
    orders.put(why, new DomainOrder(words.messages()::get));
    why.setCellFactory(_ -> new TextCell(this::why));
    // The details say so, too, and there is no room for all.
    why.visibleProperty()
        .bind(
            when(
                () ->
                    !news.isVisible()
                        || model.choice().row().get().isEmpty() && hasRoom(3 * TEXT + STATE),
                news.visibleProperty()));
    at.visibleProperty()
        .bind(
            when(
                () ->
                    model.choice().row().get().isEmpty()
                        && hasRoom((news.isVisible() ? 3 : 2) * TEXT + STATE + TIME),
                news.visibleProperty()));
    table.getColumns().add(domain);
    table.getColumns().add(state);
    table.getColumns().add(news);
    table.getColumns().add(why);
    table.getColumns().add(at);
  }

  /// Rows are compared themselves: what a cell shows of each would be made for every one of
  /// thousands.
  private @Nullable Comparator<DomainRow> order() {
    return table.getSortOrder().stream()
        .map(column -> {
          Comparator<DomainRow> up = orders.getOrDefault(column, Comparator.comparingInt(_ -> 0));
          return column.getSortType() == TableColumn.SortType.DESCENDING ? up.reversed() : up;
        })
        .reduce(Comparator::thenComparing)
        .orElse(null);
  }

  private BooleanBinding when(BooleanSupplier there, ObservableValue<?>... also) {
    List<Observable> all = new ArrayList<>(List.of(also));
    all.addAll(List.of(model.choice().row(), table.widthProperty(), filter.fontProperty()));
    return Bindings.createBooleanBinding(there::getAsBoolean, all.toArray(Observable[]::new));
  }

  /// Whether columns of so many heights of the letters fit beside the bar that rows are scrolled
  /// with.
  private boolean hasRoom(double count) {
    return table.getWidth() >= (count + 1) * filter.getFont().getSize();
  }

  private String why(DomainRow row) {
    return words.discreet(ManyWords.why(row, words.messages().get(), model.then()));
  }

  private String time(DomainRow row) {
    return ManyWords.time(row, words.messages().get(), model.now());
  }

  private String news(DomainRow row) {
    return ManyWords.news(row, words.messages().get());
  }

  private TableColumn<DomainRow, DomainRow.State> column(String name, double least, double wide) {
    TableColumn<DomainRow, DomainRow.State> column = new TableColumn<>();
    column.setId("manywindow.column." + name);
    column.textProperty().bind(words.text("manywindow.column." + name));
    column.setCellValueFactory(row -> row.getValue().watched());
    column.minWidthProperty().bind(letters(least));
    column.setPrefWidth(wide);
    return column;
  }

  /// A row that a click opens, and that is read aloud as a whole.
  private final class Row extends TableRow<DomainRow> {
    Row() {
      setOnMouseClicked(click -> {
        if (click.getButton() == MouseButton.PRIMARY && getItem() != null) {
          model.show(getItem());
        }
      });
    }

    void sayAnew() {
      notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private String said() {
      String before = getIndex() == focused() ? Voice.before(table).get() : "";
      return before.isEmpty() ? "" : before + " ";
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
      DomainRow row = getItem();
      return attribute == AccessibleAttribute.TEXT && row != null
          ? said()
              + words.value(row.shown())
              + ". "
              + words.say(Text.of(ManyWords.status(row).key()))
              + ". "
              + Stream.of(news(row), why(row))
                  .filter(part -> !part.isEmpty())
                  .collect(Collectors.joining(". "))
          : super.queryAccessibleAttribute(attribute, parameters);
    }
  }

  private static final class TextCell extends TableCell<DomainRow, DomainRow.State> {
    private final Function<DomainRow, String> text;

    TextCell(Function<DomainRow, String> text) {
      this.text = text;
      // A cell of a column that comes into sight is laid out before it has its styles, and would
      // stay at the top.
      setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(DomainRow.State state, boolean empty) {
      super.updateItem(state, empty);
      setText(empty || state == null ? "" : text.apply(state.row()));
    }
  }
}
