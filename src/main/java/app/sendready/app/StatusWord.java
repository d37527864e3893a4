package app.sendready.app;

import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.project.ProjectModel;
import app.sendready.ui.step.check.FxTimer;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// The quiet word at the window's foot: what was just done, for a moment; else where the work is
/// kept.
final class StatusWord {
  private static final Duration STAYS = Duration.ofSeconds(4);

  private final Localized words;
  private final FxTimer timer;
  private final StringProperty now = new SimpleStringProperty("");
  private Runnable forget = () -> {};

  StatusWord(Localized words, FxTimer timer) {
    this.words = words;
    this.timer = timer;
  }

  void say(String word) {
    forget.run();
    now.set(word);
    forget = timer.after(STAYS, () -> now.set(""));
  }

  /// @param project where the work is kept, if it is
  ObservableValue<String> shown(Optional<ProjectModel> project) {
    if (project.isEmpty()) {
      return now;
    }
    ObservableValue<Optional<Text>> kept = project.get().status();
    return Bindings.createStringBinding(
        () -> now.get().isEmpty() ? kept.getValue().map(words::say).orElse("") : now.get(),
        now,
        kept,
        words.messages());
  }
}
