package app.sendready.reports;

import app.sendready.answers.Answers;
import app.sendready.answers.SendingPlatform;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.PublicSuffixes;
import app.sendready.kind.spf.KnownSenders;
import app.sendready.reports.read.AuthOutcome;
import app.sendready.reports.read.ReportRow;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Tells who sent the messages of a row, by what proved itself in it; names that anybody may write
/// prove nothing. Asks nobody.
public final class SenderNames {
  private static final int MOST_KEPT = 10_000;
  private static final int V4_NETWORK = 24;
  private static final int V6_NETWORK = 48;

  /// Why a reporter did not do as the policy says (RFC 7489 appendix C, RFC 9990 §3.1.1).
  private static final Set<String> PASSED_ON =
      Set.of("forwarded", "trusted_forwarder", "mailing_list");

  private final KnownSenders known;
  private final String platform;
  private final Set<DomainName> platformDomains = new HashSet<>();
  private final Set<String> selectors = new HashSet<>();
  private final Set<String> own = new HashSet<>();
  private final PublicSuffixes suffixes = PublicSuffixes.bundled();

  private final Map<String, Optional<DomainName>> registrable =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<DomainName>> eldest) {
          return size() > MOST_KEPT;
        }
      };

  /// @param answers the set-up that the reports are about, where there is one
  public SenderNames(SendingPlatform standard, Optional<Answers> answers) {
    SendingPlatform used = answers.map(Answers::platform).orElse(standard);
    known = KnownSenders.load().with(used);
    platform = used.name();
    platformDomains.add(used.bounceTarget());
    platformDomains.add(used.spfInclude());
    platformDomains.addAll(used.formerSpfIncludes());
    answers.ifPresent(this::learn);
  }

  private void learn(Answers answers) {
    if (answers.isCloud()) {
      platformDomains.add(answers.links().bounce());
      selectors.add(answers.key().selector().text());
    }
    answers.servers().addresses().forEach(a -> own.add(a.unmapped().toString()));
  }

  /// Who sent these.
  ///
  /// @param domain whose reports these are
  SenderKey of(ReportRow row, String domain) {
    if (own.contains(row.source())) {
      return new SenderKey(SenderKind.OWN, row.source());
    }
    String from = row.from().isEmpty() ? domain : row.from();
    if (row.outcomes().stream().anyMatch(o -> isPlatform(o, from))) {
      return new SenderKey(SenderKind.PLATFORM, platform);
    }
    if (saysPassedOn(row)) {
      return new SenderKey(SenderKind.FORWARDED, "");
    }
    Optional<SenderKey> signer = service(row, from, true);
    if (signer.isEmpty() && isPassedOn(row, from)) {
      return new SenderKey(SenderKind.FORWARDED, "");
    }
    return signer
        .or(() -> service(row, from, false))
        .or(() -> named(row, from))
        .orElseGet(() -> network(row.source()));
  }

  private boolean isPlatform(AuthOutcome outcome, String from) {
    if (!outcome.passed()) {
      return false;
    }
    if (outcome.isDkim()) {
      return selectors.contains(outcome.selector()) && isSame(outcome.domain(), from);
    }
    return DomainName.parse(outcome.domain())
        .filter(name -> platformDomains.stream().anyMatch(name::isWithin))
        .isPresent();
  }

  /// Whether the reporter says that it was forwarded or went over a list.
  static boolean saysPassedOn(ReportRow row) {
    return row.reasons().stream().anyMatch(PASSED_ON::contains);
  }

  /// Mail that reached somebody and was sent on: the signature holds while the address may not send
  /// for the domain in the return path, which was kept; or it broke on the way through somebody who
  /// is authenticated as himself, as lists do.
  private boolean isPassedOn(ReportRow row, String from) {
    boolean kept =
        row.outcomes().stream()
            .anyMatch(o -> !o.isDkim() && !o.passed() && isSame(o.domain(), from));
    if (row.dkim()) {
      return kept && !row.spf();
    }
    boolean broke =
        row.outcomes().stream()
            .anyMatch(o -> o.isDkim() && o.result().equals("fail") && isSame(o.domain(), from));
    boolean other =
        row.outcomes().stream()
            .anyMatch(o -> !o.isDkim() && o.passed() && !isSame(o.domain(), from));
    return broke && other && !row.spf();
  }

  /// A service whose name we know, by a domain of its own that proved itself.
  private Optional<SenderKey> service(ReportRow row, String from, boolean signed) {
    return others(row, from, signed)
        .flatMap(name -> known.of(name).stream())
        .findFirst()
        .map(name -> new SenderKey(SenderKind.KNOWN, name));
  }

  /// Somebody else who proved to be who he says.
  private Optional<SenderKey> named(ReportRow row, String from) {
    return Stream.concat(others(row, from, true), others(row, from, false))
        .flatMap(name -> registrable(name.withoutDot()).stream())
        .findFirst()
        .map(name -> new SenderKey(SenderKind.NAMED, name.withoutDot()));
  }

  private Stream<DomainName> others(ReportRow row, String from, boolean signed) {
    return row.outcomes().stream()
        .filter(o -> o.isDkim() == signed && o.passed() && !isSame(o.domain(), from))
        .flatMap(o -> DomainName.parse(o.domain()).stream());
  }

  /// Whether two names are of one owner (RFC 9989 §4.10.2, relaxed).
  boolean isSame(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return false;
    }
    return one.equals(other)
        || registrable(one).isPresent() && registrable(one).equals(registrable(other));
  }

  private Optional<DomainName> registrable(String name) {
    return registrable.computeIfAbsent(
        name, text -> DomainName.parse(text).flatMap(suffixes::registrable));
  }

  /// What an address belongs to that nobody knows: whatever owns its name, where that is confirmed,
  /// or else its network.
  static SenderKey nameless(String source, NameLookup.Names named) {
    return named
        .of(source)
        .flatMap(SourceName::confirmed)
        .map(name -> new SenderKey(SenderKind.HOST, owner(name)))
        .orElseGet(() -> network(source));
  }

  /// The name under which somebody registered it; a name that nobody could register stands whole.
  private static String owner(DomainName name) {
    return PublicSuffixes.bundled().registrable(name).orElse(name).withoutDot();
  }

  /// The network of an address, as networks are given out (RFC 6177 §2 for IPv6).
  static SenderKey network(String source) {
    Optional<IpAddress> address = IpAddress.parse(source);
    if (address.isEmpty()) {
      return new SenderKey(SenderKind.NETWORK, "");
    }
    int bits = address.get().isV4() ? V4_NETWORK : V6_NETWORK;
    byte[] octets = address.get().octets();
    Arrays.fill(octets, bits / 8, octets.length, (byte) 0);
    return new SenderKey(SenderKind.NETWORK, IpAddress.of(octets) + "/" + bits);
  }
}
