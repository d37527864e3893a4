package app.sendready.kind.dmarc;

import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.RecordType;
import app.sendready.dns.ZoneCut;
import app.sendready.setup.Answers;
import app.sendready.setup.Sources;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Looks for a DMARC record under the names that panels and people put it by mistake.
record Placement(DomainName expected, Answers answers, Sources sources) {

  /// The first name that holds one, and that is no wildcard's doing.
  Optional<DomainName> find() {
    List<DomainName> candidates = candidates();
    Map<Question, DnsAnswer> found = sources.dns().askAll(questions(candidates));
    for (DomainName name : candidates) {
      DnsAnswer answer = found.get(new Question(name, RecordType.TXT));
      if (answer == null || !holdsDmarc(answer)) {
        continue;
      }
      boolean wildcard =
          !name.equals(answers.fromDomain()) && holdsDmarc(sources.control(name, RecordType.TXT));
      if (!wildcard) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  private static List<Question> questions(List<DomainName> names) {
    return names.stream().map(n -> new Question(n, RecordType.TXT)).toList();
  }

  private static boolean holdsDmarc(DnsAnswer answer) {
    return TreeWalk.texts(answer).stream()
        .anyMatch(t -> DmarcRecord.parse(NearMiss.withoutStraySigns(t)).isPresent());
  }

  /// Most likely first: name doubled by the panel, underscore lost, one level too high, in the row
  /// of another record.
  private List<DomainName> candidates() {
    DomainName from = answers.fromDomain();
    DomainName zone =
        switch (sources.zone()) {
          case ZoneCut.Zone cut -> cut.name();
          case ZoneCut.Unknown unknown -> from;
        };
    Set<DomainName> names = new LinkedHashSet<>();
    expected.under(zone).ifPresent(names::add);
    expected.under(from).ifPresent(names::add);
    names.add(from);
    List<String> labels = new ArrayList<>(List.of("dmarc", "_dmarc.www", "_dmark", "_domainkey"));
    labels.add(answers.key().selector().text() + "._domainkey");
    labels.add("default._bimi");
    labels.forEach(label -> from.tryChild(label).ifPresent(names::add));
    names.remove(expected);
    return List.copyOf(names);
  }
}
