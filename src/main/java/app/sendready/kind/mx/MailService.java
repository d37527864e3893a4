package app.sendready.kind.mx;

import app.sendready.dns.DomainName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A mail service that people read their mail in, known by the names of its servers.
///
/// @param title how it is called in sentences
public record MailService(String title, List<DomainName> suffixes) {
  private static final List<MailService> ALL =
      List.of(
          service("Google Workspace", "google.com", "googlemail.com", "smtp.goog"),
          service("Microsoft 365", "mail.protection.outlook.com", "mx.microsoft", "outlook.com"),
          service("Yandex 360", "mx.yandex.net", "mx.yandex.ru", "mx.yandex.com"),
          service("Mail.ru (VK WorkSpace)", "mail.ru"),
          service("iCloud Mail", "mail.icloud.com", "mail.me.com"),
          service("Zoho Mail", "zoho.com", "zoho.eu", "zoho.in", "zohomail.com", "zoho.com.au"),
          service("Proton Mail", "protonmail.ch", "proton.me"),
          service("Fastmail", "messagingengine.com"),
          service("Amazon WorkMail", "awsapps.com"),
          service("Rackspace Email", "emailsrvr.com"),
          service("Titan", "titan.email"),
          service("Tuta", "tutanota.de"),
          service("Migadu", "migadu.com"),
          service("Namecheap Private Email", "privateemail.com", "registrar-servers.com"),
          service("GoDaddy", "secureserver.net"),
          service("IONOS", "kundenserver.de", "ionos.com", "ionos.co.uk", "perfora.net"),
          service("OVHcloud", "mail.ovh.net", "mail.ovh.ca"),
          service("Gandi", "mail.gandi.net"),
          service("Hostinger", "hostinger.com"),
          service("Reg.ru", "hosting.reg.ru"),
          service("Timeweb", "timeweb.ru"),
          service("Beget", "beget.com", "beget.ru"),
          service("RU-CENTER", "nic.ru"),
          service("Mimecast", "mimecast.com"),
          service("Proofpoint", "pphosted.com", "ppe-hosted.com"),
          service("Barracuda", "barracudanetworks.com"),
          service("Cisco Secure Email", "iphmx.com"));

  private static MailService service(String title, String... suffixes) {
    return new MailService(title, Arrays.stream(suffixes).map(DomainName::of).toList());
  }

  /// The service that a mail exchanger belongs to.
  public static Optional<MailService> of(DomainName exchange) {
    return ALL.stream()
        .filter(service -> service.suffixes.stream().anyMatch(exchange::isWithin))
        .findFirst();
  }
}
