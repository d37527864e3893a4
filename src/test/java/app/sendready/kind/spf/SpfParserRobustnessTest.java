package app.sendready.kind.spf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever stands in a TXT record, reading it ends soon and without an exception.
class SpfParserRobustnessTest {
  private static final int MUTATIONS = 200_000;
  private static final String SIGNS = " :/=%{}.-~+?,;\"'\\\t\0\u00ff\u0080aAilmx0129spfvr_";

  @Test
  void agreesWithPyspfAboutTheSyntaxOfPublishedRecords() {
    List<Map<String, String>> records = RealRecords.load().spf();
    assertThat(records).hasSizeGreaterThan(70);
    for (Map<String, String> line : records) {
      String text = RealRecords.octets(String.valueOf(line.get("record")));
      assertThat(SpfRecord.parse(text).isPresent())
          .as(text)
          .isEqualTo("ok".equals(line.get("pyspf_syntax")));
    }
  }

  @Test
  void printsPublishedRecordsAsTheyAreButForCaseAndSpaces() {
    for (Map<String, String> line : RealRecords.load().spf()) {
      String text = String.valueOf(line.get("record"));
      String plain = text.replaceAll(" +", " ").replace(" +", " ").strip();
      SpfRecord.parse(text)
          .ifPresent(record -> assertThat(record.print()).isEqualToIgnoringCase(plain));
    }
  }

  @Test
  void neverThrowsAndPrintsWhatItUnderstood() {
    List<String> seeds = RealRecords.load().all();
    Random random = new Random(7208);
    int understood = 0;
    long slowest = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      String text = mutated(seeds, random);
      long start = System.nanoTime();
      SpfReading reading = SpfParser.read(text);
      SpfFaults.of(text);
      SpfRepair repair = SpfRepair.of(text);
      SpfRepair.isNearly(text);
      slowest = Math.max(slowest, System.nanoTime() - start);
      if (reading.record().isPresent()) {
        understood++;
        identical(reading.record().get());
      }
      identical(new SpfRecord(repair.terms()));
      for (SpfProblem problem : reading.problems()) {
        if (problem.at() < 0 || problem.at() > text.length()) {
          throw new AssertionError(problem + " in " + text);
        }
        problem.suggestion().ifPresent(SpfParserRobustnessTest::isTerms);
      }
    }
    assertThat(understood).isGreaterThan(5_000);
    assertThat(slowest).as("nanoseconds").isLessThan(1_000_000_000L);
  }

  /// Plain comparison: this runs some hundred thousand times.
  private static void identical(SpfRecord record) {
    String text = record.print();
    Optional<SpfRecord> again = SpfRecord.parse(text);
    if (again.isEmpty() || !again.get().equals(record) || !again.get().print().equals(text)) {
      throw new AssertionError(record + " → " + text + " → " + again);
    }
  }

  private static void isTerms(String suggestion) {
    if (!suggestion.equals(SpfRecord.VERSION)
        && SpfRecord.parse(SpfRecord.VERSION + " " + suggestion).isEmpty()) {
      throw new AssertionError("no terms: " + suggestion);
    }
  }

  private static String mutated(List<String> seeds, Random random) {
    StringBuilder text = new StringBuilder(pick(seeds, random));
    for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
      int at = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), at + random.nextInt(12));
      switch (random.nextInt(6)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.insert(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
        case 2 -> text.insert(at, text.substring(at, end));
        case 3 -> {
          String other = pick(seeds, random);
          text.insert(at, other, 0, Math.min(other.length(), random.nextInt(40)));
        }
        case 4 -> text.insert(at, words(random));
        default -> {
          if (at < text.length()) {
            text.setCharAt(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
          }
        }
      }
    }
    return text.toString();
  }

  private static String words(Random random) {
    List<String> words =
        new ArrayList<>(
            List.of(
                " a:%{d}/24//64 ",
                " exists:%{ir}.%{v}._spf.%{d2} ",
                " ip6:2001:db8::/32 ",
                " redirect=_spf.%{o} ",
                " exp=e.%{d} ",
                " mx/",
                "ip4:",
                " include: ",
                "all",
                " v=spf1 ",
                "%{S999999999999r-.+}",
                " x=%%%_%- "));
    String word = words.get(random.nextInt(words.size()));
    return random.nextBoolean() ? word : word.toUpperCase(Locale.ROOT);
  }

  private static String pick(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
