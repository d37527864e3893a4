package app.sendready.ui.step.testmessage;

import app.sendready.answers.Answers;
import app.sendready.answers.DmarcPolicy;
import app.sendready.check.Verdict;
import app.sendready.dns.DomainName;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import app.sendready.kind.dmarc.DmarcResult;
import app.sendready.message.AuthenticationResults.MethodResult;
import app.sendready.message.MessageAnalysis;
import app.sendready.message.ReceivingService;
import app.sendready.message.SignatureResult;
import app.sendready.ui.control.Status;
import app.sendready.ui.tool.drawing.DrawingStop;
import java.util.List;
import java.util.Optional;

/// The way of the rehearsal with what really happened beside what was planned: From, SPF, DKIM,
/// policy, outcome.
final class MessageStory {
  private final MessageAnalysis found;
  private final Optional<Answers> plan;

  MessageStory(MessageAnalysis found, Optional<Answers> plan) {
    this.found = found;
    this.plan = plan;
  }

  /// None of a message that came back: nothing happened to it.
  List<DrawingStop> stops() {
    return found.bounces().isEmpty()
        ? List.of(from(), spf(), dkim(), policy(), outcome())
        : List.of();
  }

  private static DrawingStop stop(String role) {
    return DrawingStop.of(Text.of("testmessage.stop." + role), "");
  }

  private static DrawingStop beside(DrawingStop stop, Optional<String> planned, String happened) {
    return planned
        .map(text -> stop.with(new DrawingStop.Detail.Beside(text, happened)))
        .orElseGet(() -> happened.isEmpty() ? stop : stop.fact("drawing.happened", happened));
  }

  private DrawingStop from() {
    Optional<DomainName> author = found.author();
    Status status =
        author.isEmpty() || plan.isPresent() && !author.get().isWithin(plan.get().fromDomain())
            ? Status.FAIL
            : Status.PASS;
    return beside(
        stop("from").is(status),
        plan.map(answers -> TypedName.unicode(answers.fromDomain())),
        author.map(TypedName::unicode).orElse(found.from()));
  }

  private DrawingStop spf() {
    DrawingStop stop = stop("spf").is(spfStatus());
    if (found.spf().isPresent() && found.envelope().address().isPresent()) {
      stop =
          stop.say(
              Text.of("testmessage.spf.now", "result", found.spf().get().outcome().word())
                  .with("address", found.envelope().address().get().toString()));
    }
    return beside(
        said(stop, "spf"),
        plan.map(answers -> TypedName.unicode(answers.returnPath())),
        found.envelope().domain());
  }

  private Status spfStatus() {
    if (found.spf().isEmpty()) {
      return saidStatus("spf");
    }
    boolean aligned = found.dmarc().filter(DmarcResult::spfAligned).isPresent();
    return switch (found.spf().get().outcome()) {
      case PASS -> aligned ? Status.PASS : Status.WARN;
      case NONE, NEUTRAL, SOFTFAIL -> Status.WARN;
      case FAIL, PERMERROR -> Status.FAIL;
      case TEMPERROR -> Status.UNKNOWN;
    };
  }

  private DrawingStop dkim() {
    Optional<SignatureResult> signature = signature();
    DrawingStop stop = stop("dkim").is(dkimStatus(signature));
    if (signature.isPresent()) {
      stop =
          stop.say(
              Text.of("testmessage.dkim.now", "result", signature.get().verifies().word())
                  .with("algorithm", signature.get().a()));
    }
    return beside(
        said(stop, "dkim"),
        plan.map(answers ->
            answers.key().selector().text()
                + "._domainkey."
                + TypedName.unicode(answers.fromDomain())),
        signature.map(s -> s.s() + "._domainkey." + s.d()).orElseGet(this::saidSigner));
  }

