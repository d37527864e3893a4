package app.sendready.check;

/// What an expected record should hold, canonical: absolute names, TXT joined and without quotes.
public sealed interface Content {
  /// Publish exactly this, unless something equal in meaning stands there already.
  record Value(String text) implements Content {}

  /// A part is not known yet (the DKIM key is not pasted); `text` shows the gap in angle brackets.
  record Placeholder(String text) implements Content {}

  /// Nothing to publish from here: the record is only checked.
  record CheckedOnly() implements Content {}
}
