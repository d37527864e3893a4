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
  private final Map<DomainName, String> bySuffix;

  private KnownSenders(Map<DomainName, String> bySuffix) {
    this.bySuffix = Map.copyOf(bySuffix);
  }

  /// Reads the list that the program ships.
  public static KnownSenders load() {
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
    return new KnownSenders(names);
  }

  /// The same list with the platform's own names in it.
  public KnownSenders with(SendingPlatform platform) {
    Map<DomainName, String> more = new HashMap<>(bySuffix);
    more.put(platform.spfInclude(), platform.name());
    platform.formerSpfIncludes().forEach(former -> more.put(former, platform.name()));
    return new KnownSenders(more);
  }

  /// The sender's own name, as its customers know it.
  public Optional<String> of(DomainName name) {
    for (DomainName suffix = name; !suffix.isRoot(); suffix = suffix.parent()) {
      String sender = bySuffix.get(suffix);
      if (sender != null) {
        return Optional.of(sender);
      }
    }
    return Optional.empty();
  }
}
