package app.sendready.kind.dmarc;

import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.Resolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The DNS tree walk from one domain towards the root: at most eight questions (RFC 9989 §4.10).
///
/// @param steps what stood at each name asked, the starting one first
public record TreeWalk(DomainName start, List<Step> steps) {
  private static final int LONG_NAME = 8;

  public TreeWalk {
    steps = List.copyOf(steps);
  }

  /// One name of the walk.
  ///
  /// @param question `_dmarc.` and the domain
  public record Step(DomainName domain, DomainName question, DnsAnswer answer) {
    /// Every text there that is a DMARC record.
    public List<DmarcRecord> records() {
      return texts(answer).stream().flatMap(t -> DmarcRecord.parse(t).stream()).toList();
    }

    /// The one record there; of several all are discarded (RFC 9989 §4.10 steps 2 and 6).
    public Optional<DmarcRecord> record() {
      List<DmarcRecord> records = records();
      return records.size() == 1 ? Optional.of(records.getFirst()) : Optional.empty();
    }

    /// The one record, if a receiver would use it.
    Optional<DmarcRecord> usable() {
      return record().filter(DmarcRecord::isUsable);
    }

    boolean failed() {
      return answer instanceof DnsAnswer.Failed;
    }
  }

  /// Where the record that applies was found.
  public record FoundRecord(DomainName domain, DmarcRecord record) {}

  /// The domains a walk may ask about, in order; the last has one label.
  public static List<DomainName> domains(DomainName start) {
    List<DomainName> domains = new ArrayList<>();
    domains.add(start);
    int labels = start.labels().size();
    // RFC 9989 §4.10 step 4: a name of eight or more labels is cut to seven at once.
    for (int left = labels >= LONG_NAME ? LONG_NAME - 1 : labels - 1; left > 0; left--) {
      domains.add(start.last(left));
    }
    return domains;
  }

  /// The name asked for a domain's record; empty if it would be too long.
  public static Optional<DomainName> question(DomainName domain) {
    return domain.tryChild("_dmarc");
  }

  /// Walks, one question after the other, and stops where RFC 9989 §4.10 says so.
  public static TreeWalk from(DomainName start, Resolver resolver) {
    List<Step> steps = new ArrayList<>();
    for (DomainName domain : domains(start)) {
      Optional<DomainName> name = question(domain);
      if (name.isEmpty()) {
        continue;
      }
      Step step = new Step(domain, name.get(), resolver.ask(name.get(), RecordType.TXT));
      steps.add(step);
      // RFC 9989 §4.10 steps 2 and 6.
      if (step.record().filter(r -> r.psd() != Psd.UNSAID).isPresent()) {
        break;
      }
    }
    return new TreeWalk(start, steps);
  }

  /// The same walk with all its questions put at once: fewer round trips, perhaps a question more.
  public static TreeWalk atOnce(DomainName start, Resolver resolver) {
    List<Question> questions =
        domains(start).stream()
            .flatMap(d -> question(d).stream())
            .map(n -> new Question(n, RecordType.TXT))
            .toList();
    Map<Question, DnsAnswer> answers = resolver.askAll(questions);
    return from(start, q -> answers.containsKey(q) ? answers.get(q) : resolver.ask(q));
  }

  static List<String> texts(DnsAnswer answer) {
    return answer.records().stream().filter(Rdata.Txt.class::isInstance).map(Rdata::text).toList();
  }

  /// The organizational domain of the starting domain (RFC 9989 §4.10.2). A name that could not be
  /// asked counts as one without a record.
  public DomainName organizationalDomain() {
    DomainName fewest = start;
    for (Step step : steps) {
      Optional<DmarcRecord> record = step.usable();
      if (record.isEmpty()) {
        continue;
      }
      if (record.get().psd() == Psd.NO) {
        return step.domain();
      }
      if (record.get().psd() == Psd.YES && !step.domain().equals(start)) {
        return start.last(step.domain().labels().size() + 1);
      }
      fewest = step.domain();
    }
    return fewest;
  }

  /// The record that applies to mail from the starting domain: its own, else the organizational
  /// domain's, else the public suffix's; those in between do not count (RFC 9989 §4.10.1).
  public Optional<FoundRecord> policyRecord() {
    // An own record that cannot be used ends the search: no DMARC (RFC 9989 §4.10.1).
    Optional<DmarcRecord> own = own();
    if (own.isPresent()) {
      return at(start);
    }
    DomainName organization = organizationalDomain();
    return at(organization)
        .or(() -> at(organization.parent()).filter(found -> found.record().psd() == Psd.YES));
  }

  private Optional<FoundRecord> at(DomainName domain) {
    return steps.stream()
        .filter(s -> s.domain().equals(domain))
        .flatMap(s -> s.usable().stream())
        .map(r -> new FoundRecord(domain, r))
        .findFirst();
  }

  /// The one record at the starting domain, usable or not.
  public Optional<DmarcRecord> own() {
    return steps.isEmpty() ? Optional.empty() : steps.getFirst().record();
  }

  /// The first failed answer without which the record that applies cannot be told.
  public Optional<DnsAnswer.Failed> failure() {
    if (own().isPresent()) {
      return Optional.empty();
    }
    return steps.stream()
        .map(Step::answer)
        .filter(DnsAnswer.Failed.class::isInstance)
        .map(DnsAnswer.Failed.class::cast)
        .findFirst();
  }
}
