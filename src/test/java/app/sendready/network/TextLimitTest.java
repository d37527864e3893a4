package app.sendready.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.dns.AnsweredBy;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.RRset;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.ServerId;
import app.sendready.dns.Trouble;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLimitTest {
  private static DnsAnswer answer(String name, String begin, int length) {
    String text = begin + "x".repeat(length - begin.length());
    List<String> strings = new ArrayList<>();
    for (int i = 0; i < text.length(); i += 255) {
      strings.add(text.substring(i, Math.min(text.length(), i + 255)));
    }
    return new DnsAnswer.Found(
        new RRset(
            DomainName.of(name),
            RecordType.TXT,
            300,
            List.of(
                new Rdata.Txt(RecordType.TXT, List.of("v=spf1 -all")),
                new Rdata.Txt(RecordType.TXT, strings))),
        List.of(),
        new AnsweredBy(new ServerId("ns1", ""), true, Instant.EPOCH));
  }

  @ParameterizedTest
  @CsvSource({
    "example.com, 'v=spf1 ', 4096, false",
    "example.com, 'v=spf1 ', 4097, true",
    "example.com, '\"v=spf1 ', 64000, true",
    "example.com, 'spf2.0/pra ', 64000, true",
    "example.com, 'verification=', 64000, false",
    "example.com, '', 64000, false",
    "_dmarc.example.com, 'v=DMARC1', 4096, false",
    "_dmarc.example.com, 'v=DMARC1', 4097, true",
    "default._bimi.example.com, '', 4097, true",
    "k._domainkey.example.com, 'v=DKIM1', 8192, false",
    "k._domainkey.example.com, '', 8193, true"
  })
  void aRecordLongerThanAnyInEarnestIsNotReadAndItsLengthIsSaid(
      String name, String begin, int length, boolean tooLong) {
    DnsAnswer whole = answer(name, begin, length);
    DnsAnswer read = TextLimit.of(whole);
    if (!tooLong) {
      assertThat(read).isSameAs(whole);
      return;
    }
    assertThat(read).isInstanceOf(DnsAnswer.Failed.class);
    Trouble why = ((DnsAnswer.Failed) read).trouble();
    assertThat(why.kind()).isEqualTo(Trouble.Kind.TOO_LONG);
    assertThat(TextLimit.length(why)).hasValue(length);
    assertThat(TextLimit.length(new Trouble(Trouble.Kind.TIMEOUT, why.detail()))).isEmpty();
    assertThat(TextLimit.on(question -> whole).ask(DomainName.of(name), RecordType.TXT))
        .isEqualTo(read);
  }
}