  /// One that passes for another domain than From's does not count for it. The receiver may have
  /// seen a signature that is not in what was pasted.
  private Status dkimStatus(Optional<SignatureResult> signature) {
    Status status =
        signature
            .map(MessageStory::status)
            .orElseGet(() -> found.said("dkim").isPresent() ? saidStatus("dkim") : Status.FAIL);
    String signer = signature.map(SignatureResult::d).orElseGet(this::saidSigner);
    return status == Status.PASS && !found.isAligned(signer) ? Status.WARN : status;
  }

  private String saidSigner() {
    return found
        .said("dkim")
        .map(method ->
            method
                .properties()
                .getOrDefault("header.d", method.properties().getOrDefault("header.i", "")))
        .map(signer -> signer.substring(signer.indexOf('@') + 1))
        .orElse("");
  }

  /// The one that speaks for From, and passes if one does.
  private Optional<SignatureResult> signature() {
    List<SignatureResult> all = found.signatures();
    List<SignatureResult> own = all.stream().filter(s -> found.isAligned(s.d())).toList();
    List<SignatureResult> choice = own.isEmpty() ? all : own;
    return choice.stream()
        .filter(SignatureResult::passes)
        .findFirst()
        .or(() -> choice.stream().findFirst());
  }

  static Status status(SignatureResult signature) {
    return switch (signature.verifies()) {
      case PASS -> signature.acceptedToday() ? Status.PASS : Status.FAIL;
      case FAIL, PERMERROR -> Status.FAIL;
      case TEMPERROR, NONE -> Status.UNKNOWN;
    };
  }

  private DrawingStop policy() {
    DrawingStop stop = stop("dmarc").is(dmarcStatus());
    if (found.dmarc().isPresent()) {
      stop =
          stop.say(Text.of("testmessage.dmarc.now", "result", found.dmarc().get().result().word()));
    }
    return beside(
        said(stop, "dmarc"),
        plan.map(answers -> "p=" + answers.policy().dmarc().word()),
        found.dmarc().flatMap(DmarcResult::policy).map(MessageStory::asked).orElse(""));
  }

  private static String asked(DmarcPolicy policy) {
    return "p=" + policy.word();
  }

  private Status dmarcStatus() {
    return found
        .dmarc()
        .map(dmarc ->
            switch (dmarc.result()) {
              case PASS -> Status.PASS;
              case NONE -> Status.WARN;
              case FAIL, PERMERROR -> Status.FAIL;
              case TEMPERROR -> saidStatus("dmarc");
            })
        .orElseGet(() -> saidStatus("dmarc"));
  }

  private DrawingStop outcome() {
    boolean unwanted = found.ratings().stream().anyMatch(rating -> rating.bad());
    boolean refused =
        found.said("dmarc").filter(method -> method.result().equals("fail")).isPresent();
    Status status = unwanted || refused ? Status.WARN : Status.PASS;
    return found
        .receiver()
        .map(who ->
            stop("outcome")
                .is(status)
                .say(
                    Text.of(
                            unwanted ? "message.summary.unwanted" : "message.summary.taken",
                            "who",
                            who)
                        .with("service", ReceivingService.of(who))))
        .orElseGet(() ->
            stop("outcome")
                .is(Status.of(Verdict.UNKNOWN))
                .say(Text.of("message.summary.no-outcome")));
  }

  private DrawingStop said(DrawingStop stop, String method) {
    return found
        .said(method)
        .map(result ->
            stop.say(
                Text.of("testmessage.wrote", "method", method).with("result", result.result())))
        .orElse(stop);
  }

  private Status saidStatus(String method) {
    return found
        .said(method)
        .map(MethodResult::result)
        .map(result ->
            switch (result) {
              case "pass", "bestguesspass" -> Status.PASS;
              case "fail", "permerror", "policy" -> Status.FAIL;
              case "none", "neutral", "softfail" -> Status.WARN;
              default -> Status.UNKNOWN;
            })
        .orElse(Status.UNKNOWN);
  }
}
