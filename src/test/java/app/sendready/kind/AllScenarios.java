package app.sendready.kind;

import app.sendready.check.KindScenarios;
import app.sendready.check.RecordKind;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;

/// The scenarios of all kinds, for what has to hold for every one of them.
final class AllScenarios {
  private AllScenarios() {}

  /// One scenario of one kind.
  record Each(RecordKind kind, KindScenarios.Setting setting) {
    @Override
    public String toString() {
      return kind.id() + ": " + setting.name();
    }
  }

  static List<Each> each() {
    List<Each> all = new ArrayList<>();
    for (RecordKind kind : Kinds.all()) {
      of(kind).settings().forEach(setting -> all.add(new Each(kind, setting)));
    }
    return all;
  }

  /// By convention the scenarios of kind `Spf` are run by `SpfScenarios` beside it.
  static KindScenarios of(RecordKind kind) {
    try {
      Constructor<?> constructor =
          Class.forName(kind.getClass().getName() + "Scenarios").getDeclaredConstructor();
      constructor.setAccessible(true);
      return (KindScenarios) constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
