package app.sendready.ui.shell;

import javafx.beans.value.ObservableValue;

/// What the frame shows that no step knows.
public interface Outside {
  /// The name of the host that serves the domain's DNS; empty text while nobody knows.
  ObservableValue<String> dnsHost();

  /// A quiet word about the work, such as that it was saved; empty text for none.
  ObservableValue<String> status();

  /// Whether this is practice: made-up DNS in which nothing can break.
  ObservableValue<Boolean> practice();

  /// Leaves the wizard for the start screen; the work is kept.
  void leave();
}
