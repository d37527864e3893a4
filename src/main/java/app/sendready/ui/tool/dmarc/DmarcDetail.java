package app.sendready.ui.tool.dmarc;

import app.sendready.ui.tool.drawing.DetailTools;
import app.sendready.ui.tool.drawing.RowDetail;

/// How the policy is found, offered by its row.
public final class DmarcDetail {
  private DmarcDetail() {}

  public static RowDetail of(DetailTools tools) {
    return tools.drawn(
        "dmarcpath",
        record -> record.kind().equals("dmarc"),
        _ -> tools.answers().getValue().map(now -> new DmarcDrawing(now.fromDomain())),
        DmarcDrawing::title,
        drawing -> drawing.draw(tools.dns().get()));
  }
}
