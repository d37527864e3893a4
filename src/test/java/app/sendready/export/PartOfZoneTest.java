package app.sendready.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.app.Words;
import app.sendready.check.Checker;
import app.sendready.check.KindScenarios;
import app.sendready.check.Report;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.kind.Kinds;
import app.sendready.network.MemoryNetwork;
import app.sendready.provider.Detection;
import app.sendready.provider.Panel;
import app.sendready.provider.PanelRow;
import app.sendready.provider.PanelSheet;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A part of the domain that was handed on to other servers (RFC 1034 §4.2) has a panel of its own,
/// and whatever is handed over says so.
class PartOfZoneTest {
  private PanelSheet document;

  @BeforeEach
  void look() throws InterruptedException {
    MemoryZone world = new MemoryZone(KindScenarios.CLOCK);
    KindScenarios.addPlatform(world);
    world
        .apex("example.com.", "ns1.hosting.example.", "ns2.hosting.example.")
        .apex("_dmarc.example.com.", "ns1.reports.example.")
        .apex("trk.example.com.", "ns1.links.example.", "ns2.links.example.");
    Answers answers =
        Answers.start(DomainName.of("example.com"), Mode.CLOUD, KindScenarios.PLATFORM);
    Checker checker = new Checker(Kinds.all(), KindScenarios.CLOCK);
    Report report = checker.run(answers, new MemoryNetwork(world), row -> {});
    Panel panel = Panel.of(report.zone(), new Detection.Unknown(), answers.fromDomain());
    document = PanelSheet.of(checker.plan(answers), Optional.of(report), panel);
  }

  private PanelRow row(String kind) {
    return document.rows().stream()
        .filter(row -> row.expected().kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void namesAreShortForThePartTheyAreTypedIn() {
    assertThat(row("dmarc").name()).isEqualTo("@");
    assertThat(row("bounce").name()).isEqualTo("ac-bounces");
    assertThat(document.panel(row("dmarc")).zone()).hasValue(DomainName.of("_dmarc.example.com"));
    assertThat(document.panel(row("bounce")).zone()).hasValue(DomainName.of("example.com"));
  }

  @Test
  void theLetterNamesTheZoneOfEachRow() {
    for (Language language : Language.values()) {
      Messages words = Words.in(language, ZoneOffset.UTC);
      String letter = new Letter(words).of(document);
      assertThat(letter)
          .contains(words.say("export.letter.zone") + ":")
          .contains("_dmarc.example.com", "(ns1.reports.example)");
    }
  }

  @Test
  void theZoneFileHoldsNoLineForAnotherZone() {
    assertThat(new ZoneFragment(Words.in(Language.ENGLISH, ZoneOffset.UTC)).of(document))
        .contains("; This one is typed in another panel, that of _dmarc.example.com")
        .contains("; _dmarc.example.com. 300 IN TXT")
        .doesNotContain("\n_dmarc.example.com.")
        .contains("\nac-bounces.example.com. 300 IN CNAME");
  }

  @Test
  void nothingIsAddedAtTheTopOfAZoneThatIsALink() {
    assertThat(row("tracking").value()).isEmpty();
    assertThat(new ZoneFragment(Words.in(Language.ENGLISH, ZoneOffset.UTC)).of(document))
        .doesNotContain("\ntrk.example.com. 300 IN CNAME");
  }
}
