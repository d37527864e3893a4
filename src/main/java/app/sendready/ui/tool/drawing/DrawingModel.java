package app.sendready.ui.tool.drawing;

import app.sendready.i18n.Text;
import app.sendready.ui.fx.Background;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// Asks away from the JavaFX thread and keeps the drawing that comes of it, without any node.
///
/// @param <A> what is asked about
public final class DrawingModel<A> {
  /// How far a look has come.
  public sealed interface Progress<A> {
    A about();

    /// The answers are on their way.
    record Asking<A>(A about) implements Progress<A> {}

    /// It broke down for reasons of its own, which say nothing about any record.
    record Crashed<A>(A about) implements Progress<A> {}

    record Drawn<A>(A about, Drawing drawing) implements Progress<A> {}
  }

  private final Function<A, Text> title;
  private final Function<A, Drawing> draw;
  private final Background background;
  private final boolean asks;
  private final ReadOnlyObjectWrapper<Optional<Progress<A>>> progress =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param draw asks, blocking; runs on a thread of its own
  public DrawingModel(Function<A, Text> title, Function<A, Drawing> draw, Background background) {
    this(title, draw, background, true);
  }

  private DrawingModel(
      Function<A, Text> title, Function<A, Drawing> draw, Background background, boolean asks) {
    this.title = title;
    this.draw = draw;
    this.background = background;
    this.asks = asks;
  }

  /// A drawing of what is known already: there is nothing to ask again.
  public static <A> DrawingModel<A> still(
      Function<A, Text> title, Function<A, Drawing> draw, Background background) {
    return new DrawingModel<>(title, draw, background, false);
  }

  /// Whether asking again may show something else.
  public boolean asks() {
    return asks;
  }

  /// The newest look; empty before the first.
  public ReadOnlyObjectProperty<Optional<Progress<A>>> progress() {
    return progress.getReadOnlyProperty();
  }

  /// What the newest look is about, in words; empty before the first.
  public ObservableValue<Optional<Text>> title() {
    return progress.map(now -> now.map(seen -> title.apply(seen.about())));
  }

  /// Looks.
  public void show(A about) {
    progress.set(Optional.of(new Progress.Asking<>(about)));
    background.run(
        () -> draw.apply(about),
        drawing -> progress.set(Optional.of(new Progress.Drawn<>(about, drawing))),
        _ -> progress.set(Optional.of(new Progress.Crashed<>(about))));
  }

  /// Looks once more.
  public void again() {
    progress.get().ifPresent(now -> show(now.about()));
  }

  /// Stops asking.
  public void cancel() {
    background.cancel();
  }
}
