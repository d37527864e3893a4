package app.sendready.message;

import app.sendready.check.Finding;
import app.sendready.check.Verdict;
import app.sendready.i18n.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A message in one paragraph: who took it, what speaks for its sender, and what is to be done
/// first.
///
/// @param sentences in their order
/// @param first what to do first; empty where there is nothing to do
public record MessageSummary(List<Text> sentences, Optional<Text> first) {
  /// What the rest hangs on.
  private static final Set<MessageFinding> OUTCOMES =
      EnumSet.range(MessageFinding.BOTH_ALIGNED, MessageFinding.DMARC_UNKNOWN);

  private static final Set<MessageFinding> OF_THE_PLAN =
      EnumSet.range(MessageFinding.FROM_ELSEWHERE, MessageFinding.LINKS_ELSEWHERE);

  public MessageSummary {
    sentences = List.copyOf(sentences);
  }

  public static MessageSummary of(MessageAnalysis found) {
    List<Text> sentences = new ArrayList<>();
    if (found.bounces().isEmpty()) {
      receiver(found).ifPresent(sentences::add);
      Optional<Finding> outcome = outcome(found);
      sentences.add(outcome.map(Finding::title).orElse(Text.of("message.summary.no-outcome")));
      outcome
          .filter(is -> is.verdict() == Verdict.FAIL)
          .map(Finding::why)
          .ifPresent(sentences::add);
      differences(found).ifPresent(sentences::add);
    } else {
      found.findings().stream().findFirst().map(Finding::title).ifPresent(sentences::add);
    }
    return new MessageSummary(sentences, cure(found));
  }

  private static Optional<Finding> outcome(MessageAnalysis found) {
    return found.findings().stream().filter(is -> OUTCOMES.contains(is.code())).findFirst();
  }

  private static Optional<Text> receiver(MessageAnalysis found) {
    String key =
        found.findings().stream().anyMatch(is -> is.code() == MessageFinding.SPAM_SCORE)
            ? "message.summary.unwanted"
            : "message.summary.taken";
    return found
        .receiver()
        .map(who -> Text.of(key, "who", who).with("service", ReceivingService.of(who)));
  }

  private static Optional<Text> differences(MessageAnalysis found) {
    long count = found.findings().stream().filter(is -> OF_THE_PLAN.contains(is.code())).count();
    return count == 0
        ? Optional.empty()
        : Optional.of(Text.of("message.summary.differs", "count", count));
  }

  /// Of the first that is not right; else of the first that could be better. What only says that
  /// others are to be fixed first is the last to be told.
  private static Optional<Text> cure(MessageAnalysis found) {
    Verdict worst = found.verdict();
    return worst == Verdict.PASS
        ? Optional.empty()
        : found.findings().stream()
            .filter(is -> is.verdict() == worst)
            .reduce((first, next) -> first.code() == MessageFinding.DMARC_FAILS ? next : first)
            .map(Finding::cure);
  }
}
