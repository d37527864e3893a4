package app.sendready.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuffixListTextTest {
  private static final Path PUBLISHED =
      Path.of("src/test/resources/app/sendready/dns/public_suffix_list.dat");
  private static final Path SHIPPED =
      Path.of("src/main/resources/app/sendready/dns/public_suffixes.txt");

  /// What is searched in comes out of the list as it is published, and of nothing else; with
  /// `-Dsendready.golden=write` it is made anew.
  @Test
  void theShippedListIsThePublishedOne() throws Exception {
    String made = SuffixListText.sorted(Files.readAllLines(PUBLISHED));
    if ("write".equals(System.getProperty("sendready.golden"))) {
      Files.writeString(SHIPPED, made);
    }
    assertThat(Files.readString(SHIPPED).lines().toList()).isEqualTo(made.lines().toList());
  }

  @Test
  void eachRuleOfTheListIsFound() throws Exception {
    List<String> missed = new ArrayList<>();
    int count = 0;
    for (String line : Files.readAllLines(PUBLISHED)) {
      String rule = line.strip();
      if (rule.isEmpty() || rule.startsWith("//")) {
        continue;
      }
      count++;
      int length = rule.split("\\.").length;
      String name = "zz9zz." + rule.replace("*.", "below.").replace("!", "");
      DomainName typed = ((TypedName.Understood) TypedName.parse(name)).name();
      int suffix = PublicSuffixes.bundled().of(typed).suffix().labels().size();
      if (suffix != (rule.startsWith("!") ? length - 1 : length)) {
        missed.add(rule);
      }
    }
    assertThat(missed).isEmpty();
    assertThat(count).isGreaterThan(9_000);
  }

  @Test
  void aNameMayHaveSeveralRules() throws Exception {
    PublicSuffixes list =
        new PublicSuffixes(
            SuffixListText.sorted(
                    List.of(
                        "// VERSION: 2026-01-02_03-04-05_UTC",
                        "b // a remark",
                        "*.b",
                        "!c.b",
                        "// ===BEGIN PRIVATE DOMAINS===",
                        "d.c.b"))
                .getBytes(StandardCharsets.UTF_8));

    assertThat(list.date()).isEqualTo("2026-01-02");
    assertThat(list.of(DomainName.of("b")).suffix()).isEqualTo(DomainName.of("b"));
    assertThat(list.of(DomainName.of("x.b")).suffix()).isEqualTo(DomainName.of("x.b"));
    assertThat(list.of(DomainName.of("y.x.b")).suffix()).isEqualTo(DomainName.of("x.b"));
    assertThat(list.of(DomainName.of("x.c.b")).suffix()).isEqualTo(DomainName.of("b"));
    assertThat(list.of(DomainName.of("d.c.b")))
        .isEqualTo(new PublicSuffixes.Match(DomainName.of("d.c.b"), PublicSuffixes.Part.PRIVATE));
  }
}
