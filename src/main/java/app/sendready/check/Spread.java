package app.sendready.check;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How far a record has spread: what each server has, measured by what most servers of the zone
/// have.
///
/// @param usual what most of them have
/// @param right whether that is what should be there
public record Spread(Set<String> usual, boolean right) {
  /// What one server has.
  public enum Has {
    /// What most of the zone's servers have, and it is what should be there.
    RIGHT,
    /// Something else.
    OTHER,
    NOTHING,
    NO_ANSWER;

    /// As part of a key.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// As the zone's own servers have the row.
  public static Spread of(RowReport report) {
    // What a kind calls absent is not what others have published at the name.
    boolean there = report.verdict() != Verdict.FAIL && !report.reason().code().isAbsence();
    return new Spread(usual(report.views().authoritative()), there);
  }

  /// What this one has.
  public Has has(ServerView server) {
    if (!ServerNews.answered(server)) {
      return Has.NO_ANSWER;
    }
    if (server.values().isEmpty()) {
      return Has.NOTHING;
    }
    return right && Set.copyOf(server.values()).equals(usual) ? Has.RIGHT : Has.OTHER;
  }

  /// What most of these servers have; of equals the first that has anything.
  private static Set<String> usual(List<ServerView> servers) {
    Map<Set<String>, Integer> votes = new HashMap<>();
    Set<String> usual = Set.of();
    int most = 0;
    for (ServerView server : servers) {
      if (ServerNews.answered(server)) {
        Set<String> values = Set.copyOf(server.values());
        int now = votes.merge(values, 1, Integer::sum);
        if (now > most || (now == most && usual.isEmpty())) {
          usual = values;
          most = now;
        }
      }
    }
    return usual;
  }
}
