package app.sendready.ui.tool.https;

import app.sendready.secure.SecureLinks;
import app.sendready.ui.tool.drawing.DetailTools;
import app.sendready.ui.tool.drawing.RowDetail;
import app.sendready.web.SecureHost;
import java.time.Clock;

/// What a browser meets at the links, offered by their rows.
public final class HttpsDetail {
  private HttpsDetail() {}

  /// @param secure what a host of links shows a browser
  public static RowDetail of(DetailTools tools, SecureHost secure, Clock clock) {
    return tools.drawn(
        "https",
        record -> record.kind().equals("tracking"),
        record ->
            tools
                .answers()
                .getValue()
                .map(answers ->
                    new HttpsDrawing(record.name(), answers.platform().certificateIssuers())),
        HttpsDrawing::title,
        drawing -> drawing.draw(new SecureLinks(tools.dns().get(), secure, clock)));
  }
}
