package app.sendready.kind.mx;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.dns.DomainName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailServiceTest {
  @ParameterizedTest
  @CsvSource({
    "aspmx.l.google.com, Google Workspace",
    "SMTP.GOOGLE.COM, Google Workspace",
    "example-com.mail.protection.outlook.com, Microsoft 365",
    "example-com.k-v1.mx.microsoft, Microsoft 365",
    "mx.yandex.net, Yandex 360",
    "emx.mail.ru, Mail.ru (VK WorkSpace)",
    "mx01.mail.icloud.com, iCloud Mail",
    "mx2.zoho.eu, Zoho Mail",
    "mail.protonmail.ch, Proton Mail",
  })
  void knownServicesAreNamed(String exchange, String title) {
    assertThat(MailService.of(DomainName.of(exchange)).map(MailService::title)).contains(title);
  }

  @ParameterizedTest
  @CsvSource({"mta-1.example.com", "google.com.example.com", "notgoogle.com"})
  void othersAreNot(String exchange) {
    assertThat(MailService.of(DomainName.of(exchange))).isEmpty();
  }
}
