package app.sendready.kind.spf;

import java.util.Optional;

/// One thing in a record's text that the grammar does not allow.
///
/// @param at its place in the text, counted from 0
/// @param text the words it is about
/// @param suggestion what was probably meant in their place
record SpfProblem(Reason reason, int at, String text, Optional<String> suggestion) {

  /// What is wrong.
  public enum Reason {
    /// Does not begin with `v=spf1` and a space.
    VERSION,
    /// A word that is no mechanism.
    UNKNOWN_MECHANISM,
    /// A mechanism whose value is missing, or stands behind a space.
    MISSING_VALUE,
    /// A value where none belongs.
    NEEDLESS_VALUE,
    /// A name that cannot be one.
    BAD_DOMAIN,
    /// A macro that cannot be expanded (RFC 7208 §7.1).
    BAD_MACRO,
    /// An address that is none, or of the other family.
    BAD_ADDRESS,
    /// A prefix length that is none, or too long.
    BAD_LENGTH,
    /// A second `redirect` or `exp` (RFC 7208 §6).
    REPEATED_MODIFIER,
    /// Two terms without a space between them.
    GLUED,
    /// A comma, a semicolon, a back-slash between terms.
    STRAY_SIGN,
    /// A quotation mark that belongs to the panel, not to the record.
    QUOTED,
    /// A sign that only looks like the right one: a long dash, a Cyrillic letter.
    LOOKALIKE,
    /// A Sender ID record in the same text.
    SENDER_ID
  }
}
