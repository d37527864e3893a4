package app.sendready.app;

import app.sendready.message.MessageAnalyst;
import app.sendready.network.Networks;
import app.sendready.practice.Practice;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.step.testmessage.MessageSource;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// What the step *Test message* draws on: the system's dialog, DNS, and while practising a message
/// to try.
///
/// Each message is asked about through a network of its own, which keeps no transcript.
record TestMessages(
    Networks networks, Clock clock, Localized words, Supplier<Optional<Window>> owner) {
  /// @param practising whether there is a message to try
  /// @param verify goes to the row of *Verify* for a kind of record
  MessageSource source(boolean practising, Consumer<String> verify) {
    return new MessageSource(
        this::file,
        message ->
            new MessageAnalyst(Optional.of(networks.open(Commands.BUDGET).authoritative()), clock)
                .analyse(message),
        practising ? Optional.of(Practice::testMessage) : Optional.empty(),
        verify);
  }

  private Optional<Path> file() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.messages().get().say("testmessage.chooser"));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                words.messages().get().say("testmessage.chooser.kind"),
                "*.eml",
                "*.msg",
                "*.txt",
                "*.mbox"),
            new FileChooser.ExtensionFilter(
                words.messages().get().say("testmessage.chooser.all"), "*"));
    return Optional.ofNullable(chooser.showOpenDialog(owner.get().orElse(null))).map(File::toPath);
  }
}
