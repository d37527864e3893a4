package app.sendready.ui.tool.rehearsal;

import app.sendready.answers.Answers;
import app.sendready.answers.DmarcPolicy;
import app.sendready.check.Report;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import app.sendready.kind.dmarc.Rehearsal;
import app.sendready.kind.spf.SpfOutcome;
import app.sendready.rehearsal.RehearsalResult;
import app.sendready.rehearsal.Rehearser;
import app.sendready.ui.control.Status;
import app.sendready.ui.tool.drawing.Drawing;
import app.sendready.ui.tool.drawing.DrawingStop;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Draws the first mail's way through a mailbox provider: From, SPF, DKIM, policy, outcome.
///
/// @param report the newest check of these answers
public record RehearsalDrawing(Answers answers, Optional<Report> report) {
  public RehearsalDrawing {
    Answers now = answers;
    report = report.filter(r -> r.answers().equals(now));
  }

  /// What it is about, in words.
  public Text title() {
    return Text.of("rehearsal.title", "domain", TypedName.unicode(answers.fromDomain()));
  }

  /// Rehearses with what DNS says now.
  public Drawing draw(Rehearser rehearser) {
    return of(rehearser.rehearse(answers, report));
  }

  static Drawing of(RehearsalResult rehearsed) {
    Rehearsal result = rehearsed.result();
    Rehearsal.FirstMail mail = rehearsed.mail();
    DrawingStop spf =
        DrawingStop.of(Text.of("rehearsal.spf"), TypedName.unicode(mail.returnPath()))
            .is(status(result.spf()))
            .say(result.spfSentence());
    for (Text sender : senders(rehearsed)) {
      spf = spf.say(sender);
    }
    return new Drawing(
        status(result.outcome()),
        result.sentence(),
        List.of(
            DrawingStop.of(Text.of("rehearsal.from"), TypedName.unicode(mail.from())),
            spf,
            DrawingStop.of(Text.of("rehearsal.dkim"), TypedName.unicode(mail.dkimDomain()))
                .is(status(result.dkim()))
                .say(result.dkimSentence()),
            policy(rehearsed),
            DrawingStop.of(Text.of("rehearsal.outcome"), "")
                .is(status(result.outcome()))
                .say(result.sentence())));
  }

  /// What SPF says of each sending address, those with the same answer together.
  private static List<Text> senders(RehearsalResult rehearsed) {
    Map<SpfOutcome, List<String>> results = new LinkedHashMap<>();
    for (RehearsalResult.Sender sender : rehearsed.senders()) {
      results
          .computeIfAbsent(sender.spf(), _ -> new ArrayList<>())
          .add(sender.address().toString());
    }
    List<Text> senders = new ArrayList<>();
    results.forEach((outcome, addresses) ->
        senders.add(
            Text.of("rehearsal.sender", "address", addresses).with("result", outcome.word())));
    return senders.isEmpty() ? List.of(Text.of("rehearsal.no-senders")) : senders;
  }

  private static DrawingStop policy(RehearsalResult rehearsed) {
    DrawingStop stop = DrawingStop.of(Text.of("rehearsal.policy.role"), "");
    if (!rehearsed.policyKnown()) {
      return stop.is(Status.UNKNOWN).say(Text.of("rehearsal.policy.unknown"));
    }
    Optional<DmarcPolicy> policy = rehearsed.result().policy();
    String domain = TypedName.unicode(rehearsed.policyDomain().orElse(rehearsed.mail().from()));
    return policy
        .map(asked ->
            stop.say(Text.of("rehearsal.policy", "policy", asked.word()).with("domain", domain)))
        .orElseGet(() -> stop.is(Status.WARN).say(Text.of("rehearsal.policy.none")));
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
