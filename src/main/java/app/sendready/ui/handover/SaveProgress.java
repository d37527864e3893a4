package app.sendready.ui.handover;

import app.sendready.export.Delivery;
import app.sendready.export.HandOverPack;
import app.sendready.i18n.Text;
import app.sendready.i18n.VisibleText;
import app.sendready.ui.fx.Background;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Files on their way to the disk, as a window tells it.
public final class SaveProgress {
  /// How far they are.
  public sealed interface State {
    /// Nothing was asked for, or it was called off.
    record Idle() implements State {}

    /// Some of the names are taken; whether to replace them is for the user to say.
    ///
    /// @param taken the names
    record Asking(Path folder, List<String> taken) implements State {}

    /// @param done how many files are made
    record Working(int done, int all) implements State {}

    /// @param names what was written, in its folder
    record Saved(Path folder, List<String> names) implements State {}

    /// Nothing was written, and why.
    record Refused(Text why) implements State {}
  }

  /// Makes the files when they are wanted.
  @FunctionalInterface
  interface Maker {
    /// @param progress is told before each file
    Map<String, byte[]> make(HandOverPack.Progress progress) throws InterruptedException;
  }

  /// Puts files into a folder.
  @FunctionalInterface
  interface Writer {
    void write(Path folder, Map<String, byte[]> files)
        throws Delivery.Refused, InterruptedException;
  }

  private final Background background;
  private final Writer writer;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Idle());
  private Optional<Runnable> onYes = Optional.empty();

  /// @param background for this purpose alone
  public SaveProgress(Background background) {
    this(background, Delivery::write);
  }

  SaveProgress(Background background, Writer writer) {
    this.background = background;
    this.writer = writer;
  }

  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /// Whether it waits for an answer or works.
  public BooleanBinding busy() {
    return Bindings.createBooleanBinding(
        () ->
            switch (state.get()) {
              case State.Asking _, State.Working _ -> true;
              case State.Idle _, State.Saved _, State.Refused _ -> false;
            },
        state);
  }

  /// Puts files into a folder; asks first where their names are taken.
  void into(Path folder, List<String> names, Maker maker) {
    run(folder, names, maker, false);
  }

  /// Writes one file, which the user has named and agreed to replace.
  void to(Path file, Maker maker) {
    Path whole = file.toAbsolutePath();
    run(whole.resolveSibling("."), List.of(String.valueOf(whole.getFileName())), maker, true);
  }

  private void run(Path where, List<String> names, Maker maker, boolean agreed) {
    Path folder = where.normalize();
    onYes = Optional.of(() -> run(folder, names, maker, true));
    state.set(new State.Working(0, names.size()));
    background.run(
        () -> {
          List<String> taken = agreed ? List.of() : Delivery.taken(folder, names);
          return taken.isEmpty() ? written(folder, maker) : new State.Asking(folder, taken);
        },
        state::set,
        failed -> state.set(refused(failed, folder)));
  }

  private State written(Path folder, Maker maker) throws Delivery.Refused, InterruptedException {
    Map<String, byte[]> files =
        maker.make(
            (done, all) -> background.progress(() -> state.set(new State.Working(done, all))));
    writer.write(folder, files);
    return new State.Saved(folder, List.copyOf(files.keySet()));
  }

  /// Yes, replace what is there.
  public void replace() {
    if (state.get() instanceof State.Asking) {
      onYes.ifPresent(Runnable::run);
    }
  }

  /// No, or stop: what is not in its place yet does not get there.
  public void cancel() {
    background.cancel();
    onYes = Optional.empty();
    state.set(new State.Idle());
  }

  private static State refused(Exception failed, Path folder) {
    Text why =
        failed instanceof Delivery.Refused refused
            ? switch (refused.trouble()) {
              case GONE -> Text.of("handover.trouble.gone");
              case NOT_ALLOWED -> Text.of("handover.trouble.not-allowed");
              case FULL -> Text.of("handover.trouble.full");
              case IN_THE_WAY -> Text.of("handover.trouble.in-the-way");
              case OTHER -> Text.of("handover.trouble.other");
            }
            : Text.of("handover.trouble.bug", "what", failed.getClass().getSimpleName());
    return new State.Refused(why.with("folder", VisibleText.of(folder.toString())));
  }
}
