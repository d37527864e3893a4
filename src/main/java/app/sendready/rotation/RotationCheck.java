package app.sendready.rotation;

import app.sendready.answers.Answers;
import app.sendready.check.Finding;
import app.sendready.check.Fix;
import app.sendready.check.RowReport;
import app.sendready.check.ServerView;
import app.sendready.check.Spread;
import app.sendready.check.Verdict;
import app.sendready.dns.RecordType;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Looks how far a change of keys has come.
///
/// @param row checks the signing key of these answers; blocks
public record RotationCheck(Function<Answers, RowReport> row) {
  /// RFC 6376 §3.6.1: an empty value means that the key has been revoked.
  public static final String REVOKED = "v=DKIM1; p=";

  /// Blocks.
  ///
  /// @param answers with the new selector and key
  public RotationReport report(Answers answers, KeyRotation rotation, LocalDate today) {
    RowReport fresh = row.apply(answers);
    if (answers.key().selector().equals(rotation.old())) {
      Finding enter =
          new Look(answers, rotation, today, fresh, fresh).finding(RotationFinding.TO_ENTER);
      return new RotationReport(rotation, Map.of(RotationStep.PUBLISH, enter));
    }
    RowReport old =
        row.apply(answers.withKey(new Answers.SigningKey(rotation.old(), Optional.empty())));
    return new Look(answers, rotation, today, fresh, old).told();
  }

  private record Look(
      Answers answers, KeyRotation rotation, LocalDate today, RowReport fresh, RowReport old) {
    RotationReport told() {
      Map<RotationStep, Finding> said = new EnumMap<>(RotationStep.class);
      OldKey left = OldKey.of(old);
      for (RotationStep step : RotationStep.values()) {
        Finding finding =
            switch (step) {
              case PUBLISH -> published();
              case SPREAD -> spread();
              case SWITCH -> switched();
              case KEEP -> kept(left);
              case REVOKE -> revoked(left);
            };
        said.put(step, finding);
        if (finding.verdict() != Verdict.PASS) {
          break;
        }
      }
      // Told whenever it is seen: whatever step it is, the old key should come back.
      if (left == OldKey.ENDED && !mayEnd()) {
        said.put(RotationStep.KEEP, finding(RotationFinding.GONE_EARLY));
      }
      return new RotationReport(rotation, said);
    }

    private boolean mayEnd() {
      return rotation.mayEnd().filter(day -> !today.isBefore(day)).isPresent();
    }

    private Finding published() {
      if (fresh.works() || fresh.verdict() == Verdict.WAITING) {
        return finding(RotationFinding.PUBLISHED);
      }
      boolean nothing = fresh.verdict() == Verdict.FAIL && fresh.judgement().found().isEmpty();
      return nothing
          ? finding(RotationFinding.TO_PUBLISH)
              .with("value", String.join("", fresh.expected().values()))
              .fix(
                  new Fix.Publish(
                      fresh.expected().name(),
                      RecordType.TXT,
                      String.join("", fresh.expected().values())))
          : fresh.reason();
    }

    private Finding spread() {
      Spread spread = Spread.of(fresh);
      Optional<ServerView> behind =
          fresh.views().all().stream()
              .filter(server ->
                  switch (spread.has(server)) {
                    case OTHER, NOTHING -> true;
                    case RIGHT, NO_ANSWER -> false;
                  })
              .findFirst();
      if (behind.isPresent() || fresh.verdict() == Verdict.WAITING) {
        Finding spreading =
            finding(RotationFinding.SPREADING)
                .with("server", behind.map(view -> view.server().toString()).orElse(""));
        return fresh
            .views()
            .visibleEverywhereBy()
            .map(by -> spreading.with("by", by))
            .orElse(spreading.with("by", ""));
      }
      List<ServerView> own = fresh.views().authoritative();
      Optional<ServerView> silent =
          own.stream().filter(s -> spread.has(s) == Spread.Has.NO_ANSWER).findFirst();
      return own.isEmpty() || silent.isPresent()
          ? finding(RotationFinding.SPREAD_UNKNOWN)
              .with("server", silent.map(view -> view.server().toString()).orElse(""))
          : finding(RotationFinding.EVERYWHERE);
    }

    private Finding switched() {
      return rotation
          .switched()
          .map(day -> finding(RotationFinding.SWITCHED).with("day", day.toString()))
          .orElseGet(() -> finding(RotationFinding.TO_SWITCH));
    }

    private Finding kept(OldKey left) {
      if (mayEnd()) {
        return finding(RotationFinding.KEPT);
      }
      return left == OldKey.ENDED
          ? finding(RotationFinding.GONE_EARLY)
          : finding(RotationFinding.KEEP)
              .with("day", rotation.mayEnd().map(LocalDate::toString).orElse(""));
    }

    private Finding revoked(OldKey left) {
      return switch (left) {
        case ENDED -> finding(RotationFinding.REVOKED);
        case UNTOLD -> finding(RotationFinding.OLD_UNKNOWN);
        case THERE ->
            finding(RotationFinding.TO_REVOKE)
                .with("value", REVOKED)
                .fix(
                    new Fix.Replace(
                        old.expected().name(),
                        RecordType.TXT,
                        String.join("", old.judgement().found()),
                        REVOKED));
      };
    }

    private Finding finding(RotationFinding code) {
      return Finding.of(code)
          .with("old", rotation.old().text())
          .with("new", answers.key().selector().text())
          .with("name", fresh.expected().name().withoutDot())
          .with("place", old.expected().name().withoutDot())
          .with("domain", answers.fromDomain().withoutDot())
          .with("days", rotation.days());
    }
  }
}
