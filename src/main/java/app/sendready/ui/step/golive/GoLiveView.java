package app.sendready.ui.step.golive;

import app.sendready.golive.OutsideTool;
import app.sendready.golive.ProviderReadiness;
import app.sendready.golive.WarmUp;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.ui.fx.FormField;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.Section;
import app.sendready.ui.fx.SignedLabel;
import app.sendready.ui.fx.Worded;
import app.sendready.ui.fx.WrapLine;
import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignO;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// First what is left to do: what to type into the platform, a test message, the report; then what
/// mailbox providers ask for, the calendar, what to look at, and where else to look.
final class GoLiveView extends VBox {
  private final GoLiveModel model;
  private final Localized words;
  private final Consumer<String> browser;
  private final Map<String, ProviderView> providers = new LinkedHashMap<>();
  private final Label open = SignedLabel.prose("", "row-caution");
  private final Label looked = SignedLabel.prose("", "help");
  private final Label summary = SignedLabel.prose("", "golive-summary");
  private final FlowPane days = new FlowPane(8, 8);
  private final WrapLine saving = new WrapLine(8);

  GoLiveView(
      GoLiveModel model,
      Localized words,
      Consumer<String> announcer,
      Consumer<String> browser,
      RoadEnd end) {
    this.model = model;
    this.words = words;
    this.browser = browser;
    getStyleClass().add("golive-view");
    open.setId("golive.open");
    open.setGraphic(new FontIcon(MaterialDesignA.ALERT_OUTLINE));
    getChildren()
        .addAll(
            open,
            platform(announcer),
            Section.of(
                words, Text.of("golive.expected.title"), expected(), rung(end), buttons(end)),
            Section.of(words, Text.of("golive.ready.title"), looked, readiness()),
            Section.of(words, Text.of("golive.warmup.title"), warmUp()),
            Section.of(words, Text.of("golive.content.title"), content()),
            Section.of(words, Text.of("golive.tools.title"), tools()));
    model.providers().subscribe(this::refresh);
    model.plan().subscribe(this::calendar);
    words
        .messages()
        .subscribe(() -> {
          refresh();
          calendar();
        });
    refresh();
    calendar();
  }

  private VBox platform(Consumer<String> announcer) {
    Label title = new SignedLabel();
    title.getStyleClass().add("section-title");
    title
        .textProperty()
        .bind(words.text(model.platform().map(name -> Text.of("golive.platform", "name", name))));
    VBox section = new VBox(title, new PlatformCard(model, words, announcer, browser));
    section.getStyleClass().add("section");
    return section;
  }

  /// What DMARC reports said, once some were read, and the way to the next rung.
  private VBox rung(RoadEnd end) {
    VBox box = new VBox();
    end.rung().ifPresent(rung -> box.getChildren().add(new RungLine(rung, words)));
    Presence.set(box, end.rung().isPresent());
    return box;
  }

  /// The end of the road.
  private WrapLine buttons(RoadEnd end) {
    WrapLine buttons = new WrapLine(8);
    end.saveReport()
        .ifPresent(save -> {
          Button report =
              Worded.button(words, "golive.save-report", MaterialDesignF.FILE_DOWNLOAD_OUTLINE);
          report.disableProperty().bind(model.hasReport().map(has -> !has));
          report.setOnAction(_ -> save.run());
          buttons.getChildren().add(report);
        });
    end.rung()
        .ifPresent(rung -> {
          Button read = Worded.button(words, "golive.reports", MaterialDesignF.FILE_CHART_OUTLINE);
          read.setOnAction(_ -> rung.reports().open().run());
          buttons.getChildren().add(read);
        });
    Button done = Worded.button(words, "golive.done", MaterialDesignC.CHECK);
    model
        .isReady()
        .subscribe(ready -> {
          done.getStyleClass().remove(Styles.ACCENT);
          if (Boolean.TRUE.equals(ready)) {
            done.getStyleClass().add(Styles.ACCENT);
          }
        });
    done.setOnAction(_ -> end.done().run());
    buttons.getChildren().add(done);
    return buttons;
  }

  private VBox readiness() {
    VBox card = new VBox();
    card.getStyleClass().add("card-rows");
    for (ProviderReadiness readiness : model.providers().getValue()) {
      String id = readiness.provider().id();
      ProviderView view = new ProviderView(id, words, browser);
      providers.put(id, view);
      card.getChildren().add(view);
    }
    return card;
  }

