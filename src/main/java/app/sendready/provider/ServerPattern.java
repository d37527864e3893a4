package app.sendready.provider;

import app.sendready.dns.DomainName;
import java.util.regex.Pattern;

/// How a host's name servers are called. Every form is anchored on a dot or at both ends: an open
/// match would send people to a company they never used.
public sealed interface ServerPattern {
  /// Whether a server is called so.
  boolean matches(DomainName server);

  /// The pattern as the catalogue writes it.
  String notation();

  /// Every name below `zone`.
  record Below(DomainName zone) implements ServerPattern {
    @Override
    public boolean matches(DomainName server) {
      return server.isWithin(zone) && !server.equals(zone);
    }

    @Override
    public String notation() {
      return "*." + zone.withoutDot();
    }
  }

  /// This name alone.
  record Exactly(DomainName name) implements ServerPattern {
    @Override
    public boolean matches(DomainName server) {
      return server.equals(name);
    }

    @Override
    public String notation() {
      return name.withoutDot();
    }
  }

  /// Names without the final dot that match as a whole; for brands that sit inside a label.
  record Like(Pattern pattern) implements ServerPattern {
    @Override
    public boolean matches(DomainName server) {
      return pattern.matcher(server.withoutDot()).matches();
    }

    @Override
    public String notation() {
      return "/" + pattern.pattern() + "/";
    }
  }

  /// From the catalogue's notation: `*.name.com`, `ns1.name.com`, or a regex between slashes.
  static ServerPattern of(String notation) {
    if (notation.startsWith("/") && notation.endsWith("/")) {
      return new Like(Pattern.compile(notation.substring(1, notation.length() - 1)));
    }
    return notation.startsWith("*.")
        ? new Below(DomainName.of(notation.substring(2)))
        : new Exactly(DomainName.of(notation));
  }
}
