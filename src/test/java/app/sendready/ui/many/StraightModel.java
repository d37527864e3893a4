package app.sendready.ui.many;

import app.sendready.bulk.ManyChecks;
import app.sendready.i18n.Messages;
import app.sendready.project.PlatformFile;
import app.sendready.provider.Detection;
import app.sendready.ui.fx.Background;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/// The window's model without a toolkit: each call of it runs straight through, and nobody is known
/// to serve a zone.
///
/// @param table what is chosen where a table is asked for
/// @param earlier what is chosen where earlier results are asked for
/// @param target where a file is to go, whatever its name
public record StraightModel(
    Supplier<Optional<Path>> table,
    Supplier<Optional<Path>> earlier,
    Supplier<Optional<Path>> target) {
  /// Whoever is asked chooses nothing.
  public static final StraightModel ASKED_FOR_NOTHING =
      new StraightModel(Optional::empty, Optional::empty, Optional::empty);

  /// @param folder in which results are kept that cannot be kept beside a table
  public ManyModel in(
      Path folder, ObservableValue<Messages> words, Supplier<ManyChecks> checks, Clock clock) {
    return new ManyModel(
        PlatformFile::builtIn,
        words,
        new ManyModel.Outside(
            table,
            earlier,
            _ -> target.get(),
            folder.resolve("own").resolve("many-results"),
            checks,
            _ -> new Detection.Unknown(),
            clock,
            (_, task) -> task.run()),
        () -> new Background(Runnable::run, Runnable::run));
  }
}
