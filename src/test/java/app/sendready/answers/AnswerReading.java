package app.sendready.answers;

import app.sendready.dns.DomainName;
import java.util.Optional;

/// The readers of this package, for tests that throw texts at every reader.
public final class AnswerReading {
  private AnswerReading() {}

  public static void reportAddress(String text) {
    ReportAddress.parse(Optional.of(DomainName.of("example.com")), text);
  }
}
