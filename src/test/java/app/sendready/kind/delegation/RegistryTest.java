package app.sendready.kind.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.dns.DomainName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryTest {
  @ParameterizedTest
  @CsvSource({
    "., true",
    "com, true",
    "xn--p1ai, true",
    "co.uk, true",
    "com.tr, true",
    "example.com, false",
    "com.example, false",
    "example.co.uk, false",
  })
  void registriesAreToldFromOrdinaryZones(String zone, boolean registry) {
    assertThat(Registry.runs(DomainName.of(zone))).isEqualTo(registry);
  }
}
