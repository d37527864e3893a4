package app.sendready.ui.step.policy;

import app.sendready.answers.DmarcPolicy;
import app.sendready.dns.DomainName;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import app.sendready.ui.fx.Note;
import java.util.List;
import java.util.Optional;

/// What to say of a rung that was chosen, seen from the one that receivers stand on today.
///
/// @param from the from-domain
/// @param whole whether it is a domain that was bought, not a sub-domain of one
/// @param today what receivers apply now; empty where no policy applies or none is known
/// @param others who else sends mail of the domain, as DNS shows
record Ladder(DomainName from, boolean whole, Optional<DmarcPolicy> today, List<Text> others) {
  Ladder {
    others = List.copyOf(others);
  }

  /// The rung to begin on: the top one where nobody else can lose mail by it, else the one that
  /// receivers stand on already.
  DmarcPolicy first() {
    return others.isEmpty() ? DmarcPolicy.REJECT : today.orElse(DmarcPolicy.NONE);
  }

  /// Whether a rung asks for less than what is published.
  boolean isWeaker(DmarcPolicy chosen) {
    return today.filter(now -> now.compareTo(chosen) > 0).isPresent();
  }

  /// @param weaken whether the user insists on a weaker policy
  Optional<Note> remark(DmarcPolicy chosen, boolean weaken) {
    if (isWeaker(chosen)) {
      Text lost =
          Text.of((weaken ? "policy.weakens." : "policy.keeps.") + chosen.word())
              .with("domain", TypedName.unicode(from))
              .with("published", today.map(DmarcPolicy::word).orElse(""));
      return Optional.of(weaken ? Note.problem(lost) : Note.hint(lost));
    }
    boolean enforced = today.filter(now -> now != DmarcPolicy.NONE).isPresent();
    if (!others.isEmpty() && !enforced) {
      return Optional.of(
          Note.hint(
              Text.of("policy.others." + chosen.word(), "senders", others)
                  .with("domain", TypedName.unicode(from))));
    }
    if (chosen != DmarcPolicy.REJECT || enforced) {
      return Optional.empty();
    }
    // RFC 9989 §7.4 advises against p=reject where people write to mailing lists.
    return Optional.of(
        Note.hint(
            Text.of(
                whole ? "policy.climb" : "policy.climb.sub", "domain", TypedName.unicode(from))));
  }
}
