package app.sendready.message;

import app.sendready.dns.DomainName;
import app.sendready.dns.Resolver;
import app.sendready.kind.dmarc.AuthResult;
import app.sendready.kind.dmarc.AuthorDomain;
import app.sendready.kind.dmarc.DmarcEvaluator;
import app.sendready.kind.dmarc.DmarcResult;
import app.sendready.kind.dmarc.Identity;
import app.sendready.kind.spf.SpfEvaluator;
import app.sendready.kind.spf.SpfResult;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a message and asks DNS what it is worth now: its signatures, SPF for the address that sent
/// it, DMARC for its author.
public final class MessageAnalyst {
  /// Fields of one name beyond these are an attack, not a path.
  private static final int MAX_FIELDS = 100;

  private final Optional<Resolver> resolver;
  private final Clock clock;

  /// @param resolver asked as a receiving server asks; empty to ask nothing
  /// @param clock the time at which expiry is looked at
  public MessageAnalyst(Optional<Resolver> resolver, Clock clock) {
    this.resolver = resolver;
    this.clock = clock;
  }

  /// Never throws, whatever the octets are.
  public MessageAnalysis analyse(RawMessage message) {
    List<MailPart> parts = MailPart.of(message);
    List<NonDelivery> bounces = NonDelivery.of(message, parts);
    return bounces.isEmpty()
        ? received(message, parts)
        : cameBack(NonDelivery.returned(parts), bounces);
  }

  /// A report of non-delivery: its own signatures are the reporter's affair.
  private static MessageAnalysis cameBack(
      Optional<RawMessage> returned, List<NonDelivery> bounces) {
    List<String> from = returned.map(MessageAnalyst::from).orElse(List.of());
    return new MessageAnalysis(
        String.join(", ", from),
        author(from),
        Envelope.UNKNOWN,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        ArcChain.NONE,
        List.of(),
        List.of(),
        List.of(),
        bounces,
        NonDelivery.findings(bounces));
  }

  private static List<String> from(RawMessage message) {
    return message.all("from").stream().map(HeaderField::value).toList();
  }

  private static Optional<DomainName> author(List<String> from) {
    return from.size() == 1 ? AuthorDomain.of(from.getFirst()) : Optional.empty();
  }

  private MessageAnalysis received(RawMessage message, List<MailPart> parts) {
    List<String> from = from(message);
    Optional<DomainName> author = author(from);
    List<AuthenticationResults> said = said(message);
    List<ReceivedHop> hops =
        message.all("received").stream()
            .limit(MAX_FIELDS)
            .map(field -> ReceivedHop.parse(field.value()))
            .toList();
    Envelope envelope = Envelope.of(message, hops, said.stream().findFirst());
    SignatureVerifier verifier = new SignatureVerifier(resolver, clock);
    List<SignatureResult> signatures = verifier.verify(message);
    MessageContent content = MessageContent.of(message, parts);
    Optional<SpfResult> spf = spf(envelope);
    List<Identity> signers = signatures.isEmpty() ? unseen(said) : signers(signatures);
    Optional<DmarcResult> dmarc = dmarc(author, signers, envelope, spf);
    MessageAnalysis found =
        new MessageAnalysis(
            String.join(", ", from),
            author,
            envelope,
            hops,
            signatures,
            spf,
            dmarc,
            ArcChain.of(message, verifier, resolver),
            said,
            FilterRating.of(message, said),
            content.hosts(),
            List.of(),
            List.of());
    return found.withFindings(
        new MessageJudge(message, content, found, resolver.isPresent()).findings());
  }

  /// The fields of receivers, from the top, with their places among all fields.
  private static List<AuthenticationResults> said(RawMessage message) {
    List<AuthenticationResults> all = new ArrayList<>();
    for (int i = 0; i < message.fields().size() && all.size() < MAX_FIELDS; i++) {
      HeaderField field = message.fields().get(i);
      if (field.name().equals("authentication-results")) {
        all.add(AuthenticationResults.parse(field.value(), i));
      }
    }
    return all;
  }

  private Optional<SpfResult> spf(Envelope envelope) {
    return resolver.isEmpty() || envelope.address().isEmpty() || envelope.domain().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SpfEvaluator(resolver.get(), clock)
                .check(envelope.address().get(), envelope.returnPath(), envelope.helo()));
  }

  private static List<Identity> signers(List<SignatureResult> signatures) {
    return signatures.stream()
        .flatMap(s -> DomainName.parse(s.d()).map(name -> new Identity(name, result(s))).stream())
        .toList();
  }

  /// Signatures that the receiver saw and that are not in this text: nobody can say now what they
  /// are worth, which is not "no".
  private static List<Identity> unseen(List<AuthenticationResults> said) {
    return said.stream()
        .limit(1)
        .flatMap(top -> MessageJudge.speakers(top.methods(), "dkim").stream())
        .flatMap(d -> DomainName.parse(d).stream())
        .map(name -> new Identity(name, AuthResult.TEMPERROR))
        .toList();
  }

  private Optional<DmarcResult> dmarc(
      Optional<DomainName> author,
      List<Identity> dkim,
      Envelope envelope,
      Optional<SpfResult> spf) {
    if (resolver.isEmpty() || author.isEmpty()) {
      return Optional.empty();
    }
    // Where the sending address is not known SPF may have passed, for all that can be seen here.
    AuthResult sent =
        spf.flatMap(s -> AuthResult.byWord(s.outcome().word())).orElse(AuthResult.TEMPERROR);
    List<Identity> sender =
        DomainName.parse(envelope.domain()).map(name -> new Identity(name, sent)).stream().toList();
    return Optional.of(new DmarcEvaluator(resolver.get()).evaluate(author.get(), sender, dkim));
  }

  /// A signature that verifies but that nobody accepts today (RFC 8301) speaks for nobody.
  private static AuthResult result(SignatureResult signature) {
    return switch (signature.verifies()) {
      case NONE -> AuthResult.TEMPERROR; // not judged, which is not "no"
      case PASS -> signature.acceptedToday() ? AuthResult.PASS : AuthResult.POLICY;
      case FAIL -> AuthResult.FAIL;
      case TEMPERROR -> AuthResult.TEMPERROR;
      case PERMERROR -> AuthResult.PERMERROR;
    };
  }
}
