package app.sendready.ui.shell;

import app.sendready.answers.Answers;
import app.sendready.dns.TypedName;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.wizard.WizardModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The top of the window: what is being set up on the left, how it looks on the right.
final class Header extends HBox {
  Header(WizardModel wizard, Localized words, Theme theme, FrameContext outside) {
    getStyleClass().add("header");

    Button mark = new Button("SendReady");
    mark.setId("shell.leave");
    mark.getStyleClass().add("wordmark");
    mark.accessibleTextProperty().bind(words.text("shell.leave"));
    mark.setOnAction(click -> outside.leave());

    Label domain = new Label();
    domain.setId("shell.domain");
    domain.getStyleClass().add("header-domain");
    domain
        .textProperty()
        .bind(
            wizard
                .answers()
                .map(answers -> answers.map(a -> TypedName.unicode(a.fromDomain())).orElse("")));
    domain.managedProperty().bind(Bindings.isNotEmpty(domain.textProperty()));

    Label rest = new Label();
    rest.setId("shell.context");
    rest.getStyleClass().add("muted");
    rest.textProperty().bind(context(wizard, words, outside));
    // With large text the room belongs to the domain; the mode and the host are told in the steps.
    rest.visibleProperty()
        .bind(Bindings.isNotEmpty(rest.textProperty()).and(theme.shownSize().lessThan(150)));
    rest.managedProperty().bind(rest.visibleProperty());

    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    // Where room is short, the mode and the host give way before the domain does.
    HBox.setHgrow(rest, Priority.ALWAYS);
    HBox.setHgrow(domain, Priority.SOMETIMES);
    AppearanceBar appearance = new AppearanceBar(words, theme);
    appearance.setMinWidth(Region.USE_PREF_SIZE);
    mark.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(mark, domain, rest, gap, appearance);
    if (!outside.commands().isEmpty()) {
      appearance.getChildren().add(new ProjectMenu(words, outside.commands()));
    }
  }

  private static StringBinding context(WizardModel wizard, Localized words, FrameContext outside) {
    return Bindings.createStringBinding(
        () -> {
          Optional<Answers> answers = wizard.answers().get();
          if (answers.isEmpty()) {
            return "";
          }
          List<String> parts = new ArrayList<>();
          parts.add(words.messages().get().say("shell.mode." + answers.get().mode().word()));
          String host = outside.dnsHost().getValue();
          if (host != null && !host.isEmpty()) {
            parts.add(words.say(app.sendready.i18n.Text.of("shell.dns-host", "host", host)));
          }
          return "·  " + String.join("  ·  ", parts);
        },
        wizard.answers(),
        words.messages(),
        outside.dnsHost());
  }
}
