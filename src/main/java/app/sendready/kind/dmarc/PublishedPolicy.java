package app.sendready.kind.dmarc;

import app.sendready.answers.DmarcPolicy;
import app.sendready.dns.DomainName;
import app.sendready.dns.Resolver;
import java.util.List;
import java.util.Optional;

/// What DNS tells receivers today about mail that fails DMARC for one domain.
///
/// Texts are as they stand in DNS: hostile until shown with care.
public sealed interface PublishedPolicy {
  /// A record of the domain's own.
  ///
  /// @param policy what receivers apply; in test mode one level below what is written
  record Own(DmarcPolicy policy, String text) implements PublishedPolicy {}

  /// None of its own; the record of a domain above applies (RFC 9989 §4.10.1).
  ///
  /// @param policy what receivers apply to the domain below, not to the one above
  record Inherited(DomainName from, DmarcPolicy policy, String text) implements PublishedPolicy {}

  /// Several records of its own: receivers ignore all of them (RFC 9989 §4.10).
  record Several(List<String> texts) implements PublishedPolicy {
    public Several {
      texts = List.copyOf(texts);
    }
  }

  /// One record of its own that no receiver follows, such as one with a misspelt policy.
  record Ignored(String text) implements PublishedPolicy {}

  /// DNS says that there is none, here or above.
  record Nothing() implements PublishedPolicy {}

  /// A server that matters did not answer; says nothing about the record.
  record CannotTell() implements PublishedPolicy {}

  /// What a walk from the domain has found.
  ///
  /// @param resolver asked only where the record above sets apart names that do not exist
  static PublishedPolicy of(TreeWalk walk, Resolver resolver) {
    List<String> own = records(walk, walk.start());
    if (own.size() > 1) {
      return new Several(own);
    }
    Optional<TreeWalk.FoundRecord> found = walk.policyRecord();
    if (found.isPresent()) {
      DomainName at = found.get().domain();
      DmarcPolicy policy = EffectivePolicy.of(walk.start(), found.get(), resolver).policy();
      String text = records(walk, at).getFirst();
      return at.equals(walk.start()) ? new Own(policy, text) : new Inherited(at, policy, text);
    }
    if (own.size() == 1) {
      return new Ignored(own.getFirst());
    }
    return walk.failure().isPresent() ? new CannotTell() : new Nothing();
  }

  private static List<String> records(TreeWalk walk, DomainName domain) {
    return walk.steps().stream()
        .filter(step -> step.domain().equals(domain))
        .flatMap(step -> TreeWalk.texts(step.answer()).stream())
        .filter(text -> DmarcRecord.parse(text).isPresent())
        .toList();
  }

  /// What receivers do with failing mail today; empty where no policy applies or none is known.
  default Optional<DmarcPolicy> applied() {
    return switch (this) {
      case Own(DmarcPolicy policy, String _) -> Optional.of(policy);
      case Inherited(DomainName _, DmarcPolicy policy, String _) -> Optional.of(policy);
      case Several _, Ignored _, Nothing _, CannotTell _ -> Optional.empty();
    };
  }
}
