package app.sendready.kind.spf;

import app.sendready.check.MisplacedName;
import app.sendready.check.MisplacedName.Candidate;
import app.sendready.check.MisplacedName.Slip;
import app.sendready.check.Sources;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Looks for an SPF record under the names where panels and people put it by mistake.
record SpfPlacement(SpfExpectation want, Sources sources) {
  /// What stands in the zone above is that zone's own record.
  private static final Set<Slip> OURS = EnumSet.of(Slip.DOUBLED, Slip.SIGN, Slip.AT_WWW);

  /// The likeliest name that holds one, and that is no wildcard's doing.
  Optional<DomainName> find() {
    DomainName domain = want.domain();
    List<Candidate> all =
        new ArrayList<>(
            MisplacedName.candidates(domain, domain, MisplacedName.zone(sources, domain)).stream()
                .filter(candidate -> OURS.contains(candidate.slip()))
                .toList());
    // A name that people invent, and those of other rows.
    String key = want.answers().key().selector().text() + "._domainkey";
    for (String row : List.of("_spf", "_dmarc", "_domainkey", key)) {
      domain.tryChild(row).ifPresent(name -> all.add(new Candidate(name, Slip.TOO_HIGH)));
    }
    return MisplacedName.search(sources, RecordType.TXT, all, SpfPlacement::holdsSpf).stream()
        .findFirst()
        .map(hit -> hit.candidate().name());
  }

  private static boolean holdsSpf(DnsAnswer.Found answer) {
    return !SpfTexts.records(answer).isEmpty();
  }
}
