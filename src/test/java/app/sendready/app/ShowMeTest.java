package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.dns.MemoryZone;
import app.sendready.dns.RecordType;
import app.sendready.i18n.Language;
import app.sendready.i18n.Text;
import app.sendready.kind.spf.KnownSenders;
import app.sendready.network.MemoryNetwork;
import app.sendready.provider.DnsHost;
import app.sendready.provider.Panel;
import app.sendready.ui.Sample;
import app.sendready.ui.control.Status;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.shell.StyleSheets;
import app.sendready.ui.tool.panel.PanelDrawing;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Labeled;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// The window that leads through a panel, in the panel's own words.
@ExtendWith(ApplicationExtension.class)
class ShowMeTest {
  private final Localized words =
      new Localized(Language.ENGLISH, language -> Words.in(language, ZoneOffset.UTC));

  private static DnsHost host() {
    DnsHost sample = Sample.host();
    return new DnsHost(
        sample.id(),
        sample.name(),
        sample.evidence(),
        sample.servers(),
        sample.dialect(),
        sample.ttl(),
        new DnsHost.Labels(
            Map.of(Language.ENGLISH, "Host", Language.RUSSIAN, "Поддомен"), Map.of()),
        sample.panel(),
        sample.notes(),
        sample.parked());
  }

  private DetailWindows looks() {
    Background background = new Background(Runnable::run, Runnable::run);
    return new DetailWindows(
        new SideWindows.Frame(
            words,
            new Theme(StyleSheets.all(), new SimpleObjectProperty<>(ColorScheme.LIGHT)),
            Optional::empty,
            () -> background,
            _ -> {},
            _ -> {}),
        new DetailWindows.Sources(
            _ -> new MemoryNetwork(new MemoryZone(Clock.systemUTC())),
            new PracticeWeb(Clock.systemUTC()),
            () -> {},
            new PracticeWeb(Clock.systemUTC()),
            KnownSenders.load(),
            Clock.systemUTC()),
        new SimpleObjectProperty<>(Optional.empty()),
        new SimpleObjectProperty<>(Optional.empty()));
  }

  private static List<String> shown() {
    return Window.getWindows().stream()
        .filter(window -> "panel".equals(window.getScene().getRoot().getId()))
        .flatMap(window -> window.getScene().getRoot().lookupAll(".label").stream())
        .map(label -> ((Labeled) label).getText())
        .toList();
  }

  @Test
  void anotherLanguageChangesThePanelsWordsWhileTheWindowIsOpen(FxRobot robot) {
    robot.interact(() -> {
      DetailWindows looks = looks();
      looks.showMe(
          new PanelDrawing(
              Status.FAIL,
              Text.of("dkim.cut-short.fix"),
              Panel.UNKNOWN.in(Sample.ZONE).at(host()),
              Sample.DKIM.name(),
              RecordType.TXT,
              "v=DKIM1; p=AAAA",
              Optional.empty(),
              false));
      assertThat(shown()).anyMatch(text -> text.contains("In the field “Host”, enter"));
      words.language().set(Language.RUSSIAN);
      assertThat(shown()).anyMatch(text -> text.contains("В поле «Поддомен» введите"));
      looks.close();
    });
  }
}
