package app.sendready.ui.tool.blocklist;

import app.sendready.answers.Answers;
import app.sendready.blocklist.BlocklistCheck;
import app.sendready.blocklist.Blocklists;
import app.sendready.blocklist.Suspect;
import app.sendready.check.ExpectedRecord;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Resolver;
import app.sendready.ui.tool.drawing.DetailTools;
import app.sendready.ui.tool.drawing.RowDetail;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Whether a row's address or domain is on a blocklist, offered by the rows that have one.
public final class BlocklistDetail {
  private static final Set<String> DOMAINS = Set.of("apex", "tracking");
  private static final String SERVER = "mta-address";

  private BlocklistDetail() {}

  /// @param resolver of this computer, opened anew for each asking
  public static RowDetail of(DetailTools tools, Supplier<Resolver> resolver) {
    return tools.drawn(
        "blocklists",
        record ->
            DOMAINS.contains(record.kind())
                || record.kind().equals(SERVER)
                    && record.values().stream().anyMatch(v -> IpAddress.parse(v).isPresent()),
        record -> tools.answers().getValue().flatMap(answers -> drawing(record, answers)),
        BlocklistDrawing::title,
        drawing -> drawing.draw(new BlocklistCheck(Blocklists.builtIn(), resolver.get())));
  }

  private static Optional<BlocklistDrawing> drawing(ExpectedRecord record, Answers answers) {
    if (!record.kind().equals(SERVER)) {
      return Optional.of(new BlocklistDrawing(Suspect.domains(record.name())));
    }
    List<Suspect> addresses =
        answers.servers().addresses().stream()
            .filter(address -> record.values().contains(address.toString()))
            .<Suspect>map(Suspect.Address::new)
            .toList();
    return addresses.isEmpty() ? Optional.empty() : Optional.of(new BlocklistDrawing(addresses));
  }
}
