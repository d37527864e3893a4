package app.sendready.kind.dmarc;

import app.sendready.answers.Answers;
import app.sendready.check.MisplacedName;
import app.sendready.check.MisplacedName.Candidate;
import app.sendready.check.MisplacedName.Hit;
import app.sendready.check.MisplacedName.Slip;
import app.sendready.check.Sources;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks for a DMARC record under the names that panels and people put it by mistake.
record Placement(DomainName expected, Answers answers, Sources sources) {

  /// The likeliest name that holds one, and that is no wildcard's doing.
  Optional<Hit> find() {
    DomainName from = answers.fromDomain();
    List<Candidate> all =
        new ArrayList<>(
            MisplacedName.candidates(expected, from, MisplacedName.zone(sources, from)));
    // In the row of another record.
    for (String row :
        List.of(answers.key().selector().text() + "._domainkey", "_domainkey", "default._bimi")) {
      from.tryChild(row).ifPresent(name -> all.add(new Candidate(name, Slip.TOO_HIGH)));
    }
    return MisplacedName.search(sources, RecordType.TXT, all, Placement::holdsDmarc).stream()
        .findFirst();
  }

  private static boolean holdsDmarc(DnsAnswer.Found answer) {
    return TreeWalk.texts(answer).stream()
        .anyMatch(t -> DmarcRecord.parse(NearMiss.withoutStraySigns(t)).isPresent());
  }
}
