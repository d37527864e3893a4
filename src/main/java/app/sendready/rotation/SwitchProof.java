package app.sendready.rotation;

import app.sendready.answers.Answers;
import app.sendready.answers.Selector;
import app.sendready.check.Finding;
import app.sendready.dns.DomainName;
import app.sendready.message.MessageAnalysis;
import app.sendready.message.SignatureReason;
import app.sendready.message.SignatureResult;
import java.util.List;

/// Whether a test message proves that the platform signs with the new key: a signature of this
/// domain, with the new selector, that verifies by what DNS holds.
public record SwitchProof(Answers answers, KeyRotation rotation) {
  public Finding of(MessageAnalysis message) {
    List<SignatureResult> own =
        message.signatures().stream()
            .filter(s -> DomainName.parse(s.d()).filter(answers.fromDomain()::equals).isPresent())
            .toList();
    List<SignatureResult> fresh = with(own, answers.key().selector());
    if (fresh.stream().anyMatch(SignatureResult::passes)) {
      return finding(RotationFinding.MESSAGE_PROVES);
    }
    if (fresh.stream().anyMatch(SwitchProof::isUntold)) {
      return finding(RotationFinding.MESSAGE_UNKNOWN);
    }
    if (!fresh.isEmpty()) {
      return finding(RotationFinding.MESSAGE_BROKEN);
    }
    return finding(
        with(own, rotation.old()).isEmpty()
            ? RotationFinding.MESSAGE_UNSIGNED
            : RotationFinding.MESSAGE_OLD);
  }

  private static boolean isUntold(SignatureResult signature) {
    return signature.verifies() == SignatureReason.Outcome.TEMPERROR
        || signature.verifies() == SignatureReason.Outcome.NONE;
  }

  private static List<SignatureResult> with(List<SignatureResult> all, Selector selector) {
    return all.stream().filter(s -> s.s().equalsIgnoreCase(selector.text())).toList();
  }

  private Finding finding(RotationFinding code) {
    return Finding.of(code)
        .with("old", rotation.old().text())
        .with("new", answers.key().selector().text())
        .with("domain", answers.fromDomain().withoutDot());
  }
}
