package app.sendready.ui.tool.dkim;

import app.sendready.ui.tool.drawing.DetailTools;
import app.sendready.ui.tool.drawing.RowDetail;
import java.util.Optional;

/// The published key, offered by the row of the signing key.
public final class DkimDetail {
  private DkimDetail() {}

  public static RowDetail of(DetailTools tools) {
    return tools.drawn(
        "dkimkey",
        record -> record.kind().equals("dkim"),
        record -> Optional.of(new DkimDrawing(record.name(), record.values().stream().findFirst())),
        DkimDrawing::title,
        drawing -> drawing.draw(tools.dns().get()));
  }
}
