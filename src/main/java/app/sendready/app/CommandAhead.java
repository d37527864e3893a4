package app.sendready.app;

import app.sendready.provider.ProviderCatalogue;
import java.security.SecureRandom;

/// Lets Java make ready what a check needs later, while what was typed is still being understood
/// and one processor has nothing to do. The check needs all of it anyway, and waits where it is not
/// ready.
final class CommandAhead {
  private CommandAhead() {}

  /// Returns at once.
  static void begin() {
    Thread.ofPlatform().daemon().name("ahead").start(CommandAhead::prepare);
  }

  private static void prepare() {
    // Ports and numbers of questions are made by chance.
    new SecureRandom().nextInt();
    // Each question has a thread of its own.
    Thread.startVirtualThread(() -> {});
    // Who hosts the zone is told by the names of its servers.
    ProviderCatalogue.builtIn();
  }
}
