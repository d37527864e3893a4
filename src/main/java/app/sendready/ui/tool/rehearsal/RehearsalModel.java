package app.sendready.ui.tool.rehearsal;

import app.sendready.dns.DomainName;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import app.sendready.kind.dmarc.Rehearsal;
import app.sendready.kind.spf.SpfOutcome;
import app.sendready.rehearsal.Rehearsed;
import app.sendready.rehearsal.Rehearser;
import app.sendready.setup.Answers;
import app.sendready.setup.DmarcPolicy;
import app.sendready.setup.Report;
import app.sendready.ui.control.Status;
import app.sendready.ui.fx.Background;
import app.sendready.ui.tool.rehearsal.RehearsalLook.Leg;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// Rehearses the first mail of the session's answers, without any node.
public final class RehearsalModel {
  private final ObservableValue<Optional<Answers>> answers;
  private final ObservableValue<Optional<Report>> report;
  private final Supplier<Rehearser> rehearser;
  private final Background background;
  private final ReadOnlyObjectWrapper<Optional<RehearsalLook>> look =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param report the newest check of these answers
  /// @param rehearser opened anew for each rehearsal
  public RehearsalModel(
      ObservableValue<Optional<Answers>> answers,
      ObservableValue<Optional<Report>> report,
      Supplier<Rehearser> rehearser,
      Background background) {
    this.answers = answers;
    this.report = report;
    this.rehearser = rehearser;
    this.background = background;
  }

  /// The newest rehearsal; empty before the first.
  public ReadOnlyObjectProperty<Optional<RehearsalLook>> look() {
    return look.getReadOnlyProperty();
  }

  /// Rehearses with what DNS says now.
  public void rehearse() {
    answers
        .getValue()
        .ifPresent(now -> {
          DomainName domain = now.fromDomain();
          Optional<Report> known = report.getValue().filter(r -> r.answers().equals(now));
          look.set(Optional.of(new RehearsalLook.Asking(domain)));
          background.run(
              () -> seen(rehearser.get().rehearse(now, known)),
              seen -> look.set(Optional.of(seen)),
              _ -> look.set(Optional.of(new RehearsalLook.Broken(domain))));
        });
  }

  /// Stops asking.
  public void cancel() {
    background.cancel();
  }

  private static RehearsalLook seen(Rehearsed rehearsed) {
    Rehearsal result = rehearsed.result();
    Rehearsal.FirstMail mail = rehearsed.mail();
    Map<SpfOutcome, List<String>> results = new LinkedHashMap<>();
    for (Rehearsed.Sender sender : rehearsed.senders()) {
      results
          .computeIfAbsent(sender.spf(), _ -> new ArrayList<>())
          .add(sender.address().toString());
    }
    List<Text> senders = new ArrayList<>();
    results.forEach((outcome, addresses) ->
        senders.add(
            Text.of("rehearsal.sender", "address", addresses).with("result", outcome.word())));
    return new RehearsalLook.Seen(
        mail.from(),
        new Leg(
            mail.returnPath(),
            status(result.spf()),
            result.spfSentence(),
            senders.isEmpty() ? List.of(Text.of("rehearsal.no-senders")) : senders),
        new Leg(mail.dkimDomain(), status(result.dkim()), result.dkimSentence(), List.of()),
        policy(rehearsed),
        status(result.outcome()),
        result.sentence());
  }

  private static Text policy(Rehearsed rehearsed) {
    if (!rehearsed.policyKnown()) {
      return Text.of("rehearsal.policy.unknown");
    }
    Optional<DmarcPolicy> policy = rehearsed.result().policy();
    return policy.isEmpty()
        ? Text.of("rehearsal.policy.none")
        : Text.of("rehearsal.policy", "policy", policy.get().word())
            .with(
                "domain",
                TypedName.unicode(rehearsed.policyDomain().orElse(rehearsed.mail().from())));
  }

  private static Status status(Rehearsal.Part part) {
    return switch (part) {
      case CARRIES -> Status.PASS;
      case PASSES_ELSEWHERE -> Status.WARN;
      case NOT_READY -> Status.FAIL;
      case NOT_KNOWN -> Status.UNKNOWN;
    };
  }

  private static Status status(Rehearsal.Outcome outcome) {
    return switch (outcome) {
      case ACCEPTED -> Status.PASS;
      case NO_POLICY, WATCHED_ONLY -> Status.WARN;
      case SPAM, REJECTED -> Status.FAIL;
      case CANNOT_TELL -> Status.UNKNOWN;
    };
  }
}
