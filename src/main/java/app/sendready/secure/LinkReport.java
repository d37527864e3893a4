package app.sendready.secure;

import app.sendready.check.Finding;
import app.sendready.check.Verdict;
import app.sendready.dns.DomainName;
import app.sendready.web.TlsProbeResult;
import java.util.List;

/// What a look at one host of links found.
///
/// @param shown what the host answered
/// @param findings of each topic at least one, but of [SecureFinding.Topic#LOCATION] only what is
///   wrong
public record LinkReport(DomainName host, TlsProbeResult shown, List<Finding> findings) {
  public LinkReport {
    findings = List.copyOf(findings);
  }

  /// The findings of one topic.
  public List<Finding> of(SecureFinding.Topic topic) {
    return findings.stream().filter(f -> ((SecureFinding) f.code()).topic() == topic).toList();
  }

  /// What there is to better, and else whether the certificate could be seen at all: what is only
  /// not known beside a good certificate keeps no link from opening.
  public Finding worst() {
    return findings.stream()
        .filter(finding -> finding.verdict() == Verdict.WARN)
        .findFirst()
        .orElse(findings.getFirst());
  }

  public Verdict verdict() {
    return worst().verdict();
  }
}
