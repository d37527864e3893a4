package app.sendready.app;

import java.nio.file.Path;
import net.harawata.appdirs.AppDirs;
import net.harawata.appdirs.AppDirsFactory;

/// Where this system keeps what belongs to the program and not to one of its projects.
///
/// @param data recent projects and work that is in no file yet
/// @param settings how the window looks
record ProgramFolder(Path data, Path settings) {
  /// The file of the settings.
  Path settingsFile() {
    return settings.resolve("settings.json");
  }

  /// The file of what went wrong in the program itself.
  Path faultsFile() {
    return data.resolve("faults.txt");
  }

  /// The system's own places, or one folder for both where `sendready.home` names it: for a program
  /// carried on a stick, and for tests.
  static ProgramFolder ofSystem() {
    String home = System.getProperty("sendready.home", "");
    if (!home.isBlank()) {
      return new ProgramFolder(Path.of(home), Path.of(home));
    }
    AppDirs places = AppDirsFactory.getInstance();
    return new ProgramFolder(
        Path.of(places.getUserDataDir("SendReady", null, null)),
        Path.of(places.getUserConfigDir("SendReady", null, null)));
  }
}
