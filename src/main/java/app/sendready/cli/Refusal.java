package app.sendready.cli;

import app.sendready.i18n.Text;

/// Why a command does not do what was typed, in words for the person who typed it. Ends it with
/// status 2.
public final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Text why;

  public Refusal(Text why) {
    super(why.key(), null, false, false);
    this.why = why;
  }

  static Refusal of(String key, String name, Object value) {
    return new Refusal(Text.of(key, name, value));
  }

  public Text why() {
    return why;
  }
}
