package app.sendready.ui.step.check;

/// What the watching is doing.
enum Phase {
  /// Nothing was asked yet.
  IDLE,
  /// A run is under way.
  ASKING,
  /// A run ended; the next is due.
  WATCHING,
  /// The user said so.
  PAUSED,
  /// Everything required is right in two runs; nothing is asked any more.
  SETTLED,
  /// The last run broke off for a reason of our own; the next is due.
  BROKEN
}
