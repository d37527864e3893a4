package app.sendready.network;

import java.time.Duration;

/// Opens the network for one run. What does not answer within `budget` of the opening fails with
/// [app.sendready.dns.Trouble.Kind#BUDGET], so that a run always ends.
@FunctionalInterface
public interface Networks {
  Network open(Duration budget);
}
