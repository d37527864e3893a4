package app.sendready.kind.ptr;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenericNameTest {
  @ParameterizedTest
  @CsvSource({
    "ip-192-0-2-4.hosting.example, 192.0.2.4, true",
    "4.2.0.192.hosting.example, 192.0.2.4, true",
    "host192.0.2.4.hosting.example, 192.0.2.4, true",
    "192x0x2x4.hosting.example, 192.0.2.4, true",
    "c0000204.hosting.example, 192.0.2.4, true",
    "static-39.isp-pool.hosting.example, 192.0.2.39, true",
    "dynamic17.hosting.example, 192.0.2.17, true",
    "pool.hosting.example, 192.0.2.17, false",
    "ip-192-0-2-44.hosting.example, 192.0.2.4, false",
    "mta-1.example.com, 192.0.2.4, false",
    "mail4.example.com, 192.0.2.4, false",
    "client-news.example.com, 192.0.2.4, false",
    "statics3.example.com, 192.0.2.4, false",
    "2001-db8-0-0-0-0-0-4.hosting.example, 2001:db8::4, false",
    "20010db8000000000000000000000004.hosting.example, 2001:db8::4, true",
    "2001-0db8-0000-0000-0000-0000-0000-0004.hosting.example, 2001:db8::4, true",
    "mta-1.example.com, 2001:db8::4, false",
  })
  void namesMadeFromTheAddressAreGeneric(String name, String address, boolean generic) {
    assertThat(GenericName.matches(DomainName.of(name), IpAddress.of(address))).isEqualTo(generic);
  }
}
