package app.sendready.ui.fx;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;

/// Whether a place has little room for its text: a small window, or large letters.
public final class NarrowPlace {
  private NarrowPlace() {}

  /// True while the place is less wide than so many letters.
  ///
  /// @param text something in the place, whose font tells how large letters are
  /// @param letters as many times the font's size, about two letters of a word each
  public static BooleanBinding of(Region place, Labeled text, int letters) {
    return Bindings.createBooleanBinding(
        () -> place.getWidth() > 0 && place.getWidth() < letters * text.getFont().getSize(),
        place.widthProperty(),
        text.fontProperty());
  }

  /// True while the place is less high than so many letters.
  ///
  /// @param text something in the place, whose font tells how large letters are
  /// @param letters as many times the font's size
  public static BooleanBinding low(Region place, Labeled text, int letters) {
    return Bindings.createBooleanBinding(
        () -> place.getHeight() > 0 && place.getHeight() < letters * text.getFont().getSize(),
        place.heightProperty(),
        text.fontProperty());
  }
}
