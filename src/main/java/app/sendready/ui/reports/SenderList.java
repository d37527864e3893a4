package app.sendready.ui.reports;

import app.sendready.reports.Sender;
import app.sendready.ui.fx.Localized;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Senders as a table with a filter: by name, address or domain in From.
final class SenderList extends VBox {
  /// A row's height and the widths of columns, in heights of the letters.
  private static final double ROW = 3;

  private static final double NAME = 12;
  private static final double DAY = 9;
  private static final int MOST_ROWS = 8;

  private final SenderWords said;
  private final FilteredList<Sender> shown;
  private final TableView<Sender> table = new TableView<>();
  private final TextField filter = new TextField();

  /// @param chosen is told which sender the user looks at
  SenderList(List<Sender> senders, Localized words, Consumer<Sender> chosen) {
    super(8);
    said = new SenderWords(words.messages().get());
    shown = new FilteredList<>(FXCollections.observableArrayList(senders));
    filter.setId("reportwindow.filter");
    filter.promptTextProperty().bind(words.text("reportwindow.filter"));
    filter.accessibleTextProperty().bind(words.text("reportwindow.filter"));
    filter.textProperty().subscribe(text -> shown.setPredicate(sender -> matches(sender, text)));
    filter.maxWidthProperty().bind(letters(26));
    SortedList<Sender> sorted = new SortedList<>(shown);
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    table.setId("reportwindow.senders");
    // Letters may be so large that not all columns fit; they are scrolled to then.
    table.setColumnResizePolicy(asked ->
        narrowest() > table.getWidth()
            ? TableView.UNCONSTRAINED_RESIZE_POLICY.call(asked)
            : TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS.call(asked));
    int rows = Math.min(MOST_ROWS, Math.max(2, senders.size()));
    table.prefHeightProperty().bind(letters((1 + rows) * ROW + 0.15));
    table.minHeightProperty().bind(letters(3 * ROW));
    table.setPlaceholder(new Label(words.messages().get().say("reportwindow.no-sender")));
    TableColumn<Sender, String> name = column(words, "name", said::name);
    name.minWidthProperty().bind(letters(NAME));
    name.setPrefWidth(260);
    name.setCellFactory(_ -> new Named(words));
    table.getColumns().add(name);
    table.getColumns().add(number(words, "messages", Sender::messages));
    table.getColumns().add(number(words, "failed", Sender::failed));
    table.getColumns().add(number(words, "dkim", Sender::dkimAligned));
    table.getColumns().add(number(words, "spf", Sender::spfAligned));
    TableColumn<Sender, String> last = column(words, "last", sender -> said.day(sender.last()));
    last.minWidthProperty().bind(letters(DAY));
    last.setPrefWidth(126);
    table.getColumns().add(last);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(sender -> {
          if (sender != null) {
            chosen.accept(sender);
          }
        });
    getChildren().addAll(filter, table);
  }

  private double narrowest() {
    return table.getColumns().stream().mapToDouble(TableColumn::getMinWidth).sum();
  }

  private ObservableValue<Double> letters(double count) {
    return filter.fontProperty().map(font -> font.getSize() * count);
  }

  private boolean matches(Sender sender, String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    return wanted.isEmpty()
        || said.name(sender).toLowerCase(Locale.ROOT).contains(wanted)
        || sender.from().stream().anyMatch(from -> from.contains(wanted))
        || sender.addresses().stream().anyMatch(one -> one.address().contains(wanted));
  }

  private static <T> TableColumn<Sender, T> column(
      Localized words, String name, Function<Sender, T> value) {
    TableColumn<Sender, T> column = new TableColumn<>();
    column.textProperty().bind(words.text("reportwindow.column." + name));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    return column;
  }

  private TableColumn<Sender, Long> number(
      Localized words, String name, Function<Sender, Long> value) {
    TableColumn<Sender, Long> column = column(words, name, value);
    column.setCellFactory(_ -> new Count(said));
    column.getStyleClass().add("count-column");
    double title = column.getText().length() * 0.62 + 2.2;
    column.minWidthProperty().bind(letters(title));
    return column;
  }

  /// A name that a stranger may have chosen.
  private static final class Named extends TableCell<Sender, String> {
    private final Localized words;

    Named(Localized words) {
      this.words = words;
      setWrapText(true);
    }

    @Override
    protected void updateItem(String name, boolean empty) {
      super.updateItem(name, empty);
      setText(empty || name == null ? "" : words.value(name));
    }
  }

  private static final class Count extends TableCell<Sender, Long> {
    private final SenderWords said;

    Count(SenderWords said) {
      this.said = said;
      setAlignment(Pos.CENTER_RIGHT);
    }

    @Override
    protected void updateItem(Long number, boolean empty) {
      super.updateItem(number, empty);
      setText(empty || number == null ? "" : said.number(number));
    }
  }
}
