package app.sendready.kind.dmarc;

import app.sendready.answers.DmarcPolicy;
import app.sendready.check.Finding;
import app.sendready.dns.DomainName;
import app.sendready.dns.Resolver;
import java.util.List;
import java.util.Optional;

/// What is to be said of the record that a walk found, or of there being none, where nobody has
/// said what they want.
final class RecordNotes {
  private RecordNotes() {}

  static List<Finding> of(TreeWalk walk, Resolver resolver) {
    DomainName domain = walk.start();
    Optional<DmarcRecord> own = walk.own();
    if (own.isPresent()) {
      return new RecordFindings(
              domain.withoutDot(),
              own.get().policy(),
              false,
              "",
              walk.organizationalDomain().equals(domain),
              false)
          .of(own.get());
    }
    DmarcPolicy asked = DmarcPolicy.NONE;
    Finding plain = finding(DmarcFinding.MISSING, domain, asked);
    int records = walk.steps().stream().findFirst().map(s -> s.records().size()).orElse(0);
    if (records > 1) {
      return List.of(finding(DmarcFinding.MULTIPLE_RECORDS, domain, asked).with("count", records));
    }
    Optional<TreeWalk.FoundRecord> above = walk.policyRecord();
    if (above.isPresent()) {
      DmarcPolicy policy = EffectivePolicy.of(domain, above.get(), resolver).policy();
      boolean registry = above.get().record().psd() == Psd.YES;
      return List.of(
          finding(registry ? DmarcFinding.REGISTRY_POLICY : DmarcFinding.INHERITED, domain, policy)
              .with("parent", above.get().domain().withoutDot()));
    }
    if (walk.failure().isPresent()) {
      return List.of(finding(DmarcFinding.UNKNOWN, domain, asked));
    }
    return walk.steps().stream()
        .findFirst()
        .flatMap(s -> NearMiss.first(TreeWalk.texts(s.answer())))
        .map(near ->
            List.of(
                RecordFindings.foreign(
                    finding(near.finding(), domain, asked).with("value", near.text()),
                    near.text())))
        .orElse(List.of(plain));
  }

  private static Finding finding(DmarcFinding code, DomainName domain, DmarcPolicy policy) {
    return Finding.of(code)
        .with("domain", domain.withoutDot())
        .with("name", TreeWalk.question(domain).orElse(domain).withoutDot())
        .with("policy", policy.word());
  }
}
