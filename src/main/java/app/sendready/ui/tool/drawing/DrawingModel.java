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
  public sealed interface Look<A> {
    A about();

    /// The answers are on their way.
    record Asking<A>(A about) implements Look<A> {}

    /// It broke down for reasons of its own, which say nothing about any record.
    record Crashed<A>(A about) implements Look<A> {}

    record Drawn<A>(A about, Drawing drawing) implements Look<A> {}
  }

  private final Function<A, Text> title;
  private final Function<A, Drawing> draw;
  private final Background background;
  private final boolean asks;
  private final ReadOnlyObjectWrapper<Optional<Look<A>>> look =
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
  public ReadOnlyObjectProperty<Optional<Look<A>>> look() {
    return look.getReadOnlyProperty();
  }

  /// What the newest look is about, in words; empty before the first.
  public ObservableValue<Optional<Text>> title() {
    return look.map(now -> now.map(seen -> title.apply(seen.about())));
  }

  /// Looks.
  public void show(A about) {
    look.set(Optional.of(new Look.Asking<>(about)));
    background.run(
        () -> draw.apply(about),
        drawing -> look.set(Optional.of(new Look.Drawn<>(about, drawing))),
        _ -> look.set(Optional.of(new Look.Crashed<>(about))));
  }

  /// Looks once more.
  public void again() {
    look.get().ifPresent(now -> show(now.about()));
  }

  /// Stops asking.
  public void cancel() {
    background.cancel();
  }
}
