package app.sendready.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A fault of the program as a text that may be sent to others: where it happened, whole; what it
/// said, without anything that could be a domain, an address, a key, a path or a name.
final class FaultText {
  private static final int MOST_CAUSES = 8;
  private static final int MOST_FRAMES = 60;
  private static final int MOST_WORDS = 60;
  private static final int LONGEST_WORD = 24;

  private FaultText() {}

  static String of(Throwable fault) {
    List<String> lines = new ArrayList<>();
    Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
    Throwable each = fault;
    while (each != null && told.size() < MOST_CAUSES && told.add(each)) {
      String before = told.size() == 1 ? "" : "caused by ";
      lines.add(before + each.getClass().getName() + said(each));
      Arrays.stream(each.getStackTrace())
          .limit(MOST_FRAMES)
          .forEach(frame -> lines.add("  " + frame));
      each = each.getCause();
    }
    return String.join("\n", lines);
  }

  /// What makes a fault the same as another: its kind and where it happened.
  static String place(Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    return fault.getClass().getName() + " " + (trace.length == 0 ? "" : trace[0]);
  }

  private static String said(Throwable fault) {
    String message = fault.getMessage();
    return message == null || message.isBlank() ? "" : ": " + masked(message);
  }

  /// Leaves plain words and small numbers; everything else may be the user's own.
  static String masked(String message) {
    return Arrays.stream(message.strip().split("\\s"))
        .filter(word -> !word.isEmpty())
        .limit(MOST_WORDS)
        .map(word -> isPlain(word) ? word : "‹…›")
        .collect(Collectors.joining(" "));
  }

  private static boolean isPlain(String word) {
    String core = trimmed(word);
    return core.length() <= LONGEST_WORD
        && (core.chars().allMatch(FaultText::isLetter)
            || core.length() <= 4 && core.chars().allMatch(c -> c >= '0' && c <= '9'));
  }

  /// Without the signs of a sentence around it.
  private static String trimmed(String word) {
    int from = 0;
    int to = word.length();
    while (from < to && "\"'([{<".indexOf(word.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && "\"')]}>,;:.!?".indexOf(word.charAt(to - 1)) >= 0) {
      to--;
    }
    return word.substring(from, to);
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-' || c == '_';
  }
}
