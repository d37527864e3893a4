package app.sendready.ui.reports;

import app.sendready.answers.DmarcPolicy;
import app.sendready.i18n.Text;
import app.sendready.reports.KeptAnswer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What steps of the wizard need of the reports.
///
/// @param answer what the project keeps of those that were read; empty where none were
/// @param open brings the window to the front
/// @param today against which the age of the reports is told
public record ReportsOffer(
    ObservableValue<Optional<KeptAnswer>> answer, Runnable open, Supplier<LocalDate> today) {
  /// The answer, where it offers a rung above what is chosen, and is not out of date.
  ///
  /// @param chosen what is chosen in the wizard
  public Optional<KeptAnswer> above(@Nullable DmarcPolicy chosen) {
    return answer
        .getValue()
        .filter(kept -> kept.ready() && isAbove(kept, chosen) && !kept.isOld(today.get()));
  }

  /// What the reports said, and whether that leads a rung up.
  public Text says(@Nullable DmarcPolicy chosen) {
    return answer
        .getValue()
        .map(kept ->
            Text.of(key(kept, chosen), "domain", kept.domain())
                .with("policy", kept.policy().word())
                .with("last", kept.last())
                .with("age", kept.age(today.get()))
                .with("messages", kept.messages())
                .with("failed", kept.failed()))
        .orElse(Text.of("policy.reports.none"));
  }

  private static boolean isAbove(KeptAnswer kept, @Nullable DmarcPolicy chosen) {
    return chosen == null || kept.policy().compareTo(chosen) > 0;
  }

  /// There is nothing to say of a step that was taken, or of one above the topmost.
  private String key(KeptAnswer kept, @Nullable DmarcPolicy chosen) {
    if (kept.isOld(today.get())) {
      return "policy.reports.old";
    }
    if (kept.now() == kept.policy() || (kept.ready() && !isAbove(kept, chosen))) {
      return "policy.reports.so-far";
    }
    return kept.ready() ? "policy.reports.ready" : "policy.reports.not-yet";
  }
}
