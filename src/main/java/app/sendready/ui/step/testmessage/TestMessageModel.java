package app.sendready.ui.step.testmessage;

import app.sendready.answers.Answers;
import app.sendready.check.Verdict;
import app.sendready.disk.FileBound;
import app.sendready.disk.RegularFile;
import app.sendready.i18n.Text;
import app.sendready.message.MessageAnalysis;
import app.sendready.message.PlanComparison;
import app.sendready.message.RawMessage;
import app.sendready.ui.fx.Background;
import app.sendready.ui.wizard.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// The one message that is being looked at, and how far that has come. It is kept here alone, and
/// for as long as the window shows it.
public final class TestMessageModel {
  /// How far it has come.
  public sealed interface Progress {
    /// There is no message yet.
    record Empty() implements Progress {}

    /// The message is being read, or DNS asked.
    record Working(Text what) implements Progress {}

    /// It could not be read.
    record Refused(Text why) implements Progress {}

    record Understood(MessageAnalysis analysis) implements Progress {}
  }

  /// Why something is no message that can be read, in words.
  private static final class NoMessage extends IOException {
    private static final long serialVersionUID = 1;

    private final String key;

    NoMessage(String key) {
      super(key);
      this.key = key;
    }
  }

  private static final Progress EMPTY = new Progress.Empty();

  private final ObservableValue<Optional<Answers>> answers;
  private final MessageSource source;
  private final Background background;
  private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(EMPTY);
  private final ObservableValue<Optional<MessageAnalysis>> compared;

  /// @param answers the plan it is compared with
  public TestMessageModel(
      ObservableValue<Optional<Answers>> answers, MessageSource source, Background background) {
    this.answers = answers;
    this.source = source;
    this.background = background;
    compared = Bindings.createObjectBinding(this::withPlan, progress, answers);
  }

  private Optional<MessageAnalysis> withPlan() {
    return progress.get() instanceof Progress.Understood(MessageAnalysis found)
        ? Optional.of(
            answers.getValue().map(plan -> PlanComparison.with(plan, found)).orElse(found))
        : Optional.empty();
  }

  public ReadOnlyObjectProperty<Progress> progress() {
    return progress.getReadOnlyProperty();
  }

  /// What was found, compared with the plan of now.
  public ObservableValue<Optional<MessageAnalysis>> found() {
    return compared;
  }

  ObservableValue<Optional<Answers>> answers() {
    return answers;
  }

  /// Asks for a file, and reads it.
  public void choose() {
    source.chooser().get().ifPresent(this::open);
  }

  /// Reads a file.
  public void open(Path file) {
    begin(() -> message(RegularFile.read(file, FileBound.MESSAGE)));
  }

  /// Reads what was copied somewhere.
  public void paste(String text) {
    if (text.length() > FileBound.MESSAGE.bytes()) {
      background.cancel();
      progress.set(new Progress.Refused(tooLarge()));
    } else {
      begin(() -> RawMessage.pasted(text));
    }
  }

  /// Whether there is a message to try.
  public boolean hasExample() {
    return source.example().isPresent();
  }

  /// Takes the message to try.
  public void example() {
    source.example().ifPresent(octets -> begin(() -> message(octets.get())));
  }

  /// Stops what is under way, and lets go of the message.
  public void forget() {
    background.cancel();
    progress.set(EMPTY);
  }

  /// Goes to the row of *Verify* that a finding belongs to.
  void verify(String kind) {
    source.verify().accept(kind);
  }

  private void begin(Callable<RawMessage> reading) {
    progress.set(new Progress.Working(Text.of("testmessage.reading")));
    background.run(
        () -> analyse(reading.call()),
        analysis -> progress.set(new Progress.Understood(analysis)),
        why -> progress.set(new Progress.Refused(words(why))));
  }

  private static RawMessage message(byte[] octets) throws NoMessage {
    if (RawMessage.isOutlookFile(octets)) {
      throw new NoMessage("testmessage.outlook");
    }
    return RawMessage.read(octets);
  }

  private MessageAnalysis analyse(RawMessage message) throws NoMessage {
    background.progress(() -> progress.set(new Progress.Working(Text.of("testmessage.asking"))));
    MessageAnalysis analysis = source.analyst().apply(message);
    if (!message.hasFields() && analysis.bounces().isEmpty()) {
      throw new NoMessage("testmessage.no-message");
    }
    return analysis;
  }

  private static Text words(Exception why) {
    return switch (why) {
      case NoMessage none -> Text.of(none.key);
      case RegularFile.TooLarge _ -> tooLarge();
      case IOException _ -> Text.of("testmessage.unreadable");
      default -> Text.of("testmessage.broken");
    };
  }

  private static Text tooLarge() {
    return Text.of("testmessage.large", "most", FileBound.MESSAGE.bytes() / 1024 / 1024);
  }

  /// Done with a message that is right; one that is not needs the user.
  ObservableValue<Step.State> state() {
    return compared.map(found -> found.map(TestMessageModel::state).orElse(Step.State.TO_DO));
  }

  private static Step.State state(MessageAnalysis found) {
    return switch (found.verdict()) {
      case PASS, WARN -> Step.State.DONE;
      case FAIL -> Step.State.NEEDS_YOU;
      case UNKNOWN, WAITING -> Step.State.TO_DO;
    };
  }

  /// Whether anything found is not right.
  ObservableValue<Boolean> isWrong() {
    return compared.map(
        found -> found.filter(analysis -> analysis.verdict() == Verdict.FAIL).isPresent());
  }
}
