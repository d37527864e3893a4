package app.sendready.message;

import app.sendready.answers.DmarcPolicy;
import app.sendready.check.Finding;
import app.sendready.dns.DomainName;
import app.sendready.kind.dmarc.DmarcResult;
import app.sendready.kind.spf.SpfOutcome;
import app.sendready.message.AuthenticationResults.MethodResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Says what is to be said of a message. What was found now comes first; where nothing was asked,
/// or nothing could be found, what the receiver wrote on top stands in for it.
final class MessageJudge {
  /// In place of a policy that nobody wrote.
  private static final String UNKNOWN = "unknown";

  private final RawMessage message;
  private final MessageContent content;
  private final MessageAnalysis found;
  private final boolean asked;
  private final List<Finding> findings = new ArrayList<>();

  /// @param asked whether DNS was asked at all
  MessageJudge(RawMessage message, MessageContent content, MessageAnalysis found, boolean asked) {
    this.message = message;
    this.content = content;
    this.found = found;
    this.asked = asked;
  }

  List<Finding> findings() {
    if (found.author().isEmpty()) {
      say(Finding.of(MessageFinding.NO_FROM).with("from", found.from()));
    } else if (asked) {
      dmarcNow(found.dmarc().orElseThrow(), found.author().get());
    } else {
      dmarcSaid(found.author().get());
    }
    signatures();
    spf();
    receiver();
    form();
    Journey.findings(found.hops()).forEach(this::say);
    FilterRating.findings(found.ratings()).forEach(this::say);
    new MailingHeaders(message, found.signatures()).findings().forEach(this::say);
    content.findings().forEach(this::say);
    found.arc().finding().ifPresent(this::say);
    return List.copyOf(findings);
  }

  private void say(Finding finding) {
    if (findings.stream().noneMatch(f -> f.equals(finding))) {
      findings.add(finding);
    }
  }

  private void dmarcNow(DmarcResult dmarc, DomainName author) {
    switch (dmarc.result()) {
      case PASS -> passes(dmarc.dkimAligned() || dkimUnseen(author), dmarc.spfAligned(), author);
      case NONE -> say(Finding.of(MessageFinding.DMARC_NONE).with("domain", author.withoutDot()));
      case PERMERROR ->
          say(Finding.of(MessageFinding.DMARC_BROKEN).with("domain", author.withoutDot()));
      case TEMPERROR -> {
        if (saidOnTop().stream().anyMatch(m -> m.method().equals("dmarc"))) {
          dmarcSaid(author); // it could still see what cannot be seen here
        } else {
          say(Finding.of(MessageFinding.DMARC_UNKNOWN).with("domain", author.withoutDot()));
        }
      }
      case FAIL ->
          fails(
              author,
              dmarc.policy().map(DmarcPolicy::word).orElse(UNKNOWN),
              passingSigners(),
              found.spf().filter(s -> s.outcome() == SpfOutcome.PASS).isPresent()
                  ? List.of(found.envelope().domain())
                  : List.of());
    }
  }

  /// A signature that is not in this text, and of which the receiver wrote that it passed.
  private boolean dkimUnseen(DomainName author) {
    return found.signatures().isEmpty()
        && speakers(saidOnTop(), "dkim").stream().anyMatch(d -> Alignments.relaxed(d, author));
  }

  private List<String> passingSigners() {
    return found.signatures().stream()
        .filter(SignatureResult::passes)
        .map(SignatureResult::d)
        .distinct()
        .toList();
  }

  private void passes(boolean dkim, boolean spf, DomainName author) {
    MessageFinding code =
        dkim && spf
            ? MessageFinding.BOTH_ALIGNED
            : dkim ? MessageFinding.DKIM_ALONE : MessageFinding.SPF_ALONE;
    say(
        Finding.of(code)
            .with("domain", author.withoutDot())
            .with("path", found.envelope().domain()));
  }

  /// DKIM and SPF may both pass and yet speak for somebody else; that is told apart from their
  /// failing.
  private void fails(DomainName author, String policy, List<String> dkim, List<String> spf) {
    List<String> others = Stream.concat(dkim.stream(), spf.stream()).distinct().toList();
    say(
        (others.isEmpty()
                ? Finding.of(MessageFinding.DMARC_FAILS)
                : Finding.of(MessageFinding.NOT_ALIGNED).with("others", others))
            .with("domain", author.withoutDot())
            .with("policy", policy));
  }

  /// What the topmost receiver wrote; those below it may be anybody's (RFC 8601 §5).
  private List<MethodResult> saidOnTop() {
    return found.said().stream().findFirst().map(AuthenticationResults::methods).orElse(List.of());
  }

  private void dmarcSaid(DomainName author) {
    List<MethodResult> said = saidOnTop();
    Optional<MethodResult> dmarc =
        said.stream().filter(m -> m.method().equals("dmarc")).findFirst();
    if (dmarc.isEmpty()) {
      return;
    }
    List<String> dkim = speakers(said, "dkim");
    List<String> spf = speakers(said, "spf");
    switch (dmarc.get().result()) {
      case "pass", "bestguesspass" ->
          passes(
              dkim.stream().anyMatch(d -> Alignments.relaxed(d, author)),
              spf.stream().anyMatch(d -> Alignments.relaxed(d, author)),
              author);
      case "fail" -> fails(author, policy(dmarc.get()), dkim, spf);
      case "none" -> say(Finding.of(MessageFinding.DMARC_NONE).with("domain", author.withoutDot()));
      case "permerror" ->
          say(Finding.of(MessageFinding.DMARC_BROKEN).with("domain", author.withoutDot()));
      default -> say(Finding.of(MessageFinding.DMARC_UNKNOWN).with("domain", author.withoutDot()));
    }
  }

