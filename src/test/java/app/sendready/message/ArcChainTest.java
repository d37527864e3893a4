package app.sendready.message;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.Finding;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The chain of those who passed a message on (RFC 8617).
class ArcChainTest {
  private static final Signer KEY = new Signer(2048);
  private static final String FIELDS = "From: news@example.com\r\nSubject: Hello\r\n";
  private static final String BODY = "Hi\r\n";

  private final MemoryZone zone = new MemoryZone();

  private ArcChain chain(String message) {
    KEY.publish(zone, "arc", "relay.example");
    return analyse(message, Optional.of(zone)).arc();
  }

  private static MessageAnalysis analyse(String message, Optional<MemoryZone> zone) {
    return new MessageAnalyst(zone.map(z -> z), Clock.systemUTC())
        .analyse(RawMessage.read(Signer.octets(message)));
  }

  /// A message that this many servers have sealed, each on top of the one before.
  private static String sealed(int count) {
    String message = FIELDS + "\r\n" + BODY;
    for (int i = 1; i <= count; i++) {
      message = KEY.seal(i, "relay.example", "arc", message);
    }
    return message;
  }

  @Test
  void aChainOfThreeHolds() {
    ArcChain chain = chain(sealed(3));
    assertThat(chain.seals()).extracting(ArcSeal::reason).containsOnly(SignatureReason.GOOD);
    assertThat(chain.seals()).extracting(ArcSeal::instance).containsExactly(1, 2, 3);
    assertThat(chain.seals().getFirst().found())
        .extracting(method -> method.method() + "=" + method.result())
        .containsExactly("dkim=pass", "dmarc=pass");
    assertThat(chain.outcome()).isEqualTo(SignatureReason.Outcome.PASS);
    assertThat(chain.finding().map(Finding::code)).contains(MessageFinding.ARC_HOLDS);
  }

  @Test
  void whoeverChangesTheMessageOrASealBreaksIt() {
    assertThat(chain(sealed(2).replace("Subject: Hello", "Subject: Other")).outcome())
        .isEqualTo(SignatureReason.Outcome.FAIL);
    assertThat(chain(sealed(2).replace("dmarc=pass", "dmarc=fail")).outcome())
        .isEqualTo(SignatureReason.Outcome.FAIL);
    ArcChain gap = chain(sealed(3).replace("ARC-Seal: i=2;", "X-Was: i=2;"));
    assertThat(gap.outcome()).isEqualTo(SignatureReason.Outcome.FAIL);
    assertThat(gap.finding().map(Finding::code)).contains(MessageFinding.ARC_BROKEN);
    assertThat(
            chain(sealed(2).replace("i=2; a=rsa-sha256; cv=pass", "i=2; a=rsa-sha256; cv=fail"))
                .outcome())
        .isEqualTo(SignatureReason.Outcome.FAIL);
  }

  @Test
  void silenceAndOfflineAreNeverABrokenChain() {
    zone.fail("arc._domainkey.relay.example", RecordType.TXT, Trouble.Kind.TIMEOUT);
    assertThat(analyse(sealed(1), Optional.of(zone)).arc().outcome())
        .isEqualTo(SignatureReason.Outcome.TEMPERROR);
    assertThat(analyse(sealed(1), Optional.empty()).arc().outcome())
        .isEqualTo(SignatureReason.Outcome.NONE);
    assertThat(analyse(FIELDS + "\r\n" + BODY, Optional.of(zone)).arc()).isEqualTo(ArcChain.NONE);
  }

  @Test
  void whatWasCopiedIsNotCalledBroken() {
    KEY.publish(zone, "arc", "relay.example");
    RawMessage pasted = RawMessage.pasted(sealed(1).replace("Hello", "Hallo"));
    ArcChain chain = new MessageAnalyst(Optional.of(zone), Clock.systemUTC()).analyse(pasted).arc();
    assertThat(chain.outcome()).isEqualTo(SignatureReason.Outcome.NONE);
  }

  @Test
  void aThousandSetsAskNothing() {
    String field = "ARC-Seal: i=7; a=rsa-sha256; cv=none; d=relay.example; s=arc; b=AA==\r\n";
    ArcChain chain = chain(field.repeat(1_000) + FIELDS + "\r\n" + BODY);
    assertThat(chain.outcome()).isEqualTo(SignatureReason.Outcome.FAIL);
    assertThat(List.copyOf(chain.seals())).hasSize(1);
  }
}
