package app.sendready.message;

import app.sendready.answers.Answers;
import app.sendready.check.Finding;
import app.sendready.dns.DomainName;
import java.util.Optional;
import java.util.stream.Stream;

/// Which row of *Verify* a finding about a message belongs to.
public final class RowOfVerify {
  private RowOfVerify() {}

  /// The kind of its record; empty where no row is to blame, or the finding is about names of
  /// somebody else.
  public static Optional<String> of(Finding finding, Answers answers) {
    return finding.code() instanceof MessageFinding code && isOurs(finding, answers)
        ? code.kind().map(kind -> sender(kind, answers))
        : Optional.empty();
  }

  /// The cloud sends with the bounce sub-domain, so that SPF is that row's affair.
  private static String sender(String kind, Answers answers) {
    return kind.equals("spf") && answers.isCloud() ? "bounce" : kind;
  }

  private static boolean isOurs(Finding finding, Answers answers) {
    return Stream.of("d", "domain")
        .map(name -> finding.args().get(name))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .findFirst()
        .map(text ->
            DomainName.parse(text).filter(name -> name.isWithin(answers.fromDomain())).isPresent())
        .orElse(true);
  }
}
