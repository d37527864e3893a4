package app.sendready.dns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressSpaceTest {
  @ParameterizedTest
  @CsvSource({
    "10.1.2.3, PRIVATE",
    "172.15.255.255, PUBLIC",
    "172.16.0.0, PRIVATE",
    "172.31.255.255, PRIVATE",
    "172.32.0.0, PUBLIC",
    "192.168.0.1, PRIVATE",
    "100.64.0.1, PRIVATE",
    "100.128.0.0, PUBLIC",
    "127.0.0.1, PRIVATE",
    "169.254.1.1, PRIVATE",
    "0.0.0.0, PRIVATE",
    "255.255.255.255, PRIVATE",
    "192.0.2.4, PUBLIC",
    "198.51.100.4, PUBLIC",
    "203.0.113.4, PUBLIC",
    "2001:db8::4, PUBLIC",
    "::1, PRIVATE",
    "::, PRIVATE",
    "fd00::1, PRIVATE",
    "fe80::1, PRIVATE",
    "::ffff:10.0.0.1, PRIVATE",
    "104.16.0.1, PROXY",
    "104.28.0.1, PUBLIC",
    "2606:4700::1, PROXY",
  })
  void addressesFallIntoThree(String address, AddressSpace space) {
    assertThat(AddressSpace.of(IpAddress.of(address))).isEqualTo(space);
  }
}
