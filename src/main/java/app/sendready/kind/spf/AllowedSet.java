package app.sendready.kind.spf;

import java.util.Set;
import java.util.TreeSet;

/// What a record permits, as far as it can be told without a message.
///
/// @param networks every address that passes, whoever the sender is
/// @param depending terms whose permission depends on the message or on the reverse name, each with
///   its domain: macros in `exists` and `include`, and `ptr`
/// @param refusing terms of that sort that refuse, and so may take away from what follows them
/// @param unanswered names that nobody answered for: what they permit is not in `networks`
public record AllowedSet(
    NetworkSet networks, Set<String> depending, Set<String> refusing, Set<String> unanswered) {
  public static final AllowedSet NOTHING =
      new AllowedSet(NetworkSet.EMPTY, Set.of(), Set.of(), Set.of());

  public AllowedSet {
    depending = Set.copyOf(depending);
    refusing = Set.copyOf(refusing);
    unanswered = Set.copyOf(unanswered);
  }

  /// Whether everything that `before` permits is permitted here too.
  ///
  /// Terms that depend on the message count as the same only if they are the same; a new refusal of
  /// that sort counts as a loss. A side that is not fully known proves nothing.
  public boolean containsAll(AllowedSet before) {
    return networks.containsAll(before.networks)
        && depending.containsAll(before.depending)
        && before.refusing.containsAll(refusing)
        && unanswered.containsAll(before.unanswered);
  }

  /// Whether all of it is known.
  public boolean isKnown() {
    return unanswered.isEmpty();
  }

  AllowedSet with(NetworkSet more) {
    return new AllowedSet(networks.plus(more), depending, refusing, unanswered);
  }

  AllowedSet plus(AllowedSet other) {
    return new AllowedSet(
        networks.plus(other.networks),
        both(depending, other.depending),
        both(refusing, other.refusing),
        both(unanswered, other.unanswered));
  }

  static Set<String> both(Set<String> one, Set<String> other) {
    Set<String> all = new TreeSet<>(one);
    all.addAll(other);
    return all;
  }
}
