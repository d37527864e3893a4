package app.sendready.ui.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// A column of rows of differing heights. Of a long one only the rows near what can be seen are
/// there; the others are room.
///
/// Every row has one view, made when it first comes near and kept: what is unfolded in it stays so.
/// When heights or the order change, the row on top of what can be seen stays where it is. A row
/// that has the focus is never taken away.
///
/// @param <T> what a row shows
public final class RowColumn<T> extends Region {
  /// Columns up to this length have all their rows at all times.
  private static final int SHORT = 40;

  private static final double GUESS = 112;

  private final RowScroll scroll;
  private final Function<T, Region> maker;
  private final Map<T, Region> views = new HashMap<>();
  private final Map<T, Double> heights = new HashMap<>();
  private final Frames frames;
  private List<T> items = List.of();
  private double measuredWidth = -1;
  private double laidOutIn;
  private double laidOutOf;
  private double mean = GUESS;
  private boolean placing;
  private boolean bringing;
  private Optional<Anchor<T>> anchor = Optional.empty();

  /// The row on top of what can be seen, or the one that was asked for last, and how far its top is
  /// above that.
  private record Anchor<T>(T item, double above) {}

  /// @param scroll in which this column lies
  /// @param maker makes the view of a row
  /// @param frames brings rows in, each as a piece of its own
  public RowColumn(RowScroll scroll, Function<T, Region> maker, Frames frames) {
    this.scroll = scroll;
    this.maker = maker;
    this.frames = frames;
    getStyleClass().add("card-rows");
    scroll.vvalueProperty().subscribe(this::scrolled);
    scroll.viewportBoundsProperty().subscribe(this::refreshVisible);
  }

  /// Shows these rows, in this order.
  ///
  /// @return the views of rows that are gone
  public List<Region> show(List<T> rows) {
    List<Region> gone = new ArrayList<>();
    items = List.copyOf(rows);
    Set<T> stay = Set.copyOf(items);
    views
        .entrySet()
        .removeIf(each -> {
          boolean leaves = !stay.contains(each.getKey());
          if (leaves) {
            getChildren().remove(each.getValue());
            gone.add(each.getValue());
          }
          return leaves;
        });
    heights.keySet().retainAll(stay);
    order();
    refreshVisible();
    requestLayout();
    return gone;
  }

  /// Whether there are so many rows that only those near what can be seen are there.
  public boolean isLong() {
    return items.size() > SHORT;
  }

  /// The view of a row, if it was ever near.
  public Optional<Region> view(T item) {
    return Optional.ofNullable(views.get(item));
  }

  /// Every view there is, near or far.
  public List<Region> views() {
    return List.copyOf(views.values());
  }

  /// Brings a row into sight and gives it the focus. Until somebody scrolls it stays where it is,
  /// whatever the rows around it do.
  public void reveal(T item) {
    if (!items.contains(item)) {
      return;
    }
    put(item);
    order();
    applyCss();
    layout();
    double top = top(item);
    double height = height(item);
    double seen = viewport();
    double offset = offset();
    if (top < offset || top + height > offset + seen) {
      placing = true;
      scrollTo(Math.max(0, Math.min(top - 16, top + height - Math.min(seen, height + 32))));
      placing = false;
      anchor = Optional.of(new Anchor<>(item, offset() - top));
      refreshVisible();
    }
    Node view = views.get(item);
    if (view != null) {
      view.requestFocus();
    }
  }

  /// The row before or after the one that has the focus, or that is given.
  public Optional<T> neighbour(T item, int step) {
    int at = items.indexOf(item) + step;
    return at >= 0 && at < items.size() ? Optional.of(items.get(at)) : Optional.empty();
  }

  private void refreshVisible() {
    if (isResized()) {
      requestLayout();
    }
    bring();
  }

  /// Somebody has scrolled, or the pane has made do with another size.
  private void scrolled() {
    if (placing) {
      return;
    }
    if (!isResized()) {
      remember();
    }
    refreshVisible();
  }

  /// Whether there is other room than when the rows were last laid out.
  private boolean isResized() {
    return viewport() != laidOutIn || contentHeight() != laidOutOf;
  }

  /// Which row is on top now.
  private void remember() {
    double offset = offset();
    if (offset <= 0.5) {
      anchor = Optional.empty();
      return;
    }
    double y = 0;
    for (T item : items) {
      double height = height(item);
      if (y + height > offset) {
        anchor = Optional.of(new Anchor<>(item, offset - y));
        return;
      }
      y += height;
    }
  }

  /// Lets go of what is far and brings in what is wanted, the first row of it at once and the
  /// others frame by frame.
  private void bring() {
    Set<T> wanted = wanted();
    if (isLong()) {
      getChildren().removeIf(node -> !isWanted(node, wanted) && !hasFocus(node));
    }
    if (!bringing) {
      bringNext(wanted);
      bringLater(wanted);
    }
  }

