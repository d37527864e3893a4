package app.sendready.message;

import app.sendready.dns.DomainName;
import java.util.Map;
import java.util.Optional;

/// The mailbox providers that people know by name, told from the names of their servers.
public final class ReceivingService {
  private static final Map<String, String> DOMAINS =
      Map.of(
          "google.com", "gmail",
          "googlemail.com", "gmail",
          "outlook.com", "outlook",
          "yandex.net", "yandex",
          "yandex.ru", "yandex",
          "mail.ru", "mailru",
          "yahoo.com", "yahoo",
          "icloud.com", "icloud",
          "apple.com", "icloud");

  private static final String OTHER = "other";

  private ReceivingService() {}

  /// The word by which sentences choose its name; `other` for any that is not known.
  public static String of(String server) {
    Optional<DomainName> name = DomainName.parse(server);
    return DOMAINS.entrySet().stream()
        .filter(
            known -> name.filter(host -> host.isWithin(DomainName.of(known.getKey()))).isPresent())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(OTHER);
  }
}
