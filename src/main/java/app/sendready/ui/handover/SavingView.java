package app.sendready.ui.handover;

import app.sendready.i18n.Text;
import app.sendready.i18n.VisibleText;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// What became of the files: one sentence, and what can be done now.
final class SavingView extends VBox {
  private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");
  private static final int NAMES_SHOWN = 4;

  private final SaveProgress saving;
  private final Localized words;
  private final BooleanBinding busy;
  private final Label said = new Label();
  private final FontIcon icon = new FontIcon(MaterialDesignC.CHECK);
  private final ProgressBar progress = new ProgressBar();
  private final Button replace = new Button();
  private final Button cancel = new Button();
  private final Button keep = new Button();
  private final Button open = new Button("", new FontIcon(MaterialDesignF.FOLDER_OPEN_OUTLINE));

  /// @param browser opens an address outside
  SavingView(SaveProgress saving, Localized words, Consumer<String> browser) {
    this.saving = saving;
    this.words = words;
    busy = saving.busy();
    getStyleClass().add("saving");
    said.setId("saving.said");
    said.setWrapText(true);
    said.setMinHeight(USE_PREF_SIZE);
    progress.setId("saving.progress");
    progress.accessibleTextProperty().bind(said.textProperty());
    button(replace, "handover.replace");
    button(keep, "handover.keep");
    button(cancel, "handover.cancel");
    button(open, "handover.open-folder");
    replace.setOnAction(_ -> saving.replace());
    keep.setOnAction(_ -> saving.cancel());
    cancel.setOnAction(_ -> saving.cancel());
    open.setOnAction(_ -> folder(saving.state().get(), browser));
    getChildren().addAll(said, new FlowPane(8, 8, progress, replace, keep, cancel, open));
    saving.state().subscribe(this::show);
    words.messages().subscribe(_ -> show(saving.state().get()));
    sceneProperty()
        .subscribe(scene -> {
          if (scene != null) {
            scene.addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
          }
        });
  }

  private void button(Button button, String key) {
    button.setId(key);
    button.textProperty().bind(words.text(key));
    button.setMinWidth(USE_PREF_SIZE);
  }

  private static void folder(SaveProgress.State state, Consumer<String> browser) {
    if (state instanceof SaveProgress.State.Saved(Path folder, var _)) {
      browser.accept(folder.toUri().toString());
    }
  }

  /// Escape answers no, or stops, before it closes the window.
  private void escape(KeyEvent event) {
    if (busy.get() && event.getCode() == KeyCode.ESCAPE) {
      saving.cancel();
      event.consume();
    }
  }

  private void show(SaveProgress.State state) {
    said.setText(sentence(state));
    said.setGraphic(
        state instanceof SaveProgress.State.Saved || state instanceof SaveProgress.State.Refused
            ? icon
            : null);
    icon.setIconCode(
        state instanceof SaveProgress.State.Refused
            ? MaterialDesignA.ALERT_CIRCLE
            : MaterialDesignC.CHECK);
    pseudoClassStateChanged(PROBLEM, state instanceof SaveProgress.State.Refused);
    boolean asking = state instanceof SaveProgress.State.Asking;
    boolean working = state instanceof SaveProgress.State.Working;
    Presence.set(this, !(state instanceof SaveProgress.State.Idle));
    Presence.set(progress, working);
    Presence.set(cancel, working);
    Presence.set(replace, asking);
    Presence.set(keep, asking);
    Presence.set(open, state instanceof SaveProgress.State.Saved);
    if (state instanceof SaveProgress.State.Working(int done, int all)) {
      progress.setProgress(done == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) done / all);
    }
    if (asking) {
      keep.requestFocus();
    } else if (state instanceof SaveProgress.State.Saved) {
      open.requestFocus();
    }
  }

  private String sentence(SaveProgress.State state) {
    return words.say(
        switch (state) {
          case SaveProgress.State.Idle _ -> Text.of("handover.idle");
          case SaveProgress.State.Asking(Path folder, var taken) ->
              Text.of("handover.asking", "folder", shownPath(folder))
                  .with("names", taken.stream().limit(NAMES_SHOWN).map(VisibleText::of).toList())
                  .with("count", taken.size())
                  .with("more", Math.max(0, taken.size() - NAMES_SHOWN));
          case SaveProgress.State.Working(int done, int all) ->
              Text.of("handover.working", "done", done).with("all", all);
          case SaveProgress.State.Saved(Path folder, var names) ->
              Text.of("handover.saved", "count", names.size())
                  .with("name", names.isEmpty() ? "" : VisibleText.of(names.getFirst()))
                  .with("folder", shownPath(folder));
          case SaveProgress.State.Refused(Text why) -> why;
        });
  }

  private static String shownPath(Path folder) {
    return VisibleText.of(folder.toString());
  }
}
