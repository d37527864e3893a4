package app.sendready.export;

import app.sendready.check.RowReport;
import app.sendready.check.ServerView;
import java.util.Optional;

/// The command that asks a row's question again, of the first server that was asked.
final class DigLine {
  private DigLine() {}

  static String of(RowReport row) {
    String question = row.expected().type() + " " + row.expected().name();
    Optional<String> address =
        row.views().authoritative().stream()
            .map(ServerView::server)
            .map(server -> server.address())
            .filter(each -> !each.isEmpty())
            .findFirst();
    return address
        .map(each -> "dig +norecurse @" + each.replace("#", " -p ") + " " + question)
        .orElse("dig " + question);
  }
}
