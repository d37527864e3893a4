package app.sendready.kind.bimi;

import app.sendready.check.Finding;
import app.sendready.check.Verdict;
import java.util.List;
import java.util.Optional;

/// What a logo file is like.
///
/// @param bytes its size as given
/// @param square whether it is as wide as it is high; empty where it does not say
/// @param findings what is wrong with it; none for a good file
public record LogoReport(int bytes, Optional<Boolean> square, List<Finding> findings) {
  public LogoReport {
    findings = List.copyOf(findings);
  }

  /// FAIL if mailbox providers refuse the file, WARN if something could be better, else PASS.
  public Verdict status() {
    boolean refused =
        findings.stream().anyMatch(f -> f.code() instanceof BimiFinding b && b.refused());
    return refused ? Verdict.FAIL : findings.isEmpty() ? Verdict.PASS : Verdict.WARN;
  }
}
