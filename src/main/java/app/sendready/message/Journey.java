package app.sendready.message;

import app.sendready.check.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The way of a message from server to server, and how long each kept it waiting.
public final class Journey {
  /// Grey-listing takes some minutes; beyond this somebody had trouble.
  private static final Duration LONG = Duration.ofMinutes(15);

  /// Clocks of honest servers differ by no more.
  private static final Duration CLOCKS = Duration.ofMinutes(2);

  private Journey() {}

  /// Beside each hop how much later than the one before it took the message over; below zero where
  /// clocks disagree, empty for the first and where a time is missing.
  public static List<Optional<Duration>> delays(List<ReceivedHop> hops) {
    List<Optional<Duration>> delays = new ArrayList<>();
    Optional<Instant> before = Optional.empty();
    for (ReceivedHop hop : hops.reversed()) {
      Optional<Instant> left = before;
      delays.add(hop.at().flatMap(now -> left.map(then -> Duration.between(then, now))));
      before = hop.at().or(() -> left);
    }
    Collections.reverse(delays);
    return delays;
  }

  static List<Finding> findings(List<ReceivedHop> hops) {
    List<Optional<Duration>> delays = delays(hops);
    List<Finding> all = new ArrayList<>();
    for (int i = hops.size() - 1; i >= 0; i--) {
      Duration delay = delays.get(i).orElse(Duration.ZERO);
      if (delay.compareTo(LONG) > 0) {
        all.add(of(MessageFinding.LONG_WAIT, hops.get(i), delay));
      } else if (delay.negated().compareTo(CLOCKS) > 0) {
        all.add(of(MessageFinding.CLOCKS_DISAGREE, hops.get(i), delay.negated()));
      }
    }
    return all;
  }

  private static Finding of(MessageFinding code, ReceivedHop hop, Duration time) {
    return Finding.of(code).with("server", hop.by()).with("minutes", time.toMinutes());
  }
}
