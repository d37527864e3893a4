package app.sendready.ui.away;

/// Tells somebody who is not looking at the window.
public interface Notifier {
  /// Tells; returns at once, and says nothing if there is no way.
  void tell(String title, String text);
}
