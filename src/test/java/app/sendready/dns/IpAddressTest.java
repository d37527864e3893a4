package app.sendready.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1",
    "2001:DB8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "::, ::",
    "::1, ::1",
    "1::, 1::",
    "::ffff:192.0.2.1, ::ffff:c000:201"
  })
  void literalsAreCanonical(String text, String printed) {
    assertThat(IpAddress.parse(text)).get().hasToString(printed);
    assertThat(IpAddress.parse(printed)).isEqualTo(IpAddress.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "127.1",
        "192.0.2",
        "192.0.2.1.",
        "192.0.2.256",
        "192.0.2.01",
        "0x7f.0.0.1",
        "1.2.3.4.5",
        ":::",
        "12345::",
        "fe80::1%eth0",
        "[::1]",
        "g::",
        "::1/64",
        "example.com"
      })
  void looseNotationsAreRefused(String text) {
    assertThat(IpAddress.parse(text)).isEmpty();
  }

  @Test
  void mappedAddressesStayWhatTheyAre() {
    IpAddress mapped = IpAddress.of("::ffff:192.0.2.1");
    assertThat(mapped.isV4()).isFalse();
    assertThat(mapped.recordType()).isEqualTo(RecordType.AAAA);
    assertThat(mapped.unmapped()).isEqualTo(IpAddress.of("192.0.2.1"));
    assertThat(IpAddress.of("2001:db8::1").unmapped()).isEqualTo(IpAddress.of("2001:db8::1"));
  }

  @Test
  void networksMatchByBits() {
    IpAddress ip = IpAddress.of("198.51.100.77");
    assertThat(ip.isWithin(IpAddress.of("198.51.100.64"), 26)).isTrue();
    assertThat(ip.isWithin(IpAddress.of("198.51.100.0"), 26)).isFalse();
    assertThat(ip.isWithin(IpAddress.of("0.0.0.0"), 0)).isTrue();
    assertThat(ip.isWithin(ip, 32)).isTrue();
    assertThat(ip.isWithin(ip, 33)).isFalse();
    assertThat(ip.isWithin(IpAddress.of("::"), 0)).isFalse();
    assertThat(IpAddress.of("2001:db8:1::1").isWithin(IpAddress.of("2001:db8::"), 47)).isTrue();
  }

  @Test
  void anAddressIsReadFromItsReverseName() {
    for (String literal : List.of("192.0.2.4", "0.0.0.0", "2001:db8::1", "::", "ffff::")) {
      IpAddress address = IpAddress.of(literal);
      assertThat(IpAddress.ofReverse(address.reverseName())).contains(address);
    }
    for (String name :
        List.of(
            "2.0.192.in-addr.arpa",
            "04.2.0.192.in-addr.arpa",
            "0/26.2.0.192.in-addr.arpa",
            "4.2.0.192.in-addr.example",
            "4.2.0.192.example.com",
            "1.0.ip6.arpa",
            "ip6.arpa",
            "10." + "0.".repeat(31) + "ip6.arpa",
            "g." + "0.".repeat(31) + "ip6.arpa",
            "a.b.c.d.in-addr.arpa")) {
      assertThat(IpAddress.ofReverse(DomainName.of(name))).as(name).isEmpty();
    }
  }

  @Test
  void reverseNames() {
    assertThat(IpAddress.of("192.0.2.4").reverseName()).hasToString("4.2.0.192.in-addr.arpa.");
    assertThat(IpAddress.of("2001:db8::1").reverseName())
        .hasToString("1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa.");
  }
}
