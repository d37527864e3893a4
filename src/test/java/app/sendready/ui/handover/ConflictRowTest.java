package app.sendready.ui.handover;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.answers.MailServer;
import app.sendready.answers.Mode;
import app.sendready.check.Action;
import app.sendready.check.Checker;
import app.sendready.check.KindScenarios;
import app.sendready.check.Report;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.MemoryZone;
import app.sendready.export.PlanFormat;
import app.sendready.i18n.Language;
import app.sendready.kind.Kinds;
import app.sendready.network.MemoryNetwork;
import app.sendready.provider.Detection;
import app.sendready.provider.Panel;
import app.sendready.provider.PanelRow;
import app.sendready.provider.PanelSheet;
import app.sendready.ui.step.records.RecordsModel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A planned MX where the office's mail comes in: nothing that anybody could publish leaves the
/// program.
class ConflictRowTest {
  private static final DomainName DOMAIN = DomainName.of("example.com");

  private final Answers answers =
      Answers.start(DOMAIN, Mode.ON_PREMISE, KindScenarios.PLATFORM)
          .withServers(
              new Answers.Servers(
                  List.of(
                      new MailServer(DOMAIN.child("mta-1"), List.of(IpAddress.of("198.51.100.4")))),
                  Optional.empty(),
                  true));
  private Report report;
  private PanelSheet sheet;

  @BeforeEach
  void look() throws InterruptedException {
    MemoryZone world = new MemoryZone(KindScenarios.CLOCK);
    KindScenarios.addPlatform(world);
    world
        .apex("com.", "a.gtld.example.")
        .apex("example.com.", "ns1.hosting.example.", "ns2.hosting.example.")
        .mx("example.com.", 1, "aspmx.l.google.com.")
        .address("aspmx.l.google.com.", "203.0.113.25");
    Checker checker = new Checker(Kinds.all(), KindScenarios.CLOCK);
    report = checker.run(answers, new MemoryNetwork(world), row -> {});
    sheet =
        PanelSheet.of(
            checker.plan(answers),
            Optional.of(report),
            Panel.of(report.zone(), new Detection.Unknown(), DOMAIN));
  }

  private PanelRow mx() {
    return sheet.rows().stream()
        .filter(row -> row.expected().kind().equals("mx"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theRowHasNothingToCopy() {
    assertThat(mx().action()).isEqualTo(Action.CONFLICT);
    assertThat(mx().value()).isEmpty();
    assertThat(mx().priority()).isEmpty();
    assertThat(mx().proposed()).isEmpty();
    assertThat(sheet.typed()).doesNotContain(mx());
    assertThat(sheet.toDo()).doesNotContain(mx());
    assertThat(sheet.shown()).contains(mx());
  }

  @Test
  void theTableCountsItNowhere() {
    RecordsModel model =
        new RecordsModel(
            new SimpleObjectProperty<>(Optional.of(answers)),
            _ -> sheet.plan(),
            new SimpleObjectProperty<>(Optional.of(report)),
            new SimpleObjectProperty<>(sheet.panel()),
            Optional.empty());
    assertThat(model.rows().get()).contains(mx());
    assertThat(model.counts()).doesNotContainKey(Action.CONFLICT);
  }

  @ParameterizedTest
  @EnumSource(
      value = PlanFormat.class,
      names = {"CSV", "ZONE", "MARKDOWN", "HTML", "LETTER"})
  void nothingOfItIsHandedOver(PlanFormat format) {
    String text =
        new String(format.bytes(sheet, Outgoing.words(Language.ENGLISH)), StandardCharsets.UTF_8);
    assertThat(text).doesNotContain(" MX ", "Do not publish", "\"MX\"", "<td>MX</td>");
  }

  @Test
  void textForTheUserSaysThatItIsNotToBePublished() {
    String text =
        new String(
            PlanFormat.TEXT.bytes(sheet, Outgoing.words(Language.ENGLISH)), StandardCharsets.UTF_8);
    assertThat(text).contains("Do not publish").doesNotContain("10 mta-1");
  }

  /// A program that reads the plan finds the action, and nothing to type.
  @Test
  void jsonHasTheActionAndNothingToType() {
    String text =
        new String(
            PlanFormat.JSON.bytes(sheet, Outgoing.words(Language.ENGLISH)), StandardCharsets.UTF_8);
    String row = text.substring(text.indexOf("\"id\": \"mx\""));
    assertThat(row).contains("\"action\": \"conflict\"").contains("\"typed\": null");
  }

  @Test
  void theCureNamesTheBoxAndNeverAsksToStopReceivingMail() {
    String cure = Outgoing.words(Language.ENGLISH).say(mx().seen().orElseThrow().reason().cure());
    assertThat(cure).contains("“This domain receives mail on these servers”");
    assertThat(cure.toLowerCase(java.util.Locale.ROOT)).doesNotContain("switch", " off");
  }
}