  private void refresh() {
    for (ProviderReadiness readiness : model.providers().getValue()) {
      Objects.requireNonNull(providers.get(readiness.provider().id())).show(readiness);
    }
    long count = model.open().getValue();
    open.setText(words.say(Text.of("golive.ready.open", "count", count)));
    Presence.set(open, count > 0);
    looked.setText(
        words.say(
            Text.of(
                model.hasReport().getValue() ? "golive.ready.help" : "golive.ready.not-looked")));
  }

  private VBox warmUp() {
    WrapLine inputs =
        new WrapLine(
                24,
                16,
                FormField.of(words, "golive.people", model.people()),
                FormField.of(words, "golive.daily", model.daily()))
            .align(Pos.TOP_LEFT);
    inputs.getChildren().forEach(field -> HBox.setHgrow(field, Priority.ALWAYS));
    Button table = Worded.button(words, "golive.save-table", MaterialDesignT.TABLE);
    table.setOnAction(_ -> model.saveTable(words.messages().get()));
    Button calendar = Worded.button(words, "golive.save-calendar", MaterialDesignC.CALENDAR_BLANK);
    calendar.setOnAction(_ -> model.saveCalendar(words.messages().get()));
    saving.getChildren().addAll(calendar, table);
    VBox watch = new VBox(4, Worded.label(words, "golive.watch", "help"));
    return new VBox(
        16,
        Worded.label(words, "golive.warmup.help", "help"),
        inputs,
        summary,
        days,
        saving,
        watch);
  }

  private void calendar() {
    Messages say = words.messages().get();
    List<WarmUp.Day> all = model.plan().getValue().map(WarmUp::days).orElse(List.of());
    days.getChildren().setAll(all.stream().map(day -> card(day, say)).toList());
    Presence.set(days, !all.isEmpty());
    Presence.set(saving, !all.isEmpty());
    Presence.set(summary, !all.isEmpty());
    if (!all.isEmpty()) {
      summary.setText(
          say.say(
              Text.of("golive.warmup.summary", "days", all.size())
                  .with("first", all.getFirst().messages())
                  .with("last", all.getLast().messages())
                  .with(
                      "date",
                      DateTimeFormatter.ofPattern("d MMMM", say.language().locale())
                          .format(all.getLast().date()))));
    }
  }

  private static Node card(WarmUp.Day day, Messages say) {
    Label date = new Label(date(day.date(), say));
    date.getStyleClass().add("help");
    Label volume = new Label(say.say(Text.of("golive.warmup.day", "messages", day.messages())));
    volume.getStyleClass().add("warmup-volume");
    VBox card = new VBox(2, date, volume);
    card.getStyleClass().add("warmup-day");
    return card;
  }

  private static String date(LocalDate date, Messages say) {
    return DateTimeFormatter.ofPattern("EEE d MMM", say.language().locale()).format(date);
  }

  private VBox content() {
    VBox list = new VBox(8);
    for (String item : GoLiveModel.CONTENT) {
      CheckBox box = new CheckBox();
      box.setId("golive.content." + item);
      box.setWrapText(true);
      box.textProperty().bind(words.text("golive.content." + item));
      box.selectedProperty().bindBidirectional(model.tick(item));
      list.getChildren().add(box);
    }
    return list;
  }

  private VBox expected() {
    VBox lines = new VBox(4);
    lines.getChildren().add(Worded.label(words, "golive.expected.help", "help"));
    lines.getChildren().add(mono("dkim=pass   spf=pass   dmarc=pass"));
    lines.getChildren().add(Worded.label(words, "golive.expected.microsoft", "help"));
    lines.getChildren().add(mono("compauth=pass   SCL:0   BCL:0"));
    return lines;
  }

  private VBox tools() {
    VBox list = new VBox(8);
    for (OutsideTool tool : model.tools()) {
      Hyperlink link = new Hyperlink(tool.name(), new FontIcon(MaterialDesignO.OPEN_IN_NEW));
      link.setId("golive.tool." + tool.id());
      link.setWrapText(true);
      link.setMinSize(0, USE_PREF_SIZE);
      link.setOnAction(_ -> model.address(tool).ifPresent(to -> browser.accept(to.toString())));
      Label what = Worded.label(words, "golive.tool." + tool.id(), "help");
      link.accessibleTextProperty().bind(what.textProperty().map(t -> tool.name() + ". " + t));
      HBox.setHgrow(what, Priority.ALWAYS);
      WrapLine line = new WrapLine(8, 0, link, what).align(Pos.BASELINE_LEFT);
      what.getStyleClass().add("golive-what");
      list.getChildren().add(line);
    }
    return list;
  }

  private static Label mono(String text) {
    Label label = new Label(text);
    label.getStyleClass().addAll("mono", "whole-value");
    return label;
  }
}
