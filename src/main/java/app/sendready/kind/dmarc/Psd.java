package app.sendready.kind.dmarc;

/// What a record says about its domain being a public suffix (RFC 9989 §4.7, tag `psd`).
enum Psd {
  /// The domain belongs to a registry; organizations are one label below it.
  YES,
  /// The domain is the organizational domain for itself and everything below.
  NO,
  /// The tree walk finds out; the default.
  UNSAID
}
