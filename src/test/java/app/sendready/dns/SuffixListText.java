package app.sendready.dns;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Brings the Public Suffix List into the form that [PublicSuffixes] searches in: a line for each
/// name, in the order of their octets, with what its rules are.
final class SuffixListText {
  private static final String DATE = "// VERSION: ";

  /// By octets and not by signs: names are searched for in the file as it is.
  private static final Comparator<String> BY_OCTETS =
      Comparator.comparing(name -> name.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

  private SuffixListText() {}

  /// A rule of the list ends at the first white space, comments begin with `//`.
  static String sorted(List<String> list) {
    Map<String, String> rules = new TreeMap<>(BY_OCTETS);
    String date = "";
    String part = "i";
    for (String line : list) {
      if (line.contains("===BEGIN PRIVATE DOMAINS===")) {
        part = "p";
      } else if (line.startsWith(DATE)) {
        date = line.substring(DATE.length());
      }
      String rule = line.startsWith("//") ? "" : line.replaceFirst("\\s.*", "");
      if (rule.startsWith("*.")) {
        rules.merge(rule.substring(2), "*" + part, String::concat);
      } else if (rule.startsWith("!")) {
        rules.merge(rule.substring(1), "!" + part, String::concat);
      } else if (!rule.isEmpty()) {
        rules.merge(rule, "=" + part, String::concat);
      }
    }
    return rules.entrySet().stream()
        .map(rule -> rule.getKey() + " " + rule.getValue() + "\n")
        .collect(
            Collectors.joining(
                "", date + " from https://publicsuffix.org/list, MPL 2.0, put in order\n", ""));
  }
}
