package app.sendready.secure;

import app.sendready.check.Finding;
import app.sendready.check.Verdict;
import app.sendready.dns.DomainName;
import app.sendready.dns.Resolver;
import app.sendready.web.SecureHost;
import app.sendready.web.TlsProbeResult;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Looks at a host of links as a browser and an issuer of certificates would.
public record SecureLinks(Resolver dns, SecureHost web, Clock clock) {
  /// Blocks; asks the host, the web sites of the domains above it, and DNS for CAA.
  ///
  /// @param issuers whom the platform has its certificates from; none: not known
  public LinkReport report(DomainName host, List<DomainName> issuers) {
    TlsProbeResult shown = web.probe(host.withoutDot());
    List<Finding> findings =
        new ArrayList<>(new CertificateJudge(host, clock.instant()).judge(shown));
    // One that ends soon, or a way on that is not secure, keeps no browser from opening the host.
    boolean good =
        shown instanceof TlsProbeResult.Shown
            && findings.stream()
                .filter(f -> ((SecureFinding) f.code()).topic() == SecureFinding.Topic.CERTIFICATE)
                .allMatch(f -> f.verdict() == Verdict.PASS || f.code() == SecureFinding.SOON);
    if (!(shown instanceof TlsProbeResult.Unreached)) {
      findings.addAll(new SecureOnly(host, dns, web).judge(shown, good));
    }
    findings.addAll(new CaaJudge(host, issuers).judge(CaaClimb.from(host, dns)));
    return new LinkReport(host, shown, findings);
  }
}
