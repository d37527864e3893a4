package app.sendready.ui.wizard;

import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;

/// What a choice is until somebody has made it: it follows what is suggested, and no longer does
/// once anybody but the suggestion has changed it.
public final class Suggestion<T> {
  private final Property<T> choice;
  private boolean following;
  private boolean made;

  public Suggestion(Property<T> choice, ObservableValue<T> suggested) {
    this.choice = choice;
    choice.addListener((_, _, _) -> made |= !following);
    suggested.subscribe(this::follow);
  }

  private void follow(T next) {
    if (!made) {
      following = true;
      choice.setValue(next);
      following = false;
    }
  }

  /// The choice has come from elsewhere, such as a project, and stays even where it is the
  /// suggested one.
  public void made() {
    made = true;
  }
}
