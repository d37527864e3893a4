package app.sendready.kind.bimi;

import app.sendready.check.Finding;
import app.sendready.web.Fetcher;
import app.sendready.web.WebAnswer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Fetches the logo a record names, and checks it as mailbox providers do.
record LogoFile(Map<String, Object> args, Fetcher web) {

  /// What was got: the findings, and the file where there are none.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Fetched(List<Finding> findings, Optional<byte[]> file) {
    /// Whether more may be asked of the web: not where nobody was asked for the logo.
    boolean isAsked() {
      return findings.stream().noneMatch(f -> f.code() == BimiFinding.LOGO_NOT_FETCHED);
    }
  }

  Fetched fetch(URI uri) {
    String path = Optional.ofNullable(uri.getPath()).orElse("").toLowerCase(Locale.ROOT);
    // draft-brand-indicators §4.2.2: SVG, plain or packed, and nothing else.
    if (!path.endsWith(".svg") && !path.endsWith(".svgz")) {
      return new Fetched(List.of(finding(BimiFinding.NOT_SVG, uri)), Optional.empty());
    }
    return switch (web.fetch(uri)) {
      case WebAnswer.NotAsked _ ->
          new Fetched(List.of(finding(BimiFinding.LOGO_NOT_FETCHED, uri)), Optional.empty());
      case WebAnswer.Failed failed ->
          new Fetched(List.of(finding(BimiFinding.LOGO_UNREACHED, uri)), Optional.empty());
      case WebAnswer.Received received when received.status() != 200 ->
          new Fetched(
              List.of(finding(BimiFinding.LOGO_NOT_FOUND, uri).with("status", received.status())),
              Optional.empty());
      case WebAnswer.Received received -> received(received, uri);
    };
  }

  private Fetched received(WebAnswer.Received received, URI uri) {
    List<Finding> all = new ArrayList<>();
    if (!received.finalUri().equals(uri)) {
      all.add(
          finding(BimiFinding.LOGO_REDIRECTED, uri).with("target", received.finalUri().toString()));
    }
    String type = received.contentType().strip().toLowerCase(Locale.ROOT);
    if (!type.isEmpty() && !type.startsWith("image/svg+xml")) {
      all.add(finding(BimiFinding.LOGO_TYPE, uri).with("type", received.contentType()));
    }
    SvgLogo.check(received.body())
        .findings()
        .forEach(f -> {
          Finding full = finding((BimiFinding) f.code(), uri);
          for (Map.Entry<String, Object> arg : f.args().entrySet()) {
            full = full.with(arg.getKey(), arg.getValue());
          }
          all.add(full);
        });
    return new Fetched(
        List.copyOf(all), all.isEmpty() ? Optional.of(received.body()) : Optional.empty());
  }

  private Finding finding(BimiFinding code, URI uri) {
    return new Finding(code, args, Optional.empty()).with("address", uri.toString());
  }
}
