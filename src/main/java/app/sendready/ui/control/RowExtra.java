package app.sendready.ui.control;

import app.sendready.dns.DomainName;
import java.util.Optional;
import java.util.function.BiConsumer;

/// What a row of some kind offers beside its own words, such as a closer look at its record.
///
/// A step shows the offer without knowing what it is or who keeps it.
@FunctionalInterface
public interface RowExtra {
  /// Offers nothing for any row.
  RowExtra NONE = _ -> Optional.empty();

  /// What rows of this kind offer.
  Optional<Offer> of(String kind);

  /// One offer.
  ///
  /// @param key of the words on its button
  /// @param action takes the row's name and the record proposed for it, if there is one
  record Offer(String key, BiConsumer<DomainName, Optional<String>> action) {}
}
