package app.sendready.ui.many;

import app.sendready.bulk.BulkJudge;
import app.sendready.bulk.BulkOutcome;
import app.sendready.bulk.BulkResult;
import app.sendready.check.Report;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.provider.Detection;
import app.sendready.ui.many.list.DomainList;
import app.sendready.ui.many.list.KeptResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A list that is open.
///
/// @param kept its results
/// @param earlier what was known of its lines already
record ManyOpened(DomainList list, KeptResults kept, Map<Integer, BulkOutcome> earlier) {
  ManyOpened {
    earlier = Map.copyOf(earlier);
  }

  /// What there is to say of how the list was read, and of where its results are.
  List<Text> notes() {
    List<Text> notes = new ArrayList<>(list.notes());
    kept.about().place().ifPresent(file -> notes.add(Text.of("manywindow.kept", "file", file)));
    if (kept.about().isNotBeside()) {
      notes.add(Text.of("manywindow.not-kept"));
    }
    return notes;
  }

  /// Whether what was found is gone with it.
  boolean wouldLose(ManyTotals totals) {
    return totals.isLooked() && kept.about().place().isEmpty();
  }

  /// The words of results: those of one file are in one language.
  Messages told(Messages now) {
    return now.in(kept.about().language());
  }

  /// @param hosts who serves the zone of a report; on any thread
  BulkJudge judge(Function<Report, Detection> hosts, Messages now) {
    return new BulkJudge(hosts, told(now), kept.about().since());
  }

  /// Where the newest result of a line is.
  ///
  /// @param newer looks at single domains
  ManyChoice.Source source(Map<Integer, BulkResult> newer) {
    return line -> {
      BulkResult look = newer.get(line);
      return look == null ? kept.result(line) : Optional.of(look);
    };
  }
}
