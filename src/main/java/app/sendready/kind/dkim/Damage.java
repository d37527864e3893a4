package app.sendready.kind.dkim;

import app.sendready.check.Finding;
import app.sendready.key.DkimKey;
import app.sendready.key.KeyData;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How a published text came to differ from a key record.
///
/// @param causes the fewest that explain it, in the order in which they are undone
/// @param repaired the record to publish, where the key could be read after all
record Damage(List<Finding> causes, Optional<String> repaired) {
  /// Longer texts hold no key, and are not worth the time.
  private static final int MAX_TEXT = 8_192;

  private static final int MAX_CAUSES = 3;

  Damage {
    causes = List.copyOf(causes);
  }

  /// The causes of the difference, if they can be named.
  ///
  /// @param expected the key that should be there; without it, any sound key is what was meant
  static Optional<Damage> of(String text, Optional<DkimKey> expected) {
    if (text.length() > MAX_TEXT) {
      return Optional.empty();
    }
    Optional<Damage> exact = undone(text, expected);
    if (exact.isPresent() || expected.isEmpty()) {
      return exact.or(() -> shape(text, expected));
    }
    return shape(text, expected)
        .or(() -> undone(text, Optional.empty()).map(damage -> damage.ofAnother(expected.get())));
  }

  /// Damaged, and another key besides.
  private Damage ofAnother(DkimKey expected) {
    List<Finding> more = new ArrayList<>(causes);
    repaired
        .flatMap(text -> soundKey(text, Optional.empty()))
        .ifPresent(key -> more.add(KeyShape.otherKey(key, expected)));
    return new Damage(more, Optional.of(expected.recordText()));
  }

  /// A text on the way, the repairs still to try, and what was undone so far.
  private record Step(String text, List<KeyRepair> left, List<Finding> causes) {}

  /// The fewest repairs that make the key appear: all single ones first, then pairs, then threes.
  private static Optional<Damage> undone(String text, Optional<DkimKey> wanted) {
    List<Step> steps = List.of(new Step(text, KeyRepair.worthTrying(text), List.of()));
    Set<String> seen = new HashSet<>(Set.of(text));
    for (int depth = 1; depth <= MAX_CAUSES; depth++) {
      List<Step> further = new ArrayList<>();
      for (Step step : steps) {
        for (int i = 0; i < step.left.size(); i++) {
          KeyRepair repair = step.left.get(i);
          String better = repair.undo(step.text);
          if (!seen.add(better)) {
            continue;
          }
          List<Finding> causes = new ArrayList<>(step.causes);
          causes.add(repair.finding(step.text));
          Optional<DkimKey> key = soundKey(better, wanted);
          if (key.isPresent()) {
            return Optional.of(new Damage(causes, key.map(DkimKey::recordText)));
          }
          further.add(new Step(better, step.left.subList(i + 1, step.left.size()), causes));
        }
      }
      steps = further;
    }
    return Optional.empty();
  }

  /// What the shape of the key text tells, read as it is or after undoing what hides it.
  private static Optional<Damage> shape(String text, Optional<DkimKey> expected) {
    List<Finding> causes = new ArrayList<>();
    String better = text;
    for (KeyRepair repair : KeyRepair.GENTLE) {
      String next = isRecord(better) ? better : repair.undo(better);
      if (!next.equals(better)) {
        causes.add(repair.finding(better));
        better = next;
      }
    }
    if (!isRecord(better)) {
      causes.clear();
      better = text;
    }
    Optional<Finding> shape = KeyShape.of(better, expected);
    shape.ifPresent(causes::add);
    return shape.map(finding -> new Damage(causes, expected.map(DkimKey::recordText)));
  }

  private static boolean isRecord(String text) {
    return DkimRecord.parse(text) instanceof DkimRecord.Parsed.Ok;
  }

  /// The key of a record that is in order: `wanted`, or any where none is given.
  static Optional<DkimKey> soundKey(String text, Optional<DkimKey> wanted) {
    return DkimRecord.parse(text) instanceof DkimRecord.Parsed.Ok(DkimRecord record)
            && KeyData.read(record.publicKey())
                instanceof KeyData.Key(DkimKey key, KeyData.Form form)
            && key.algorithm().word().equals(record.keyType())
            && form != KeyData.Form.WRAPPED_ED25519
            && (wanted.isEmpty() || wanted.get().equals(key))
        ? Optional.of(key)
        : Optional.empty();
  }
}
