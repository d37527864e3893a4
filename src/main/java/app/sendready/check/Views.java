package app.sendready.check;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A row's own question as the three views answer it.
///
/// @param visibleEverywhereBy until when an old answer can still be remembered somewhere; empty
///   where everyone sees the same, or nothing can be told
public record Views(
    List<ServerView> authoritative,
    List<ServerView> publicResolvers,
    Optional<ServerView> system,
    Optional<Instant> visibleEverywhereBy) {
  public static final Views NONE =
      new Views(List.of(), List.of(), Optional.empty(), Optional.empty());

  public Views {
    authoritative = List.copyOf(authoritative);
    publicResolvers = List.copyOf(publicResolvers);
  }

  /// What everybody said, the zone's own servers first.
  public List<ServerView> all() {
    return Stream.of(authoritative, publicResolvers, system.stream().toList())
        .flatMap(List::stream)
        .toList();
  }
}
