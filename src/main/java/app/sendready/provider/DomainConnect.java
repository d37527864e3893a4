package app.sendready.provider;

import app.sendready.dns.DomainName;
import app.sendready.json.Json;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// What a DNS host says of itself by Domain Connect: its name and the address of its panel. It is
/// the word of whoever made the zone, so it never takes the place of what the servers prove.
///
/// The zone holds a TXT record at `_domainconnect` that names the host's settings server; that
/// server answers with one JSON object. Both are written by strangers: only addresses with `https`
/// and short names without odd characters are taken.
public record DomainConnect(String name, Optional<URI> panel) {
  /// Longer than any real settings, names and addresses.
  private static final int MAX_JSON = 65_536;

  private static final int MAX_NAME = 60;
  private static final int MAX_ADDRESS = 500;

  /// Where the record stands.
  public static DomainName recordName(DomainName zone) {
    return zone.child("_domainconnect");
  }

  /// Where the settings are, by the record's text; empty where it names no server.
  public static Optional<URI> settings(String text, DomainName zone) {
    String server = text.strip();
    if (!server.matches("[A-Za-z0-9.-]{1,253}(/[A-Za-z0-9._~/-]{0,200})?")) {
      return Optional.empty();
    }
    return address("https://" + server + "/v2/" + zone.withoutDot() + "/settings");
  }

  /// What the settings say; empty where they are no use.
  public static Optional<DomainConnect> read(String settings, DomainName zone) {
    if (settings.length() > MAX_JSON
        || !(Json.parse(settings) instanceof Json.Parsed.Read(Json.Obj found))) {
      return Optional.empty();
    }
    Optional<URI> panel =
        found
            .text("urlControlPanel")
            .map(template -> template.replace("%domain%", zone.withoutDot()))
            .flatMap(DomainConnect::address);
    return found
        .text("providerDisplayName")
        .or(() -> found.text("providerName"))
        .map(String::strip)
        .filter(name -> !name.isEmpty() && name.length() <= MAX_NAME)
        .filter(name -> name.chars().noneMatch(Character::isISOControl))
        .map(name -> new DomainConnect(name, panel));
  }

  private static Optional<URI> address(String text) {
    try {
      URI uri = new URI(text);
      boolean plain =
          "https".equalsIgnoreCase(uri.getScheme())
              && uri.getHost() != null
              && uri.getUserInfo() == null
              && text.length() <= MAX_ADDRESS;
      return plain ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }
}
