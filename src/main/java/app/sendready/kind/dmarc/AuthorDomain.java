package app.sendready.kind.dmarc;

import app.sendready.dns.DomainName;
import app.sendready.dns.TypedName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the one domain in a From header (RFC 9989 §5.3.1).
///
/// ```
/// from         = "From:" mailbox-list CRLF        ; RFC 5322 §3.6.2
/// mailbox-list = (mailbox *("," mailbox))         ; §3.4
/// mailbox      = name-addr / addr-spec
/// name-addr    = [display-name] angle-addr
/// angle-addr   = [CFWS] "<" addr-spec ">" [CFWS]
/// ```
public final class AuthorDomain {
  private AuthorDomain() {}

  /// The author domain of a header's value, as an A-label name; empty where there is none or more
  /// than one, so that DMARC cannot be evaluated.
  public static Optional<DomainName> of(String from) {
    Set<DomainName> domains = new LinkedHashSet<>();
    for (String mailbox : mailboxes(from)) {
      int open = mailbox.lastIndexOf('<');
      int close = mailbox.indexOf('>', open + 1);
      String address = open >= 0 && close > open ? mailbox.substring(open + 1, close) : mailbox;
      int at = address.lastIndexOf('@');
      if (at < 0) {
        continue;
      }
      String domain = address.substring(at + 1).strip();
      if (TypedName.parse(domain) instanceof TypedName.Understood understood) {
        domains.add(understood.name());
      } else {
        return Optional.empty();
      }
    }
    return domains.size() == 1 ? domains.stream().findFirst() : Optional.empty();
  }

  /// The list cut at its commas, without quoted words and comments.
  private static List<String> mailboxes(String from) {
    List<String> all = new ArrayList<>();
    StringBuilder one = new StringBuilder();
    boolean quoted = false;
    int depth = 0;
    for (int i = 0; i < from.length(); i++) {
      char c = from.charAt(i);
      if (c == '\\' && (quoted || depth > 0)) {
        i++;
      } else if (c == '"' && depth == 0) {
        quoted = !quoted;
      } else if (!quoted && c == '(') {
        depth++;
      } else if (!quoted && c == ')' && depth > 0) {
        depth--;
      } else if (!quoted && depth == 0 && (c == ',' || c == ';')) {
        all.add(one.toString());
        one.setLength(0);
      } else if (!quoted && depth == 0) {
        one.append(c);
      } else if (quoted && c == '@') {
        one.append(' ');
      }
    }
    all.add(one.toString());
    return all;
  }
}
