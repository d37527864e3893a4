package app.sendready.ui.many;

import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Voice;
import app.sendready.ui.many.list.ComparedWith;
import app.sendready.ui.many.list.HowFar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;

/// What the window says to those who do not see it: why something was not taken, what is read and
/// was read, what it is compared with, where a run stands and what it came to.
final class ManyVoice {
  private final ManyModel model;
  private final Localized words;
  private final Voice voice;

  ManyVoice(ManyModel model, Localized words, Voice voice) {
    this.model = model;
    this.words = words;
    this.voice = voice;
  }

  /// Speaks from now on.
  void begin() {
    model.stage().subscribe(this::staged);
    model.comparing().refused().subscribe((_, why) -> why.ifPresent(this::say));
    model.comparing().since().subscribe((_, now) -> say(ManySinceBar.said(now, words)));
    model.told().subscribe((_, now) -> now.ifPresent(this::say));
    model
        .reading()
        .far()
        .subscribe((before, now) -> {
          if (before.isEmpty()) {
            now.map(HowFar::text).ifPresent(this::say);
          }
        });
    model.reading().left().subscribe((_, _) -> say(Text.of("manywindow.left")));
    words.messages().subscribe((_, _) -> voice.silent());
  }

  private void staged(ManyStage before, ManyStage now) {
    switch (now) {
      case ManyStage.Refused(Text why) -> say(why);
      case ManyStage.Broken(Text why) -> say(why);
      case ManyStage.Ready _ -> ready(before);
      case ManyStage.Running _ -> say(Text.of("manywindow.begins"));
      case ManyStage.Paused _ -> say(ManyProgress.paused(model.pace().get(), model.totals().get()));
      case ManyStage.Stopping _ -> say(Text.of("manywindow.stopping"));
      case ManyStage.Empty _, ManyStage.Reading _, ManyStage.Opening _, ManyStage.Comparing _ -> {}
    }
  }

  /// A list is there, or a run has come to its end.
  private void ready(ManyStage before) {
    if (before.isRun()) {
      // What it came to is counted after it.
      Platform.runLater(() -> sayOfReady(this::sum));
    } else if (before instanceof ManyStage.Empty) {
      Platform.runLater(() -> sayOfReady(this::opened));
    }
  }

  private void sayOfReady(Supplier<String> what) {
    if (model.stage().get() instanceof ManyStage.Ready) {
      say(what.get());
    }
  }

  private String sum() {
    List<String> parts = new ArrayList<>();
    if (model.comparing().since().get() instanceof ComparedWith.Chosen now
        && model.totals().get().isCompared()) {
      parts.add(words.say(model.totals().get().news(now.about().time(words.messages().get()))));
    }
    parts.add(words.say(model.totals().get().text()));
    return String.join(" ", parts);
  }

  private String opened() {
    List<String> parts = new ArrayList<>();
    parts.add(words.say(ManyTop.title(model, words)) + ".");
    model.notes().forEach(note -> parts.add(words.say(note)));
    Optional.of(ManySinceBar.said(model.comparing().since().get(), words))
        .filter(said -> !said.isEmpty())
        .ifPresent(parts::add);
    return String.join(" ", parts);
  }

  private void say(Text what) {
    say(words.say(what));
  }

  private void say(String what) {
    if (!what.isEmpty()) {
      voice.say(words.discreet(what));
    }
  }
}
