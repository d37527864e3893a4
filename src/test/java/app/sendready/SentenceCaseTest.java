package app.sendready;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.app.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// English labels are in sentence case: a capital at the beginning, and then only in names. Title
/// Case is the Mac's alone; Windows, GNOME and the web write sentences.
class SentenceCaseTest {
  private static final Path RESOURCES = Path.of("src", "main", "resources");

  /// What is a name, of a company, a step of the wizard, a field of a message or a key.
  private static final Set<String> NAMES =
      Set.of(
          "Apple",
          "Ctrl",
          "Cyrillic",
          "Domain",
          "DomainKeys",
          "Enter",
          "Esc",
          "From",
          "Full",
          "Gmail",
          "Google",
          "Greek",
          "Latin",
          "Mail",
          "Microsoft",
          "Outlook",
          "Policy",
          "Records",
          "Return",
          "Sender",
          "Shift",
          "Signing",
          "Split",
          "Tiny",
          "Verify",
          "Yahoo",
          "Yandex");

  /// Endings of the keys of what one can press, choose or fill in.
  private static final Pattern CONTROL =
      Pattern.compile("\\.(?:rail|title|primary|label|open|show|save|close|cancel|again|add)$");

  private static final Pattern CAPITAL = Pattern.compile("(?<=[\\p{L},)”] )(\\p{Lu}\\p{Ll}+)\\b");

  private static final Pattern ARGUMENT = Pattern.compile("\\{[^{}]*\\}");

  private static final int LONGEST_LABEL = 60;

  private static boolean isLabel(String text) {
    return text.length() <= LONGEST_LABEL && !text.matches("(?s).*[.?!;:…→] .*|.*[.!]");
  }

  /// The words that have a capital without being a name.
  private static List<String> capitals(String text) {
    List<String> found = new ArrayList<>();
    if (isLabel(text)) {
      Matcher matcher = CAPITAL.matcher(ARGUMENT.matcher(text).replaceAll("9"));
      while (matcher.find()) {
        if (!NAMES.contains(matcher.group(1))) {
          found.add(matcher.group(1));
        }
      }
    }
    return found;
  }

  private static boolean isControl(String key) {
    return CONTROL.matcher(key).find() && !key.startsWith("export.letter.undo.");
  }

  @Test
  void everyEnglishLabelIsInSentenceCase() throws IOException {
    List<String> wrong = new ArrayList<>();
    int labels = 0;
    for (String base : Words.bundles()) {
      Path file = RESOURCES.resolve(base.replace('.', '/') + ".properties");
      try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        ResourceBundle bundle = new PropertyResourceBundle(reader);
        for (String key : bundle.keySet()) {
          String text = bundle.getString(key);
          if (key.endsWith(".forms")) {
            continue;
          }
          labels += isLabel(text) ? 1 : 0;
          if (!capitals(text).isEmpty()) {
            wrong.add(key + "=" + text);
          }
          if (isControl(key) && isLabel(text) && Character.isLowerCase(text.codePointAt(0))) {
            wrong.add(key + "=" + text + "  (begins small)");
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(labels).isGreaterThan(500);
  }

  @Test
  void titleCaseIsFound() {
    assertThat(capitals("Open My DNS Panel")).containsExactly("My", "Panel");
    assertThat(capitals("Try a test message")).isEmpty();
    assertThat(capitals("Return address (SPF)")).isEmpty();
    assertThat(isControl("records.rail")).isTrue();
  }
}
