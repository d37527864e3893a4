package app.sendready.ui.step.golive;

import app.sendready.golive.MailboxProvider;
import app.sendready.golive.ProviderReadiness;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.WrapLine;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// One mailbox provider: how many demands are met, and each of them when it is unfolded.
final class ProviderView extends VBox {
  private final Localized words;
  private final Consumer<String> browser;
  private final ToggleButton fold = new ToggleButton();
  private final WrapLine counts = new WrapLine(8).align(Pos.CENTER_LEFT);
  private final VBox items = new VBox(8);

  ProviderView(String id, Localized words, Consumer<String> browser) {
    this.words = words;
    this.browser = browser;
    FontIcon chevron = new FontIcon(MaterialDesignC.CHEVRON_RIGHT);
    fold.setId("golive.provider." + id);
    fold.setGraphic(chevron);
    fold.getStyleClass().addAll("provider-fold", "flat");
    fold.setMinWidth(USE_PREF_SIZE);
    fold.selectedProperty()
        .subscribe(open -> {
          chevron.setIconCode(open ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_RIGHT);
          Presence.set(items, open);
        });
    HBox.setHgrow(counts, Priority.ALWAYS);
    WrapLine head = new WrapLine(12, 0, fold, counts);
    items.getStyleClass().add("provider-items");
    getStyleClass().add("provider");
    getChildren().addAll(head, items);
  }

  void show(ProviderReadiness readiness) {
    Messages say = words.messages().get();
    fold.setText(readiness.provider().name());
    counts.getChildren().clear();
    StringBuilder spoken = new StringBuilder(readiness.provider().name()).append('.');
    for (ProviderReadiness.State state : ProviderReadiness.State.values()) {
      long count = readiness.count(state);
      if (count > 0) {
        String word = say.say(Text.of("golive.count." + word(state), "count", count));
        Label badge = badge(state, word);
        badge.getStyleClass().add("golive-count");
        badge.setMinWidth(USE_PREF_SIZE);
        counts.getChildren().add(badge);
        spoken.append(' ').append(word).append('.');
      }
    }
    fold.setAccessibleText(spoken.toString());
    items.getChildren().clear();
    for (ProviderReadiness.Item item : readiness.items()) {
      items.getChildren().add(line(item, say));
    }
    since(readiness.provider(), say).ifPresent(items.getChildren()::add);
    news(readiness.provider(), say).ifPresent(items.getChildren()::add);
    items.getChildren().add(source(readiness, say));
  }

  private WrapLine line(ProviderReadiness.Item item, Messages say) {
    Label badge = badge(item.state(), say.say("golive.state." + word(item.state())));
    badge.getStyleClass().add("golive-state");
    Label text = new Label(say.say("golive.requirement." + item.requirement().id()));
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(text, Priority.ALWAYS);
    if (item.requirement().advised()) {
      text.setText(text.getText() + " " + say.say("golive.advised"));
    }
    text.getStyleClass().add("golive-what");
    return new WrapLine(12, 0, badge, text).align(Pos.BASELINE_LEFT);
  }

  private static Optional<Label> since(MailboxProvider provider, Messages say) {
    return provider
        .since()
        .map(day -> {
          Text text =
              Text.of(
                  provider.bulk().isPresent() ? "golive.since.bulk" : "golive.since",
                  "date",
                  date(day, say));
          return help(say.say(text.with("bulk", provider.bulk().orElse(0L))));
        });
  }

  /// What has changed of late, where we have read of it.
  private static Optional<Label> news(MailboxProvider provider, Messages say) {
    return Optional.of("golive.news." + provider.id())
        .filter(say::has)
        .map(key -> help(say.say(key)));
  }

  private static Label help(String said) {
    Label label = new Label(said);
    label.getStyleClass().add("help");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private static String date(LocalDate day, Messages say) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", say.language().locale()).format(day);
  }

  private HBox source(ProviderReadiness readiness, Messages say) {
    String date = date(readiness.provider().checked(), say);
    String key = readiness.provider().official() ? "golive.source.official" : "golive.source.other";
    Hyperlink link =
        new Hyperlink(
            say.say(
                Text.of(key, "page", readiness.provider().source().getHost()).with("date", date)));
    link.setId(fold.getId() + ".source");
    link.setWrapText(true);
    link.getStyleClass().add("help");
    link.setOnAction(_ -> browser.accept(readiness.provider().source().toString()));
    return new HBox(link);
  }

  private static Label badge(ProviderReadiness.State state, String word) {
    FontIcon icon = new FontIcon(icon(state));
    // Grows with the text.
    icon.getStyleClass().add("large");
    Label badge = new Label(word, icon);
    badge.getStyleClass().add("verdict-badge");
    badge.setMinWidth(USE_PREF_SIZE);
    switch (state) {
      case MET -> badge.pseudoClassStateChanged(PseudoClass.getPseudoClass("pass"), true);
      case WAITING -> badge.pseudoClassStateChanged(PseudoClass.getPseudoClass("waiting"), true);
      case NOT_MET -> badge.pseudoClassStateChanged(PseudoClass.getPseudoClass("fail"), true);
      case NOT_CHECKED, ELSEWHERE -> badge.getStyleClass().add("quiet");
    }
    return badge;
  }

  private static Ikon icon(ProviderReadiness.State state) {
    return switch (state) {
      case MET -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
      case WAITING -> MaterialDesignP.PROGRESS_CLOCK;
      case NOT_MET -> MaterialDesignC.CLOSE_CIRCLE;
      case NOT_CHECKED -> MaterialDesignH.HELP_CIRCLE_OUTLINE;
      case ELSEWHERE -> MaterialDesignE.EYE_OFF_OUTLINE;
    };
  }

  private static String word(ProviderReadiness.State state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
