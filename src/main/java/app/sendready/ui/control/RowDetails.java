package app.sendready.ui.control;

import app.sendready.check.ExpectedRecord;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// What a row offers beside its own words, such as closer looks at its record.
///
/// A step shows the offers without knowing what they are or who keeps them.
@FunctionalInterface
public interface RowDetails {
  /// Offers nothing for any row.
  RowDetails NONE = _ -> List.of();

  /// What this row offers, in the order to show it.
  List<Offer> of(ExpectedRecord record);

  /// One offer.
  ///
  /// @param key of the words on its button
  /// @param action takes the row's record and the value proposed for it, if there is one
  record Offer(String key, BiConsumer<ExpectedRecord, Optional<String>> action) {}
}
