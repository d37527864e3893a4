package app.sendready.kind.spf;

import app.sendready.answers.SendingPlatform;
import app.sendready.dns.DomainName;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// Who stands behind a name that a record includes: from the data file beside this class, by the
/// longest suffix.
public final class KnownSenders {
  private static final KnownSenders ALONE = new KnownSenders(Map.of());

  /// Those that come before the list.
  private final Map<DomainName, String> own;

  private KnownSenders(Map<DomainName, String> own) {
    this.own = Map.copyOf(own);
  }

  /// The list that the program ships, read when first needed.
  private static final class Shipped {
    static final Map<DomainName, String> BY_SUFFIX = read();

    private Shipped() {}

    private static Map<DomainName, String> read() {
      Properties lines = new Properties();
      try (InputStream in = KnownSenders.class.getResourceAsStream("known-senders.properties")) {
        if (in == null) {
          throw new IllegalStateException("known-senders.properties is not in the program");
        }
        lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Map<DomainName, String> names = new HashMap<>();
      lines.stringPropertyNames().forEach(n -> names.put(DomainName.of(n), lines.getProperty(n)));
      return Map.copyOf(names);
    }
  }

  /// The list that the program ships.
  public static KnownSenders load() {
    return ALONE;
  }

  /// The same list with the platform's own names in it.
  public KnownSenders with(SendingPlatform platform) {
    Map<DomainName, String> more = new HashMap<>(own);
    more.put(platform.spfInclude(), platform.name());
    platform.formerSpfIncludes().forEach(former -> more.put(former, platform.name()));
    return new KnownSenders(more);
  }

  /// The sender's own name, as its customers know it.
  public Optional<String> of(DomainName name) {
    for (DomainName suffix = name; !suffix.isRoot(); suffix = suffix.parent()) {
      String sender = own.getOrDefault(suffix, Shipped.BY_SUFFIX.get(suffix));
      if (sender != null) {
        return Optional.of(sender);
      }
    }
    return Optional.empty();
  }
}
