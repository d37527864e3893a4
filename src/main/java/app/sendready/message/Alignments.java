package app.sendready.message;

import app.sendready.dns.DomainName;
import app.sendready.dns.PublicSuffixes;

/// Whether two domains belong together, where DNS is not asked.
final class Alignments {
  private Alignments() {}

  /// The same organization's, by the Public Suffix List.
  static boolean relaxed(String domain, DomainName author) {
    PublicSuffixes suffixes = PublicSuffixes.bundled();
    return DomainName.parse(domain)
        .filter(name ->
            name.equals(author)
                || suffixes.registrable(name).isPresent()
                    && suffixes.registrable(name).equals(suffixes.registrable(author)))
        .isPresent();
  }
}
