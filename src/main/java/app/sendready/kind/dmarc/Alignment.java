package app.sendready.kind.dmarc;

/// How closely an authenticated domain must match the one in From (RFC 9989 §4.4).
public enum Alignment {
  /// The same organizational domain is enough; the default.
  RELAXED,
  /// The names must be identical.
  STRICT
}
