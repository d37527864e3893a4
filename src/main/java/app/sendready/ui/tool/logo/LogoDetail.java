package app.sendready.ui.tool.logo;

import app.sendready.ui.tool.drawing.DetailTools;
import app.sendready.ui.tool.drawing.Drawing;
import app.sendready.ui.tool.drawing.RowDetail;
import app.sendready.web.Fetcher;
import java.time.Clock;

/// The files behind the logo record, offered by its row.
public final class LogoDetail {
  private LogoDetail() {}

  /// @param web fetches what is pressed for
  /// @param seen told, on any thread, when there is something new to know
  public static RowDetail of(DetailTools tools, Fetcher web, Clock clock, Runnable seen) {
    return tools.drawn(
        "logofile",
        record -> record.kind().equals("bimi"),
        _ -> tools.answers().getValue().map(now -> new LogoDrawing(now.fromDomain())),
        LogoDrawing::title,
        about -> {
          Drawing drawing = about.draw(tools.dns().get(), web, clock);
          seen.run();
          return drawing;
        });
  }
}
