package app.sendready.secure;

import app.sendready.check.Finding;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.PublicSuffixes;
import app.sendready.dns.Question;
import app.sendready.dns.RecordType;
import app.sendready.dns.Resolver;
import app.sendready.web.SecureHost;
import app.sendready.web.TlsProbeResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who has told browsers to open a host over secure connections only: the host itself, a domain
/// above it for all names below (RFC 6797 §8.2), or the list that is built into them.
record SecureOnly(DomainName host, Resolver dns, SecureHost web) {
  /// Endings of which all names are on browsers' list; as it was in November 2026.
  private static final Set<String> ENDINGS =
      Set.of(
          "app",
          "bank",
          "boo",
          "channel",
          "chrome",
          "dad",
          "day",
          "dev",
          "esq",
          "foo",
          "gle",
          "gmail",
          "google",
          "ing",
          "insurance",
          "meme",
          "mov",
          "new",
          "nexus",
          "page",
          "phd",
          "prof",
          "rsvp",
          "search",
          "youtube",
          "zip");

  /// Above this many domains nobody has a web site for each.
  private static final int MOST = 4;

  /// @param own what the host itself showed
  /// @param good whether its certificate is one that browsers take
  List<Finding> judge(TlsProbeResult own, boolean good) {
    List<Finding> said = new ArrayList<>();
    List<DomainName> silent = new ArrayList<>();
    Optional<DomainName> binding =
        good ? policy(own).filter(p -> p.maxAge() > 0).map(_ -> host) : Optional.empty();
    for (DomainName domain : above()) {
      if (hasNoAddress(domain)) {
        continue;
      }
      TlsProbeResult shown = web.probe(domain.withoutDot());
      if (shown instanceof TlsProbeResult.Unreached) {
        silent.add(domain);
      }
      Optional<StrictTransport> policy = policy(shown).filter(StrictTransport::bindsBelow);
      if (policy.isPresent()) {
        binding = binding.or(() -> Optional.of(domain));
        // The list takes domains as they are registered, with all that is below.
        if (policy.get().isForList() && isRegistrable(domain)) {
          said.add(finding(SecureFinding.HSTS_PRELOAD, domain));
        }
      }
    }
    String ending = host.labels().getLast();
    if (ENDINGS.contains(ending)) {
      binding = Optional.of(DomainName.of(ending));
      said.add(finding(SecureFinding.HSTS_ENDING, binding.get()));
    }
    said.addFirst(whole(binding, silent, good));
    return said;
  }

  private Finding whole(Optional<DomainName> binding, List<DomainName> silent, boolean good) {
    return binding
        .map(domain -> finding(good ? SecureFinding.HSTS_MET : SecureFinding.HSTS_BREAKS, domain))
        .orElseGet(() ->
            silent.isEmpty()
                ? finding(SecureFinding.HSTS_NONE, host)
                : finding(SecureFinding.HSTS_UNKNOWN, silent.getFirst()));
  }

  private Finding finding(SecureFinding code, DomainName domain) {
    return Finding.of(code).with("host", host.withoutDot()).with("domain", domain.withoutDot());
  }

  /// The domains above the host that belong to its owner.
  private List<DomainName> above() {
    List<DomainName> above = new ArrayList<>();
    PublicSuffixes suffixes = PublicSuffixes.bundled();
    for (DomainName at = host.parent();
        !at.isRoot() && !suffixes.isSuffix(at) && above.size() < MOST;
        at = at.parent()) {
      above.add(at);
    }
    return above;
  }

  private static boolean isRegistrable(DomainName domain) {
    return PublicSuffixes.bundled().registrable(domain).filter(domain::equals).isPresent();
  }

  /// A domain that is known to have no address has no web site to ask for anything.
  private boolean hasNoAddress(DomainName domain) {
    Map<Question, DnsAnswer> answers =
        dns.askAll(
            List.of(new Question(domain, RecordType.A), new Question(domain, RecordType.AAAA)));
    Collection<DnsAnswer> both = answers.values();
    return both.stream().allMatch(DnsAnswer::isAbsent);
  }

  /// Said over a connection that browsers distrust, it counts for nothing (RFC 6797 §8.1).
  private static Optional<StrictTransport> policy(TlsProbeResult shown) {
    return shown instanceof TlsProbeResult.Shown there && there.fits() && there.distrust().isEmpty()
        ? there.strictTransport().flatMap(StrictTransport::parse)
        : Optional.empty();
  }
}
