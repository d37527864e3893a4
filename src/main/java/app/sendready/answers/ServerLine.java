package app.sendready.answers;

import app.sendready.dns.PastedText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What stands where a server's name is asked for: the name, or a zone file's line that has its
/// address as well.
///
/// ```
/// line = name [ttl] ["IN"] ("A" / "AAAA") address [";" comment]   ; RFC 1035 §5.1
/// ```
record ServerLine(String name, String addresses) {
  private static final Set<String> ADDRESS = Set.of("A", "AAAA");

  /// The type is the second word to the fourth.
  private static final int LAST_PLACE = 3;

  static ServerLine of(String typed) {
    List<String> words = Arrays.asList(PastedText.line(typed).split("\\s+"));
    for (int i = 1; i <= LAST_PLACE && i < words.size(); i++) {
      if (ADDRESS.contains(words.get(i).toUpperCase(Locale.ROOT))) {
        List<String> rest =
            words.subList(i + 1, words.size()).stream()
                .takeWhile(word -> !word.startsWith(";"))
                .toList();
        return new ServerLine(words.getFirst(), String.join(" ", rest));
      }
    }
    return new ServerLine(typed, "");
  }
}
