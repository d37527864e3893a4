package app.sendready.rotation;

import app.sendready.check.Finding;
import app.sendready.check.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How far a change of keys has come.
///
/// @param said of each step that has been reached
public record RotationReport(KeyRotation rotation, Map<RotationStep, Finding> said) {
  public RotationReport {
    said = Map.copyOf(said);
  }

  /// What is said of a step; empty while its turn has not come.
  public Optional<Finding> of(RotationStep step) {
    return Optional.ofNullable(said.get(step));
  }

  /// The step that is not done yet; empty at the end.
  public Optional<RotationStep> next() {
    return List.of(RotationStep.values()).stream()
        .filter(step -> of(step).filter(f -> f.verdict() == Verdict.PASS).isEmpty())
        .findFirst();
  }

  public boolean isDone() {
    return next().isEmpty();
  }

  /// What to do or to wait for; at the end, that all is done.
  public Finding now() {
    return next()
        .flatMap(this::of)
        .or(() -> of(RotationStep.REVOKE))
        .orElseThrow(() -> new IllegalStateException("nothing said"));
  }
}
