package app.sendready.ui.tool.spf;

import app.sendready.check.ExpectedRecord;
import app.sendready.dns.DomainName;
import app.sendready.kind.spf.KnownSenders;
import app.sendready.ui.control.RowDetails;
import app.sendready.ui.fx.SideWindow;
import app.sendready.ui.tool.drawing.DetailTools;
import app.sendready.ui.tool.drawing.RowDetail;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// What SPF allows now and as proposed, offered by its row.
public final class SpfDetail implements RowDetail {
  private final DetailTools tools;
  private final SpfModel model;
  private final SideWindow window;

  /// @param senders who stands behind which SPF record
  public SpfDetail(DetailTools tools, KnownSenders senders) {
    this.tools = tools;
    model = new SpfModel(tools.dns(), tools.background().get(), senders);
    window = tools.window().get();
  }

  @Override
  public Optional<RowDetails.Offer> of(ExpectedRecord record) {
    return record.kind().equals("spf")
        ? Optional.of(
            new RowDetails.Offer("spftree.show", (row, proposed) -> show(row.name(), proposed)))
        : Optional.empty();
  }

  private void show(DomainName domain, Optional<String> proposed) {
    model.show(domain, proposed);
    ObservableValue<String> title =
        Bindings.createStringBinding(
            () ->
                model
                    .progress()
                    .get()
                    .map(progress -> tools.words().say(SpfModel.title(progress)))
                    .orElse(""),
            model.progress(),
            tools.words().messages());
    window.show(() -> new SpfView(model, tools.words(), tools.announcer()), title, model::cancel);
  }

  @Override
  public void close() {
    window.close();
  }
}
