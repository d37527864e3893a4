package app.sendready.ui.many;

import app.sendready.i18n.Text;

/// How far the window has come.
sealed interface ManyStage {
  /// Nothing was opened.
  record Empty() implements ManyStage {}

  record Reading() implements ManyStage {}

  /// What was opened says nothing that can be used.
  record Refused(Text why) implements ManyStage {}

  /// A list is there, and nothing runs.
  record Ready() implements ManyStage {}

  /// A run broke off by a fault of the disk or of ours.
  record Broken(Text why) implements ManyStage {}

  /// Another list is read; the one that is open is still.
  record Opening() implements ManyStage {}

  /// Earlier results are read, and those of the list compared with them.
  record Comparing() implements ManyStage {}

  record Running() implements ManyStage {}

  record Paused() implements ManyStage {}

  /// No domain is begun any more; those at hand come to their end.
  record Stopping() implements ManyStage {}

  /// Whether there is a list.
  default boolean hasList() {
    return switch (this) {
      case Empty _, Reading _, Refused _ -> false;
      case Ready _, Broken _, Opening _, Comparing _, Running _, Paused _, Stopping _ -> true;
    };
  }

  /// Whether domains are being looked at, or about to be, or a file read.
  default boolean isBusy() {
    return this instanceof Opening || this instanceof Comparing || isRun();
  }

  /// Whether domains are being looked at, or about to be.
  default boolean isRun() {
    return switch (this) {
      case Running _, Paused _, Stopping _ -> true;
      case Empty _, Reading _, Refused _, Ready _, Broken _, Opening _, Comparing _ -> false;
    };
  }
}
