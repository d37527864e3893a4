package app.sendready.kind.dkim;

import app.sendready.key.DkimKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A key that was saved as several records, each with a part of it.
final class SplitKey {
  private static final int MOST = 4;

  private SplitKey() {}

  /// The record that the texts make when joined in some order.
  static Optional<String> join(List<String> texts, Optional<DkimKey> wanted) {
    if (texts.size() > MOST || texts.stream().anyMatch(text -> isWhole(text))) {
      return Optional.empty();
    }
    return orders(texts).stream()
        .flatMap(order ->
            List.of(String.join("", order), String.join("", withoutPrefixes(order))).stream())
        .flatMap(text ->
            Damage.soundKey(text, wanted)
                .or(() -> Damage.soundKey(KeyRepair.QUOTES.undo(text), wanted))
                .stream())
        .findFirst()
        .map(DkimKey::recordText);
  }

  private static boolean isWhole(String text) {
    return Damage.soundKey(text, Optional.empty()).isPresent();
  }

  /// Each part may have been given the record's opening words.
  private static List<String> withoutPrefixes(List<String> order) {
    List<String> parts = new ArrayList<>(List.of(order.getFirst()));
    order
        .subList(1, order.size())
        .forEach(part ->
            parts.add(part.replaceFirst("^\\s*+v\\s*+=\\s*+DKIM1\\s*+;.{0,400}?p\\s{0,9}=", "")));
    return parts;
  }

  private static List<List<String>> orders(List<String> texts) {
    if (texts.isEmpty()) {
      return List.of(List.of());
    }
    List<List<String>> all = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      List<String> rest = new ArrayList<>(texts);
      String first = rest.remove(i);
      for (List<String> order : orders(rest)) {
        List<String> one = new ArrayList<>(List.of(first));
        one.addAll(order);
        all.add(one);
      }
    }
    return all;
  }
}
