package app.sendready.ui.many.list;

import app.sendready.i18n.Text;

/// How far a reading has come.
///
/// @param share of what is read, from 0 to 1; negative where nobody can know
public record HowFar(Text text, double share) {
  public static final double UNKNOWN = -1;
}
