package app.sendready.ui.tool.alias;

import app.sendready.check.ExpectedRecord;
import app.sendready.dns.DomainName;
import app.sendready.dns.Rdata;
import app.sendready.ui.tool.drawing.DetailTools;
import app.sendready.ui.tool.drawing.RowDetail;
import java.util.Optional;
import java.util.Set;

/// Where a sub-domain leads, offered by the rows that expect an alias.
public final class AliasDetail {
  /// Readers' browsers go there; to a bounce sub-domain only returned mail does.
  private static final String LINKS = "tracking";

  private static final Set<String> KINDS = Set.of(LINKS, "bounce");

  private AliasDetail() {}

  public static RowDetail of(DetailTools tools) {
    return tools.drawn(
        "aliaspath",
        record -> KINDS.contains(record.kind()) && target(record).isPresent(),
        record ->
            tools
                .answers()
                .getValue()
                .flatMap(now ->
                    target(record)
                        .map(target ->
                            new AliasDrawing(
                                record.name(),
                                target,
                                record.kind().equals(LINKS),
                                !now.isCloud()))),
        AliasDrawing::title,
        drawing -> drawing.draw(tools.dns().get()));
  }

  private static Optional<DomainName> target(ExpectedRecord record) {
    return record.values().stream()
        .flatMap(value -> Rdata.parse(record.type(), value).stream())
        .filter(Rdata.Cname.class::isInstance)
        .map(rdata -> ((Rdata.Cname) rdata).target())
        .findFirst();
  }
}
