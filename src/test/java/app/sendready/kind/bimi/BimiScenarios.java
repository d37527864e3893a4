package app.sendready.kind.bimi;

import app.sendready.check.KindScenarios;
import app.sendready.web.Fetcher;
import app.sendready.web.WebAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

class BimiScenarios extends KindScenarios {
  private static final String ROOT =
      "<svg xmlns='http://www.w3.org/2000/svg' version='1.2' baseProfile='tiny-ps'"
          + " viewBox='0 0 100 100'";
  private static final String BODY =
      "><title>Example</title><rect width='100' height='100' fill='#069'/></svg>";

  private static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry("logo.svg", ROOT + BODY),
          Map.entry("text.svg", "hello"),
          Map.entry("doctype.svg", "<!DOCTYPE svg><svg" + (ROOT + BODY).substring(4)),
          Map.entry("profile.svg", ROOT.replace("tiny-ps", "tiny") + BODY),
          Map.entry("untitled.svg", ROOT + "><rect width='9' height='9'/></svg>"),
          Map.entry("moved.svg", ROOT + " x='0' y='0'" + BODY),
          Map.entry("script.svg", ROOT + BODY.replace("<rect", "<rect onclick='go()'")),
          Map.entry("image.svg", ROOT + BODY.replace("<rect", "<image/><rect")),
          Map.entry("style.svg", ROOT + BODY.replace("<rect", "<rect style='fill:red'")),
          Map.entry(
              "outside.svg", ROOT + BODY.replace("#069", "url(https://example.com/paint.svg#a)")),
          Map.entry("deep.svg", ROOT + "><title>a</title>" + "<g>".repeat(300)),
          Map.entry("big.svg", ROOT + BODY.replace("<rect", " ".repeat(40_000) + "<rect")),
          Map.entry("long-title.svg", ROOT + BODY.replace("Example", "Example ".repeat(10))),
          Map.entry("wide.svg", ROOT.replace("100 100", "200 100") + BODY),
          Map.entry("commas.svg", ROOT.replace("0 0 100 100", "0,0,100,100") + BODY),
          Map.entry("percent.svg", ROOT + " width='100%' height='100%'" + BODY),
          Map.entry("small.svg", ROOT + " width='32' height='32'" + BODY));

  BimiScenarios() {
    super(new Bimi());
  }

  @Override
  protected Fetcher web() {
    return uri -> {
      String path = uri.getPath().substring(1);
      if (path.startsWith("unasked")) {
        return new WebAnswer.NotAsked();
      }
      if (path.endsWith(".pem")) {
        return pem(path, uri);
      }
      return switch (path) {
        case "gone.svg" -> received(404, "text/html", "", uri);
        case "plain.svg" -> received(200, "text/plain", ROOT + BODY, uri);
        case "moved-away.svg" ->
            received(200, "image/svg+xml", ROOT + BODY, URI.create("https://example.com/logo.svg"));
        default -> {
          String file = FILES.get(path);
          yield file == null
              ? new WebAnswer.Failed("timed out")
              : received(200, "image/svg+xml", file, uri);
        }
      };
    };
  }

  private static WebAnswer pem(String path, URI uri) {
    try (InputStream in = BimiScenarios.class.getResourceAsStream(path)) {
      return in == null
          ? new WebAnswer.Failed("timed out")
          : new WebAnswer.Received(200, "application/x-pem-file", in.readAllBytes(), uri);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WebAnswer received(int status, String type, String body, URI uri) {
    return new WebAnswer.Received(status, type, body.getBytes(StandardCharsets.UTF_8), uri);
  }
}
