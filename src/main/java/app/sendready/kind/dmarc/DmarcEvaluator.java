package app.sendready.kind.dmarc;

import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.RecordType;
import app.sendready.dns.Resolver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Evaluates DMARC for one message the way a receiver does (RFC 9989 §5.3).
public final class DmarcEvaluator {
  private final Resolver resolver;

  public DmarcEvaluator(Resolver resolver) {
    this.resolver = resolver;
  }

  /// The result for mail from `author`, the one domain in From.
  ///
  /// @param spf the MAIL FROM identity (the HELO one where the reverse-path is empty), or none
  /// @param dkim one per signature
  public DmarcResult evaluate(DomainName author, List<Identity> spf, List<Identity> dkim) {
    Run run = new Run(resolver);
    TreeWalk walk = run.walk(author);
    Optional<TreeWalk.FoundRecord> found = walk.policyRecord();
    DomainName organization = walk.organizationalDomain();
    if (found.isEmpty()) {
      // RFC 9989 §5.3.6: without an answer there is neither pass nor fail.
      DmarcResult.Result result =
          walk.failure().isPresent() ? DmarcResult.Result.TEMPERROR : DmarcResult.Result.NONE;
      return new DmarcResult(
          result,
          Optional.empty(),
          organization,
          Optional.empty(),
          false,
          false,
          run.queries(),
          walk.own(),
          RecordNotes.of(walk, run));
    }
    DmarcRecord record = found.get().record();
    boolean spfAligned = run.aligned(walk, spf, record.spfAlignment(), AuthResult.PASS);
    boolean dkimAligned = run.aligned(walk, dkim, record.dkimAlignment(), AuthResult.PASS);
    DmarcResult.Result result = DmarcResult.Result.FAIL;
    if (spfAligned || dkimAligned) {
      result = DmarcResult.Result.PASS;
    } else if (run.aligned(walk, spf, record.spfAlignment(), AuthResult.TEMPERROR)
        || run.aligned(walk, dkim, record.dkimAlignment(), AuthResult.TEMPERROR)) {
      result = DmarcResult.Result.TEMPERROR;
    }
    return new DmarcResult(
        result,
        Optional.of(found.get().domain()),
        organization,
        Optional.of(EffectivePolicy.of(author, found.get(), run)),
        spfAligned,
        dkimAligned,
        run.queries(),
        Optional.of(record),
        RecordNotes.of(walk, run));
  }

  /// One evaluation: remembers answers, so that walks that meet ask only once.
  private static final class Run implements Resolver {
    private final Resolver resolver;
    private final Map<Question, DnsAnswer> answers = new LinkedHashMap<>();
    private final Map<DomainName, TreeWalk> walks = new LinkedHashMap<>();

    Run(Resolver resolver) {
      this.resolver = resolver;
    }

    @Override
    public DnsAnswer ask(Question question) {
      return answers.computeIfAbsent(question, resolver::ask);
    }

    TreeWalk walk(DomainName domain) {
      TreeWalk known = walks.get(domain);
      if (known == null) {
        known = TreeWalk.from(domain, this);
        walks.put(domain, known);
      }
      return known;
    }

    List<DomainName> queries() {
      List<DomainName> names = new ArrayList<>();
      answers.keySet().stream()
          .filter(q -> q.type() == RecordType.TXT)
          .forEach(q -> names.add(q.name()));
      return names;
    }

    boolean aligned(TreeWalk author, List<Identity> all, Alignment mode, AuthResult wanted) {
      return all.stream()
          .filter(i -> i.result() == wanted)
          .anyMatch(i -> aligned(author, i.domain(), mode));
    }

    // RFC 9989 §4.10.2.
    private boolean aligned(TreeWalk author, DomainName domain, Alignment mode) {
      if (domain.equals(author.start())) {
        return true;
      }
      return mode == Alignment.RELAXED
          && walk(domain).organizationalDomain().equals(author.organizationalDomain());
    }
  }
}
