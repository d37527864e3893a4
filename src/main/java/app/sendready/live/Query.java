package app.sendready.live;

import app.sendready.dns.Question;

/// A question as it goes out: with or without the wish for recursion (RD), with or without the
/// resolver checking signatures (CD, RFC 4035 §3.2.2).
///
/// @param round tells a deliberate repetition from the first asking; equal queries are sent once
record Query(Question question, boolean recursive, boolean unchecked, int round) {
  /// To a server that owns the name.
  static Query direct(Question question) {
    return new Query(question, false, false, 0);
  }

  /// To a resolver.
  static Query recursive(Question question) {
    return new Query(question, true, false, 0);
  }

  /// The same, but without the resolver's judgement about signatures.
  Query withoutChecking() {
    return new Query(question, recursive, true, round);
  }

  Query again() {
    return new Query(question, recursive, unchecked, round + 1);
  }
}
