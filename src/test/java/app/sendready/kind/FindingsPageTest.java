package app.sendready.kind;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.Figures;
import app.sendready.check.FindingCode;
import app.sendready.check.Verdict;
import app.sendready.i18n.Glossary;
import app.sendready.i18n.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The sentences of the findings are short and plain, and the manual has them as they are.
class FindingsPageTest {
  private static final int LONGEST = 160;

  /// What nobody but an engineer says: two or more capitals, or letters with digits.
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}._@/:=\"“«-])(?=[\\p{L}\\p{N}]*\\p{Lu}[\\p{L}\\p{N}]*[\\p{Lu}\\p{N}])\\p{L}[\\p{L}\\p{N}]+(?![\\p{L}\\p{N}.=@:-]*[=@])");

  private static List<String> sentences(Language language, FindingCode code) {
    return new Sentences(language, name -> "news.shop.example").of(code);
  }

  @Test
  void theCommittedPageIsCurrent() throws IOException {
    assertThat(Files.readString(Path.of("src/site/markdown/findings.md")))
        .as("run mvn test-compile exec:exec@tool -Dtool=catalogue")
        .isEqualTo(FindingsPage.text());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noSentenceIsLong(Language language) {
    Sentences sentences = new Sentences(language, name -> "news.shop.example");
    List<String> tooLong = new ArrayList<>();
    int longest = 0;
    for (FindingCode code : Sentences.codes()) {
      for (String sentence : sentences.of(code)) {
        longest = Math.max(longest, sentence.length());
        if (sentence.length() > LONGEST) {
          tooLong.add(sentence.length() + " " + code.code() + ": " + sentence);
        }
      }
    }
    Figures.note(
        "findings: %d codes, longest sentence in %s %d characters",
        Sentences.codes().size(), language.tag(), longest);
    assertThat(tooLong).isEmpty();
  }

  /// `jargon.txt` lists words that a marketer would have to look up; abbreviations count by
  /// themselves. Each is in the glossary that stands beside the sentences, or is not used.
  @ParameterizedTest
  @EnumSource(Language.class)
  void everyWordOfTheTradeIsExplained(Language language) throws IOException {
    Glossary glossary = Glossary.in(Sentences.messages(language));
    Jargon jargon = Jargon.read();
    Set<String> unexplained = new TreeSet<>();
    Map<String, Integer> used = new TreeMap<>();
    for (FindingCode code : Sentences.codes()) {
      for (String sentence : sentences(language, code)) {
        for (String word : jargon.in(sentence)) {
          if (jargon.banned.contains(word.toLowerCase(java.util.Locale.ROOT))
              || glossary.in(List.of(word)).isEmpty()
                  && glossary.in(List.of(sentence)).stream()
                      .noneMatch(e ->
                          e.forms()
                              .matcher(sentence)
                              .results()
                              .anyMatch(m -> m.group().contains(word)))) {
            unexplained.add(word + " in " + code.code() + ": " + sentence);
          } else {
            used.merge(word, 1, Integer::sum);
          }
        }
      }
    }
    Figures.line("explained words in " + language.tag() + ": " + used);
    assertThat(unexplained).isEmpty();
  }

  /// The word lists: plain names that look like abbreviations, words of the trade, words that are
  /// never to be used.
  private record Jargon(Set<String> names, List<String> stems, Set<String> banned) {
    static Jargon read() throws IOException {
      Set<String> names = new HashSet<>();
      List<String> stems = new ArrayList<>();
      Set<String> banned = new HashSet<>();
      try (InputStream in = FindingsPageTest.class.getResourceAsStream("jargon.txt")) {
        for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
          String word = line.isEmpty() ? "" : line.substring(1).strip();
          switch (line.isEmpty() ? '#' : line.charAt(0)) {
            case '=' -> names.add(word);
            case '!' -> {
              banned.add(word);
              stems.add(word);
            }
            case '#' -> {}
            default -> stems.add(line.strip());
          }
        }
      }
      return new Jargon(names, stems, banned);
    }

    Set<String> in(String sentence) {
      Set<String> words = new TreeSet<>();
      Matcher matcher = ABBREVIATION.matcher(sentence);
      while (matcher.find()) {
        if (!names.contains(matcher.group())) {
          words.add(matcher.group());
        }
      }
      for (String stem : stems) {
        Matcher found =
            Pattern.compile(
                    "(?iu)(?<![\\p{L}-])"
                        + Pattern.quote(stem)
                        + (banned.contains(stem) ? "" : "[\\p{L}]*"))
                .matcher(sentence);
        while (found.find()) {
          words.add(found.group());
        }
      }
      return words;
    }
  }

  @Test
  void theGlossaryHasNoIdleWords() {
    for (Language language : Language.values()) {
      Glossary glossary = Glossary.in(Sentences.messages(language));
      Set<String> met = new HashSet<>();
      for (FindingCode code : Sentences.codes()) {
        glossary.in(sentences(language, code)).forEach(entry -> met.add(entry.id()));
      }
      assertThat(
              glossary.entries().stream().map(Glossary.Entry::id).filter(id -> !met.contains(id)))
          .as("words that no finding uses, in %s", language)
          .isEmpty();
      assertThat(glossary.entries())
          .allSatisfy(e -> assertThat(e.plain().length()).isLessThanOrEqualTo(LONGEST));
    }
  }

  @Test
  void everyWeightOccurs() {
    assertThat(Sentences.codes().stream().map(FindingCode::verdict).distinct())
        .containsExactlyInAnyOrder(Verdict.values());
  }
}
