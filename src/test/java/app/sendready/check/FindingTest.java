package app.sendready.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingTest {
  /// In a sentence a host has no final dot; of what is no host the dot may be what it is about.
  @ParameterizedTest
  @CsvSource({
    "ns1.example.com., ns1.example.com",
    "10 mx.example.com., 10 mx.example.com",
    "_dmarc.example.com., _dmarc.example.com",
    "ns1.example.com, ns1.example.com",
    "mailto:dmarc@example.com., mailto:dmarc@example.com.",
    "dmarc@example.com., dmarc@example.com.",
    "v=DMARC1;p=reject., v=DMARC1;p=reject.",
    "a..b., a..b.",
    "., .",
  })
  void hostsReadWithoutTheirFinalDot(String found, String read) {
    Finding finding = Finding.of(PropagationFinding.ALIAS_FIRST).with("value", found);
    assertThat(finding.title().args()).containsEntry("value", read);
    assertThat(finding.args()).containsEntry("value", found);
  }
}
