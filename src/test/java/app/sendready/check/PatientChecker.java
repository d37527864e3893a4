package app.sendready.check;

import java.time.Duration;
import java.util.List;

/// A checker that waits for every row, however busy the machine is.
public final class PatientChecker {
  private PatientChecker() {}

  public static Checker of(List<RecordKind> kinds) {
    return new Checker(kinds, KindScenarios.CLOCK, Duration.ofMinutes(5));
  }
}
