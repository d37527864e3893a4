package app.sendready.survey;

import app.sendready.dns.DomainName;
import app.sendready.provider.DomainConnect;
import app.sendready.web.Fetcher;
import app.sendready.web.WebAnswer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Where a zone says that its panel's address can be asked for (Domain Connect).
///
/// The zone is a stranger's, so nobody is asked before the user presses a button that names the
/// server.
///
/// @param settings where the host's settings are, over HTTPS
public record PanelOffer(URI settings, DomainName zone) {
  /// The server that would be asked.
  public String host() {
    return settings.getHost();
  }

  /// Asks it. Blocks.
  ///
  /// @return the panel's address; empty where none is said
  public Optional<URI> ask(Fetcher web) {
    return switch (web.fetch(settings)) {
      case WebAnswer.Received(int status, var type, byte[] body, var at) when status == 200 ->
          DomainConnect.read(new String(body, StandardCharsets.UTF_8), zone)
              .flatMap(DomainConnect::panel);
      case WebAnswer.Received _, WebAnswer.Failed _, WebAnswer.NotAsked _ -> Optional.empty();
    };
  }
}
