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
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.kind.Kinds;
import app.sendready.network.MemoryNetwork;
import app.sendready.provider.Panel;
import app.sendready.provider.PanelSheet;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A record that could not be looked at is never simply "to add", in whatever is handed over.
class UnseenRowTest {
  private static final String WARNING = "Look in the panel first";

  private final Messages words = Words.in(Language.ENGLISH, ZoneOffset.UTC);
  private PanelSheet document;

  @BeforeEach
  void look() throws InterruptedException {
    MemoryZone world = new MemoryZone(KindScenarios.CLOCK);
    KindScenarios.addPlatform(world);
    world
        .apex("com.", "a.gtld.example.")
        .apex("example.com.", "ns1.hosting.example.", "ns2.hosting.example.")
        .fail("example.com.", RecordType.TXT, Trouble.Kind.TIMEOUT)
        .fail("_dmarc.example.com.", RecordType.TXT, Trouble.Kind.SERVFAIL);
    Answers answers =
        Answers.start(DomainName.of("example.com"), Mode.CLOUD, KindScenarios.PLATFORM);
    Checker checker = new Checker(Kinds.all(), KindScenarios.CLOCK);
    Report report = checker.run(answers, new MemoryNetwork(world), row -> {});
    document = PanelSheet.of(checker.plan(answers), Optional.of(report), Panel.UNKNOWN);
  }

  @Test
  void textWarnsOfASecondSpfAndASecondDmarc() {
    assertThat(new PlanText(words).of(document))
        .contains(WARNING)
        .contains("a text that begins with v=spf1")
        .contains("a text that begins with v=DMARC1");
  }

  @Test
  void theLetterTheSheetAndTheTableWarnToo() {
    assertThat(new Letter(words).of(document)).contains(WARNING, "a text that begins with v=spf1");
    assertThat(new PlanCsv(words).of(document)).contains("Careful", WARNING);
    assertThat(new PlanSheet(words).of(document).toString()).contains(WARNING);
  }

  @Test
  void theZoneFragmentLeavesTheLineOut() {
    assertThat(new ZoneFragment(words).of(document))
        .contains(WARNING)
        .contains("; example.com. 300 IN TXT \"v=spf1")
        .doesNotContain("\nexample.com.")
        .doesNotContain("\n_dmarc.example.com.");
  }
}
