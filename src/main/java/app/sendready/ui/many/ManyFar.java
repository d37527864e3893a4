package app.sendready.ui.many;

import app.sendready.i18n.Text;

/// How far a reading has come.
///
/// @param share of what is read, from 0 to 1; negative where nobody can know
record ManyFar(Text text, double share) {
  static final double UNKNOWN = -1;
}
