package app.sendready.answers;

import app.sendready.dns.DomainName;
import app.sendready.dns.PublicSuffixes;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Whether a mailing can be sent from a domain at all, told from its name alone, before anything is
/// asked. The window and the command line use the same guard and its same sentences.
///
/// Stopped are domains in which the user can publish nothing: those of free mailboxes, endings that
/// registries sell names under, and names that a site builder lends. A name with letters of several
/// alphabets is only remarked upon: it may be just what was registered.
public final class FromDomainGuard {
  /// Below it are the reverse names of addresses (RFC 1035 §3.5, RFC 3596 §2.5).
  private static final DomainName REVERSE = DomainName.of("arpa");

  private final PublicSuffixes suffixes;

  /// Without the final dot, in small letters.
  private final Set<String> mailboxes;

  private final Set<String> hosts;

  FromDomainGuard(PublicSuffixes suffixes, Set<String> mailboxes, Set<String> hosts) {
    this.suffixes = suffixes;
    this.mailboxes = Set.copyOf(mailboxes);
    this.hosts = Set.copyOf(hosts);
  }

  /// The guard with the lists that come with the program; they are read when first asked for.
  public static FromDomainGuard bundled() {
    return Bundled.GUARD;
  }

  private static final class Bundled {
    static final FromDomainGuard GUARD =
        new FromDomainGuard(
            PublicSuffixes.bundled(), names("free-mailboxes.txt"), names("shared-hosts.txt"));

    private Bundled() {}
  }

  private static Set<String> names(String file) {
    try (InputStream in = FromDomainGuard.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What to say of a domain.
  ///
  /// @param stops whether nothing can be sent from it; a mere remark otherwise
  public record Remark(boolean stops, Text text) {}

  /// The one thing to say of a name; empty where there is nothing.
  public Optional<Remark> remark(DomainName name) {
    String shown = TypedName.unicode(name);
    if (mailboxes.contains(name.withoutDot())) {
      return stop(Text.of("fromdomain.free-mailbox", "domain", shown));
    }
    if (name.isWithin(REVERSE)) {
      return stop(Text.of("fromdomain.reverse-name", "domain", shown));
    }
    Optional<DomainName> host = host(name);
    if (host.isPresent()) {
      return stop(
          Text.of("fromdomain.shared-host", "domain", shown)
              .with("host", TypedName.unicode(host.get())));
    }
    if (suffixes.isSuffix(name)) {
      return stop(
          Text.of("fromdomain.public-suffix", "domain", shown)
              .with("date", suffixes.date().toString()));
    }
    Optional<Text> odd = OddScripts.in(name);
    if (odd.isPresent()) {
      return Optional.of(new Remark(false, odd.get()));
    }
    PublicSuffixes.Match match = suffixes.of(name);
    return match.part() == PublicSuffixes.Part.PRIVATE
        ? Optional.of(
            new Remark(
                false,
                Text.of("fromdomain.below-shared", "domain", shown)
                    .with("host", TypedName.unicode(match.suffix()))))
        : Optional.empty();
  }

  private Optional<DomainName> host(DomainName name) {
    return IntStream.rangeClosed(1, name.labels().size())
        .mapToObj(name::last)
        .filter(end -> hosts.contains(end.withoutDot()))
        .findFirst();
  }

  /// The name that is bought at a registrar, for sentences: the domain itself or one above it.
  public DomainName registered(DomainName name) {
    return suffixes.registrable(name).orElse(name);
  }

  /// Whether domains are sold in `zone`, so that a name it denies is one nobody has bought.
  public boolean isSoldIn(DomainName zone) {
    return zone.isRoot()
        || suffixes.isSuffix(zone) && suffixes.of(zone).part() != PublicSuffixes.Part.PRIVATE;
  }

  private static Optional<Remark> stop(Text text) {
    return Optional.of(new Remark(true, text));
  }
}