  private void bringNext(Set<T> wanted) {
    wanted.stream()
        .filter(item -> !isThere(item))
        .findFirst()
        .ifPresent(item -> {
          put(item);
          order();
          requestLayout();
        });
  }

  private void bringLater(Set<T> wanted) {
    if (!bringing && !areThere(wanted)) {
      bringing = true;
      frames.later(this::bringOne);
    }
  }

  private void bringOne() {
    Set<T> wanted = wanted();
    bringNext(wanted);
    bringing = false;
    bringLater(wanted);
  }

  private boolean areThere(Set<T> wanted) {
    return wanted.stream().allMatch(this::isThere);
  }

  private boolean isWanted(Node node, Set<T> wanted) {
    return wanted.stream().anyMatch(item -> node.equals(views.get(item)));
  }

  private boolean isThere(T item) {
    return there(item).isPresent();
  }

  /// The view of a row that is in the column now.
  private Optional<Region> there(T item) {
    return view(item).filter(view -> this.equals(view.getParent()));
  }

  private void put(T item) {
    Region view = views.computeIfAbsent(item, maker);
    if (!this.equals(view.getParent())) {
      getChildren().add(view);
    }
  }

  private boolean hasFocus(Node node) {
    Node at = getScene() == null ? null : getScene().getFocusOwner();
    while (at != null && !at.equals(this)) {
      if (at.equals(node)) {
        return true;
      }
      at = at.getParent();
    }
    return false;
  }

  /// The rows that should be there: those in sight first, then those a window's height around.
  private Set<T> wanted() {
    double from = offset();
    double to = from + viewport();
    Set<T> inSight = new LinkedHashSet<>();
    Set<T> near = new LinkedHashSet<>();
    double y = 0;
    for (T item : items) {
      double bottom = y + height(item);
      if (bottom > from && y < to) {
        inSight.add(item);
      } else if (!isLong() || bottom > from - viewport() && y < to + viewport()) {
        near.add(item);
      }
      y = bottom;
    }
    inSight.addAll(near);
    return inSight;
  }

  /// Puts the views that are there into the order of the rows. They are only moved: taking one out
  /// and in again would style all its nodes anew, and lose the focus.
  private void order() {
    List<Region> inOrder = items.stream().flatMap(item -> there(item).stream()).toList();
    int same = 0;
    while (same < inOrder.size()
        && same < getChildren().size()
        && getChildren().get(same).equals(inOrder.get(same))) {
      same++;
    }
    inOrder.subList(same, inOrder.size()).forEach(Node::toFront);
  }

  private double height(T item) {
    return heights.getOrDefault(item, mean);
  }

  private double top(T item) {
    double y = 0;
    for (T each : items) {
      if (each.equals(item)) {
        return y;
      }
      y += height(each);
    }
    return y;
  }

  private double viewport() {
    return Math.max(1, scroll.getViewportBounds().getHeight());
  }

  private double contentHeight() {
    return scroll.getContent() instanceof Region content ? content.getHeight() : 0;
  }

  private double above() {
    return getBoundsInParent().getMinY();
  }

  /// How far what can be seen begins below this column's top.
  private double offset() {
    double room = contentHeight() - viewport();
    return room <= 0 ? 0 : scroll.getVvalue() * room - above();
  }

  private void scrollTo(double offset) {
    double room = contentHeight() - viewport();
    if (room > 0) {
      scroll.setVvalue(Math.clamp((offset + above()) / room, 0, 1));
    }
  }

  private void measure(double width) {
    if (width != measuredWidth) {
      heights.clear();
      measuredWidth = width;
    }
    for (T item : items) {
      there(item).ifPresent(view -> heights.put(item, snapSizeY(view.prefHeight(width))));
    }
    mean = heights.values().stream().mapToDouble(each -> each).average().orElse(GUESS);
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = width < 0 ? getWidth() : width;
    if (inner > 0) {
      measure(inner - snappedLeftInset() - snappedRightInset());
    }
    double sum = snappedTopInset() + snappedBottomInset();
    for (T item : items) {
      sum += height(item);
    }
    return sum;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - snappedLeftInset() - snappedRightInset();
    measure(width);
    double y = snappedTopInset();
    for (T item : items) {
      double height = height(item);
      Optional<Region> view = there(item);
      if (view.isPresent()) {
        view.get().resizeRelocate(snappedLeftInset(), y, width, height);
      }
      y += height;
    }
    laidOutIn = viewport();
    laidOutOf = contentHeight();
    anchor
        .filter(held -> items.contains(held.item()))
        .ifPresent(held -> {
          double wanted = top(held.item()) + Math.min(held.above(), height(held.item()));
          if (Math.abs(wanted - offset()) > 0.5) {
            placing = true;
            scrollTo(wanted);
            placing = false;
          }
        });
    bringLater(wanted());
  }
}
