package app.sendready.secure;

import app.sendready.dns.DomainName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An issuer that a property permits.
///
/// ```
/// issue-value = *WSP [issuer-domain-name *WSP] [";" *WSP [parameters *WSP]]   (RFC 8659 §4.2)
/// ```
///
/// @param name the issuer's domain; empty: nobody
/// @param conditions what the parameters bind it to: an account or a way of validation (RFC 8657);
///   other parameters are between the issuer and its customer
record CaaIssuer(Optional<DomainName> name, List<String> conditions) {
  private static final List<String> CONDITIONS = List.of("accounturi", "validationmethods");

  CaaIssuer {
    conditions = List.copyOf(conditions);
  }

  /// A value that is not of the grammar is read as one that permits nobody (RFC 8659 §4.2).
  static CaaIssuer parse(String value) {
    String[] parts = value.split(";", -1);
    String domain = parts[0].strip();
    Optional<DomainName> name =
        domain.isEmpty() || domain.endsWith(".")
            ? Optional.empty()
            : DomainName.parse(domain).filter(n -> isHost(domain));
    return new CaaIssuer(
        name,
        Arrays.stream(parts)
            .skip(1)
            .map(String::strip)
            .filter(parameter -> CONDITIONS.contains(tag(parameter)))
            .toList());
  }

  private static String tag(String parameter) {
    int equals = parameter.indexOf('=');
    return equals < 0 ? "" : parameter.substring(0, equals).strip().toLowerCase(Locale.ROOT);
  }

  // RFC 8659 §4.2: labels of letters, digits and hyphens.
  private static boolean isHost(String domain) {
    return domain
        .chars()
        .allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || c == '-' || c == '.'));
  }
}
