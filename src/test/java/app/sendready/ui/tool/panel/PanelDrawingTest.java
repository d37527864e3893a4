package app.sendready.ui.tool.panel;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.app.Words;
import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import app.sendready.i18n.Language;
import app.sendready.i18n.Text;
import app.sendready.provider.DnsHost;
import app.sendready.provider.Panel;
import app.sendready.provider.ProviderCatalogue;
import app.sendready.ui.Sample;
import app.sendready.ui.control.Status;
import app.sendready.ui.tool.drawing.Drawing;
import app.sendready.ui.tool.drawing.DrawingText;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PanelDrawingTest {
  private static final Panel FORM = Panel.UNKNOWN.in(Sample.ZONE).at(Sample.host());

  private static PanelDrawing panel(
      Panel form, DomainName name, Optional<String> current, boolean delete) {
    return new PanelDrawing(
        Status.FAIL,
        Text.of("dkim.cut-short.fix"),
        form,
        name,
        RecordType.TXT,
        "v=DKIM1; p=AAAA",
        current,
        delete);
  }

  private static String told(PanelDrawing panel, Language language) {
    Drawing drawing = panel.draw(language);
    return DrawingText.of(panel.title(), drawing, Words.in(language, ZoneOffset.UTC));
  }

  @Test
  void aRecordIsAddedInThePanelsOwnWords() {
    assertThat(told(panel(FORM, Sample.DKIM.name(), Optional.empty(), false), Language.ENGLISH))
        .startsWith("How to do it in Cloudflare\nNot right: Copy the whole value")
        .contains("Add a record\n   Type: TXT")
        .contains(
            "In the field “Name”, enter: ak._domainkey.news\n"
                + "   Only this: the panel adds example.com on its own.")
        .contains("In the field “Content”, enter: v=DKIM1; p=AAAA")
        .endsWith("Then come back and press “Check now”.");
  }

  @Test
  void aRecordThatStandsThereIsFoundByWhatIsWrongWithIt() {
    assertThat(
            told(
                panel(FORM, Sample.DKIM.name(), Optional.of("v=DKIM1; p=AAA"), false),
                Language.ENGLISH))
        .contains("Find the record that is there and edit it: ak._domainkey.news")
        .contains("Found v=DKIM1; p=AAA");
  }

  @Test
  void whatIsOnlyHeardIsToldForEveryHost() {
    for (DnsHost host : ProviderCatalogue.builtIn().hosts()) {
      Panel form = Panel.UNKNOWN.in(Sample.ZONE).at(host);
      for (Language language : Language.values()) {
        String told = told(panel(form, Sample.DKIM.name(), Optional.empty(), false), language);
        String heard =
            host.heard().map(Words.in(language, ZoneOffset.UTC)::say).orElse("with others say");
        assertThat(told.contains(heard)).as(host.id()).isEqualTo(host.heard().isPresent());
      }
    }
  }

  @Test
  void aRecordToDeleteHasNothingToType() {
    assertThat(
            panel(FORM, Sample.DKIM.name(), Optional.empty(), true).draw(Language.ENGLISH).stops())
        .extracting(stop -> stop.role().key())
        .containsExactly("panel.role.open", "panel.role.delete", "panel.role.save");
  }

  @Test
  void theDomainItselfHasItsSignExplained() {
    assertThat(told(panel(FORM, Sample.ZONE, Optional.empty(), false), Language.ENGLISH))
        .contains("enter: @\n   This character means example.com itself.");
  }

  @Test
  void withoutAKnownHostTheWordsArePlain() {
    assertThat(
            told(
                panel(Panel.UNKNOWN, Sample.DKIM.name(), Optional.empty(), false),
                Language.RUSSIAN))
        .startsWith("Как это сделать в панели DNS")
        .contains("Имя: ak._domainkey.news.example.com");
  }

  @Test
  void aPriorityHasAFieldOfItsOwn() {
    PanelDrawing panel =
        new PanelDrawing(
            Status.FAIL,
            Text.of("dkim.cut-short.fix"),
            FORM,
            Sample.FROM,
            RecordType.MX,
            "10 mta-1.news.example.com.",
            Optional.empty(),
            false);
    assertThat(told(panel, Language.ENGLISH))
        .contains("enter: mta-1.news.example.com\n")
        .contains("For the priority, enter: 10");
  }

  @Test
  void aReverseNameIsNoMatterOfThisPanel() {
    PanelDrawing panel =
        new PanelDrawing(
            Status.FAIL,
            Text.of("dkim.cut-short.fix"),
            Panel.UNKNOWN,
            DomainName.of("25.2.0.192.in-addr.arpa"),
            RecordType.PTR,
            "mta-1.news.example.com.",
            Optional.empty(),
            false);
    assertThat(FORM.editing(DomainName.of("25.2.0.192.in-addr.arpa"))).isEqualTo(Panel.UNKNOWN);
    assertThat(told(panel, Language.ENGLISH))
        .contains("Open the panel of whoever rents you the address")
        .contains("For the name, enter: 25.2.0.192.in-addr.arpa");
  }
}
