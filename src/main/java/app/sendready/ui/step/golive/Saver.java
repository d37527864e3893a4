package app.sendready.ui.step.golive;

/// Asks where a file should go and writes it there.
@FunctionalInterface
public interface Saver {
  /// @param name what to call it unless the user says otherwise
  void save(String name, String text);
}
