package app.sendready.ui.reports;

import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.reports.DomainSummary.DayCount;
import app.sendready.ui.fx.WrapLine;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.StackedBarChart;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.converter.NumberStringConverter;

/// Messages of each day by what became of them; of many days, several share a bar.
final class DayChart extends VBox {
  private static final int MOST_BARS = 46;
  private static final List<String> RESULTS =
      List.of("passed", "delivered", "quarantined", "rejected");

  /// Counts of one bar: passed, delivered though they failed, quarantined, rejected.
  private record Bar(String label, List<Long> counts) {}

  DayChart(List<DayCount> days, Messages messages) {
    super(8);
    CategoryAxis along = new CategoryAxis();
    along.setTickLabelsVisible(false);
    along.setTickMarkVisible(false);
    NumberAxis up = new NumberAxis();
    up.setMinorTickVisible(false);
    up.setTickLabelFormatter(
        new NumberStringConverter(NumberFormat.getInstance(messages.language().locale())));
    StackedBarChart<String, Number> chart = new StackedBarChart<>(along, up);
    chart.setId("reportwindow.chart");
    chart.getStyleClass().add("reports-chart");
    chart.setAnimated(false);
    chart.setCategoryGap(2);
    chart.setLegendVisible(false);
    chart.setVerticalGridLinesVisible(false);
    List<Bar> bars = bars(days, messages);
    WrapLine legend = new WrapLine(16);
    for (int i = 0; i < RESULTS.size(); i++) {
      int at = i;
      XYChart.Series<String, Number> series = new XYChart.Series<>();
      String name = messages.say("reportwindow.chart." + RESULTS.get(i));
      series.setName(name);
      bars.forEach(
          bar -> series.getData().add(new XYChart.Data<>(bar.label(), bar.counts().get(at))));
      chart.getData().add(series);
      legend.getChildren().add(key(name, i));
    }
    chart.setAccessibleText(spoken(days, messages));
    getChildren().addAll(chart, new DayLine(along, bars.stream().map(Bar::label).toList()), legend);
  }

  private static Label key(String name, int number) {
    Region colour = new Region();
    colour.getStyleClass().addAll("reports-key", "default-color" + number);
    Label key = new Label(name, colour);
    key.setMinWidth(USE_PREF_SIZE);
    return key;
  }

  /// What a picture says to those who hear it.
  private static String spoken(List<DayCount> days, Messages messages) {
    return messages.say(
        Text.of("reportwindow.chart.spoken", "days", days.size())
            .with("messages", sum(days, DayCount::messages))
            .with("passed", sum(days, DayCount::passed)));
  }

  private static long sum(List<DayCount> days, ToLongFunction<DayCount> what) {
    return days.stream().mapToLong(what).sum();
  }

  /// The days between the last and the first of as many as are shown, empty ones too.
  private static List<Bar> bars(List<DayCount> days, Messages messages) {
    if (days.isEmpty()) {
      return List.of();
    }
    LocalDate last = days.getLast().day();
    LocalDate first = days.getFirst().day();
    if (ChronoUnit.DAYS.between(first, last) > 366) {
      first = last.minusDays(366);
    }
    long span = ChronoUnit.DAYS.between(first, last) + 1;
    long width = (span + MOST_BARS - 1) / MOST_BARS;
    TreeMap<Long, long[]> counts = new TreeMap<>();
    for (long i = 0; i <= (span - 1) / width; i++) {
      counts.put(i, new long[4]);
    }
    for (DayCount day : days) {
      long at = ChronoUnit.DAYS.between(first, day.day());
      long[] into = at < 0 ? new long[4] : counts.computeIfAbsent(at / width, _ -> new long[4]);
      into[0] += day.passed();
      into[1] += day.delivered();
      into[2] += day.quarantined();
      into[3] += day.rejected();
    }
    DateTimeFormatter form =
        DateTimeFormatter.ofPattern(
            span > 300 ? "d MMM uuuu" : "d MMM", messages.language().locale());
    List<Bar> bars = new ArrayList<>();
    LocalDate from = first;
    counts.forEach((at, sums) ->
        bars.add(
            new Bar(form.format(from.plusDays(at * width)), Arrays.stream(sums).boxed().toList())));
    return bars;
  }
}