  /// The policy that a receiver notes as `policy.dmarc=reject` or `(p=REJECT …)`.
  private static String policy(MethodResult dmarc) {
    String noted = dmarc.properties().getOrDefault("policy.dmarc", dmarc.comment().orElse(""));
    for (String word : noted.toLowerCase(Locale.ROOT).split("[ ,;]")) {
      Optional<DmarcPolicy> policy =
          DmarcPolicy.byWord(word.startsWith("p=") ? word.substring(2) : word);
      if (policy.isPresent()) {
        return policy.get().word();
      }
    }
    return UNKNOWN;
  }

  /// The domains for which a receiver wrote that a method passed.
  static List<String> speakers(List<MethodResult> said, String method) {
    return said.stream()
        .filter(m -> m.method().equals(method) && m.result().equals("pass"))
        .map(MessageJudge::speaker)
        .filter(domain -> !domain.isEmpty())
        .distinct()
        .toList();
  }

  static String speaker(MethodResult method) {
    String text =
        Stream.of("header.d", "header.i", "smtp.mailfrom", "smtp.helo")
            .map(name -> method.properties().getOrDefault(name, ""))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("");
    return text.substring(text.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }

  private void signatures() {
    if (found.signatures().isEmpty()) {
      List<String> seen = speakers(saidOnTop(), "dkim");
      if (!message.hasTrace()) {
        say(Finding.of(MessageFinding.NOT_RECEIVED));
        return;
      }
      say(
          seen.isEmpty()
              ? Finding.of(MessageFinding.UNSIGNED)
                  .with("domain", found.author().map(DomainName::withoutDot).orElse(""))
              : Finding.of(MessageFinding.SIGNATURE_NOT_HERE).with("domains", seen));
    }
    boolean counts = found.dmarc().filter(DmarcResult::dkimAligned).isPresent();
    for (SignatureResult signature : found.signatures()) {
      Finding finding = SignatureFindings.of(signature, saidPass(signature));
      boolean minor = counts && !signature.passes();
      say(minor ? named(MessageFinding.OTHER_SIGNATURE, signature) : finding);
      if (signature.passes()) {
        SignatureFindings.remarks(signature).forEach(this::say);
      }
    }
  }

  private static Finding named(MessageFinding code, SignatureResult signature) {
    return Finding.of(code).with("d", signature.d()).with("s", signature.s());
  }

  /// Whether the receiver wrote that this signature passed.
  private boolean saidPass(SignatureResult signature) {
    return saidOnTop().stream()
        .anyMatch(m ->
            m.method().equals("dkim")
                && m.result().equals("pass")
                && speaker(m).equalsIgnoreCase(signature.d()));
  }

  private void spf() {
    if (!asked) {
      return;
    }
    if (found.spf().isEmpty()) {
      say(Finding.of(MessageFinding.NO_SENDING_ADDRESS));
      return;
    }
    SpfOutcome outcome = found.spf().get().outcome();
    MessageFinding code =
        switch (outcome) {
          case PASS -> MessageFinding.SPF_NOT_ALIGNED;
          case FAIL, SOFTFAIL -> MessageFinding.SPF_FAILS;
          case NONE, NEUTRAL -> MessageFinding.SPF_NONE;
          case PERMERROR -> MessageFinding.SPF_BROKEN;
          case TEMPERROR -> MessageFinding.SPF_UNKNOWN;
        };
    boolean aligned = found.dmarc().filter(DmarcResult::spfAligned).isPresent();
    if (outcome != SpfOutcome.PASS || found.author().isPresent() && !aligned) {
      say(
          Finding.of(code)
              .with("domain", found.envelope().domain())
              .with("address", found.envelope().address().map(Object::toString).orElse(""))
              .with("from", found.author().map(DomainName::withoutDot).orElse(""))
              .with("result", outcome.word()));
    }
  }

  /// What the receiver on top wrote of DMARC, beside what is found now.
  private void receiver() {
    Optional<MethodResult> dmarc =
        saidOnTop().stream().filter(m -> m.method().equals("dmarc")).findFirst();
    if (dmarc.isPresent() && found.dmarc().isPresent()) {
      String now = found.dmarc().get().result().word();
      boolean comparable = now.equals("pass") || now.equals("fail");
      if (comparable && !dmarc.get().result().equals(now)) {
        say(
            Finding.of(MessageFinding.RECEIVER_DIFFERS)
                .with("who", found.said().getFirst().authservId())
                .with("said", dmarc.get().result())
                .with("now", now));
      }
    }
    if (found.said().size() > 1) {
      say(Finding.of(MessageFinding.UNTRUSTED_RESULTS).with("count", found.said().size() - 1));
    }
  }

  private void form() {
    if (message.headersOnly() && !found.signatures().isEmpty()) {
      say(Finding.of(MessageFinding.HEADERS_ONLY));
    }
    boolean unclear =
        message.copied()
            && found.signatures().stream().anyMatch(s -> s.reason() == SignatureReason.NOT_EXACT);
    if (message.altered() || unclear) {
      say(Finding.of(MessageFinding.COPIED_FROM_PAGE));
    } else if (message.oddLines() > 0) {
      say(Finding.of(MessageFinding.ODD_LINES).with("count", message.oddLines()));
    }
  }
}
