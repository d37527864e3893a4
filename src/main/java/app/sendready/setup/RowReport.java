package app.sendready.setup;

/// One row, judged.
public record RowReport(ExpectedRecord expected, Judgement judgement, Views views) {
  public Verdict verdict() {
    return judgement.verdict();
  }

  /// The worst finding: its code is the row's reason.
  public Finding reason() {
    return judgement.worst();
  }
}
