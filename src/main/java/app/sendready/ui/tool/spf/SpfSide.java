package app.sendready.ui.tool.spf;

import app.sendready.i18n.Text;

/// The record as it is, or as it would be.
sealed interface SpfSide {
  /// A record that could be read.
  ///
  /// @param voids lookups that find nothing
  /// @param partial whether somebody did not answer, so that all counts are a lower bound
  record Counted(String record, int lookups, int voids, boolean partial, SpfNode tree)
      implements SpfSide {}

  /// Nothing to count, and why.
  record Nothing(Text why) implements SpfSide {}
}
