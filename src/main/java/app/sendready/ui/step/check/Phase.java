package app.sendready.ui.step.check;

/// What the watching is doing.
public enum Phase {
  /// Nothing was asked yet.
  IDLE,
  /// A round runs.
  ASKING,
  /// A round ended; the next is due.
  WATCHING,
  /// The user said so.
  PAUSED,
  /// Everything required is right in two rounds; nothing is asked any more.
  SETTLED,
  /// The last round broke off for a reason of our own; the next is due.
  BROKEN
}
