package app.sendready.check;

import java.util.Locale;

/// How the findings of each enum are called, told once for each.
final class FindingGroups {
  private static final ClassValue<String> NAMES =
      new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
          return type.getSimpleName()
              .replaceFirst("Finding$", "")
              .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
              .toLowerCase(Locale.ROOT);
        }
      };

  private FindingGroups() {}

  static String of(Class<? extends FindingCode> type) {
    return NAMES.get(type);
  }
}
