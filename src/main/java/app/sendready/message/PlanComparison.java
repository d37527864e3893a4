package app.sendready.message;

import app.sendready.answers.Answers;
import app.sendready.check.Finding;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a message differs from what the set-up plans: its author's domain, the selector it is
/// signed with, the return address, the address it was sent from, where its links lead.
public final class PlanComparison {
  private final Answers answers;
  private final MessageAnalysis message;
  private final List<Finding> findings = new ArrayList<>();

  private PlanComparison(Answers answers, MessageAnalysis message) {
    this.answers = answers;
    this.message = message;
  }

  /// The same analysis with what differs from the plan in front, since it explains the rest.
  public static MessageAnalysis with(Answers answers, MessageAnalysis message) {
    PlanComparison comparison = new PlanComparison(answers, message);
    comparison.author();
    comparison.selector();
    comparison.returnPath();
    comparison.address();
    comparison.links();
    comparison.findings.addAll(message.findings());
    return message.withFindings(comparison.findings);
  }

  private Finding planned(MessageFinding code) {
    return Finding.of(code).with("domain", answers.fromDomain().withoutDot());
  }

  private void author() {
    Optional<DomainName> author = message.author();
    if (author.isPresent() && !author.get().isWithin(answers.fromDomain())) {
      findings.add(planned(MessageFinding.FROM_ELSEWHERE).with("from", author.get().withoutDot()));
    }
  }

  /// Only of signatures that speak for the domain: those of others are the platform's own affair.
  private void selector() {
    String wanted = answers.key().selector().text();
    List<String> used =
        message.signatures().stream()
            .filter(s -> DomainName.parse(s.d()).filter(answers.fromDomain()::equals).isPresent())
            .map(SignatureResult::s)
            .distinct()
            .toList();
    if (!used.isEmpty() && used.stream().noneMatch(wanted::equalsIgnoreCase)) {
      findings.add(
          planned(MessageFinding.OTHER_SELECTOR).with("used", used).with("planned", wanted));
    }
  }

  private void returnPath() {
    DomainName wanted = answers.returnPath();
    if (!message.envelope().pathKnown() || message.envelope().returnPath().isEmpty()) {
      return;
    }
    Optional<DomainName> used = DomainName.parse(message.envelope().domain());
    if (used.isPresent() && !used.get().equals(wanted)) {
      findings.add(
          planned(MessageFinding.RETURN_PATH_ELSEWHERE)
              .with("used", used.get().withoutDot())
              .with("planned", wanted.withoutDot()));
    }
  }

  /// The platform leads every link through the tracking domain; others are not counted.
  private void links() {
    List<String> others =
        message.linkHosts().stream()
            .filter(host -> DomainName.parse(host).map(name -> !isOurs(name)).orElse(true))
            .toList();
    if (!others.isEmpty()) {
      findings.add(planned(MessageFinding.LINKS_ELSEWHERE).with("hosts", others));
    }
  }

  private boolean isOurs(DomainName name) {
    return name.isWithin(answers.fromDomain()) || answers.links().tracking().contains(name);
  }

  /// On-premise only: in the cloud the platform's addresses are SPF's affair.
  private void address() {
    List<IpAddress> wanted = answers.isCloud() ? List.of() : answers.servers().addresses();
    Optional<IpAddress> used = message.envelope().address();
    if (!wanted.isEmpty() && used.isPresent() && !wanted.contains(used.get())) {
      findings.add(
          planned(MessageFinding.ADDRESS_NOT_PLANNED).with("address", used.get().toString()));
    }
  }
}
