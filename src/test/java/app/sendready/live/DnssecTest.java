package app.sendready.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.ServerView;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.RecordType;
import app.sendready.dns.Resolver;
import java.io.IOException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Signatures that do not verify, told apart from all else for which a resolver refuses: by its
/// extended error (RFC 8914), by asking without checking (RFC 4035 §3.2.2), and by whether the zone
/// is signed at all.
@Timeout(30)
class DnssecTest {
  private static final Question QUESTION =
      new Question(DomainName.of("ak._domainkey.victim.example"), RecordType.TXT);
  private static final String ZONE = "victim.example.";

  /// @param checked what it says as usual
  /// @param unchecked what it says without checking
  private static DnsAnswer ask(
      boolean signed, Function<byte[], RawReply> checked, Function<byte[], RawReply> unchecked)
      throws IOException {
    HostileServer.Behaviour behaviour =
        Fault.says(query -> {
          if (!RawReply.isUnchecked(query)) {
            return checked.apply(query);
          }
          if (RawReply.type(query) != RawReply.DS) {
            return unchecked.apply(query);
          }
          return signed && RawReply.name(query).equals(ZONE)
              ? Fault.empty(query).signed(ZONE)
              : Fault.empty(query);
        });
    try (HostileServer server = new HostileServer("127.0.0.3", behaviour)) {
      Resolver resolver =
          FaultTableTest.network(server.endpoint()).system().orElseThrow().resolver();
      return resolver.ask(QUESTION);
    }
  }

  private static String outcome(DnsAnswer answer) {
    return ServerView.of(answer).outcome();
  }

  private static Function<byte[], RawReply> refuses(int code) {
    return query -> Fault.empty(query).rcode(Reply.SERVFAIL).error(code);
  }

  private static RawReply refuses(byte[] query) {
    return Fault.empty(query).rcode(Reply.SERVFAIL);
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 7, 8, 9, 10, 11, 12, 25, 27})
  void whereTheResolverBlamesTheSignaturesTheyAreToBlame(int code) throws IOException {
    DnsAnswer answer = ask(false, refuses(code), Fault::right);
    assertThat(outcome(answer)).isEqualTo("bogus");
    assertThat(((DnsAnswer.Failed) answer).trouble().detail()).contains("EDE " + code);
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 20, 21, 22, 23})
  void whereItGivesAnotherReasonTheyAreNot(int code) throws IOException {
    assertThat(outcome(ask(true, refuses(code), Fault::right))).isEqualTo("servfail");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 13, 24})
  void whereTheReasonIsUnclearOnlyASignedZoneCanBeToBlame(int code) throws IOException {
    assertThat(outcome(ask(true, refuses(code), Fault::right))).isEqualTo("bogus");
    assertThat(outcome(ask(false, refuses(code), Fault::right))).isEqualTo("servfail");
  }

  @Test
  void withoutAnyReasonOnlyASignedZoneCanBeToBlame() throws IOException {
    assertThat(outcome(ask(true, DnssecTest::refuses, Fault::right))).isEqualTo("bogus");
    assertThat(outcome(ask(false, DnssecTest::refuses, Fault::right))).isEqualTo("servfail");
  }

  @Test
  void whatIsNotThereWithoutCheckingEitherIsNoMatterOfSignatures() throws IOException {
    assertThat(outcome(ask(true, refuses(6), DnssecTest::refuses))).isEqualTo("servfail");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 5, 13, 19, 29})
  void aRemarkOnAnAnswerIsNoFault(int code) throws IOException {
    assertThat(outcome(ask(true, query -> Fault.right(query).error(code), Fault::right)))
        .isEqualTo("found");
  }

  @Test
  void aZoneWithoutSignaturesIsAnsweredLikeAnyOther() throws IOException {
    assertThat(outcome(ask(false, Fault::right, Fault::right))).isEqualTo("found");
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 15, 16, 17, 18})
  void whatAFilterMadeUpOrKeptBackSaysNothing(int code) throws IOException {
    assertThat(outcome(ask(false, query -> Fault.right(query).error(code), Fault::right)))
        .isEqualTo("refused");
    assertThat(
            outcome(
                ask(
                    false,
                    query -> Fault.empty(query).rcode(Reply.NXDOMAIN).error(code),
                    Fault::right)))
        .isEqualTo("refused");
  }
}
