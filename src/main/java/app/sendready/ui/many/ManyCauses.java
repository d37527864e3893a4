package app.sendready.ui.many;

import app.sendready.bulk.BulkCause;
import app.sendready.bulk.BulkSummary;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.SignedLabel;
import app.sendready.ui.many.list.ComparedWith;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/// How the domains stand in one sentence, and what they need work for: a cause that is pressed
/// leaves only its domains in the table, and says what to do. Where there is little room only that
/// one is shown without being asked, so that rows are in sight.
final class ManyCauses extends VBox {
  private static final int FIRST = 3;

  private final ManyModel model;
  private final Localized words;
  private final ObservableBooleanValue low;
  private final VBox causes = new VBox(4);
  private final ToggleButton all = new ToggleButton();
  private final Map<BulkCause, Line> lines = new HashMap<>();

  /// A cause on screen; it stays while others come, so that the focus stays.
  private final class Line extends VBox {
    private final BulkCause cause;
    private final ToggleButton toggle = new ToggleButton();
    private final Label cure = SignedLabel.prose("", "many-cure");

    Line(BulkCause cause) {
      super(4);
      this.cause = cause;
      toggle.setId("manywindow.cause." + cause.code());
      toggle.getStyleClass().addAll("small", "many-cause");
      toggle.setWrapText(true);
      // What was found may have underscores.
      toggle.setMnemonicParsing(false);
      toggle.setMinHeight(USE_PREF_SIZE);
      toggle.setOnAction(_ -> {
        Optional<BulkCause> wanted = toggle.isSelected() ? Optional.of(cause) : Optional.empty();
        model.filter().set(model.filter().get().withCause(wanted));
        if (low.get() && wanted.isPresent()) {
          all.setSelected(false);
        }
      });
      getChildren().addAll(toggle, cure);
    }

    void say(BulkSummary.Counted counted) {
      Messages now = words.messages().get();
      Language then = model.then();
      toggle.setText(
          words.discreet(
              now.say(
                  Text.of("manywindow.cause", "count", counted.count())
                      .with("record", Text.of(cause.kind() + ".record.name"))
                      .with("what", ofAny(counted, counted.first().title(now, then))))));
      cure.setText(words.discreet("→ " + ofAny(counted, counted.first().cure(now, then))));
    }

    void chosen(Optional<BulkCause> wanted) {
      boolean on = wanted.filter(cause::equals).isPresent();
      toggle.setSelected(on);
      Presence.set(cure, on);
    }
  }

  /// @param low whether there is little room
  ManyCauses(ManyModel model, Localized words, ObservableBooleanValue low) {
    super(8);
    this.model = model;
    this.words = words;
    this.low = low;
    setId("manywindow.summary");
    setMinHeight(USE_PREF_SIZE);
    Label sum = SignedLabel.prose("");
    sum.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words.say(model.totals().get().text()), model.totals(), words.messages()));
    Label news = SignedLabel.prose("");
    news.setId("manywindow.news");
    news.textProperty()
        .bind(
            Bindings.createStringBinding(
                this::news, model.totals(), model.comparing().since(), words.messages()));
    Presence.bind(news, Bindings.isNotEmpty(news.textProperty()));
    all.setId("manywindow.causes.all");
    all.getStyleClass().addAll("fold", "flat", "small");
    all.selectedProperty().subscribe((_, _) -> show());
    getChildren().addAll(news, sum, causes, all);
    Presence.bind(
        this,
        Bindings.createBooleanBinding(
            () ->
                model.stage().get().hasList()
                    && model.totals().get().isLooked()
                    && model.choice().row().get().isEmpty(),
            model.stage(),
            model.totals(),
            model.choice().row()));
    model.totals().subscribe(this::show);
    words.messages().subscribe(this::show);
    words.presenting().subscribe(this::show);
    model.filter().subscribe(this::show);
    low.subscribe(this::show);
    // The list may have been there first.
    show();
  }

  private String news() {
    return model.comparing().since().get() instanceof ComparedWith.Chosen now
            && model.totals().get().isCompared()
        ? words.say(model.totals().get().news(now.about().time(words.messages().get())))
        : "";
  }

  private void show() {
    List<BulkSummary.Counted> known = model.totals().get().causes();
    List<Node> wanted = new ArrayList<>();
    int first = low.get() ? 0 : FIRST;
    Optional<BulkCause> chosen = model.filter().get().cause();
    for (BulkSummary.Counted counted : known) {
      if (all.isSelected()
          || wanted.size() < first
          || chosen.filter(counted.cause()::equals).isPresent()) {
        Line line = lines.computeIfAbsent(counted.cause(), Line::new);
        line.say(counted);
        wanted.add(line);
      }
    }
    // Who stands on one that stays does not lose the focus.
    causes.getChildren().retainAll(wanted);
    if (!wanted.equals(causes.getChildren())) {
      causes.getChildren().setAll(wanted);
    }
    Presence.set(all, known.size() > first);
    all.setText(
        words.say(
            Text.of(
                all.isSelected() ? "manywindow.causes.fewer" : "manywindow.causes.all",
                "count",
                known.size())));
    Presence.set(causes, !wanted.isEmpty());
    choose();
  }

  /// A sentence about the first domain as one about any.
  private String ofAny(BulkSummary.Counted counted, String sentence) {
    String any = words.say(Text.of("manywindow.any"));
    return model
        .row(counted.line())
        .map(row -> sentence.replace(row.shown(), any).replace(row.domain(), any))
        .orElse(sentence);
  }

  /// Shows no more than the first causes.
  ///
  /// @return whether there were more
  boolean fold() {
    boolean unfolded = all.isSelected() && isVisible();
    all.setSelected(false);
    return unfolded;
  }

  private void choose() {
    lines.values().forEach(line -> line.chosen(model.filter().get().cause()));
  }
}
