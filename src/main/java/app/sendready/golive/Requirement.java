package app.sendready.golive;

import java.util.List;

/// One thing a mailbox provider asks of those who send to many people.
///
/// @param id names its words
/// @param advised whether it is asked for kindly, not as a condition
/// @param anyOf groups of record kinds: it is met where every row of one group works; none where no
///   DNS record can tell
public record Requirement(String id, boolean advised, List<List<String>> anyOf) {
  public Requirement {
    anyOf = anyOf.stream().map(List::copyOf).toList();
  }
}
