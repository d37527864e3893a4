package app.sendready.message;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One link of the chain: a server that passed the message on, and what it had found (RFC 8617).
///
/// @param instance from 1, the first server of the chain
/// @param d the sealing domain, as written
/// @param s the selector, as written
/// @param validation what it found of the chain so far: `none`, `pass` or `fail`
/// @param found what it found of the message
public record ArcSeal(
    int instance,
    String d,
    String s,
    String validation,
    List<AuthenticationResults.MethodResult> found,
    SignatureReason reason) {
  public ArcSeal {
    found = List.copyOf(found);
  }

  /// @param results the field with what it found; empty without one
  static ArcSeal of(
      int instance, DkimSignature seal, Optional<HeaderField> results, SignatureReason reason) {
    List<AuthenticationResults.MethodResult> found =
        results
            .map(field -> field.value().substring(field.value().indexOf(';') + 1))
            .map(text -> AuthenticationResults.parse(text, 0).methods())
            .orElse(List.of());
    return new ArcSeal(
        instance,
        HeaderField.utf8(seal.value("d")),
        HeaderField.utf8(seal.selector()),
        HeaderField.utf8(seal.value("cv")).toLowerCase(Locale.ROOT),
        found,
        reason);
  }
}
