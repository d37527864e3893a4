package app.sendready.ui.tool.drawing;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.app.Words;
import app.sendready.blocklist.BlocklistCheck;
import app.sendready.blocklist.Blocklists;
import app.sendready.blocklist.Suspect;
import app.sendready.check.KindScenarios;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.i18n.Language;
import app.sendready.i18n.Text;
import app.sendready.kind.spf.KnownSenders;
import app.sendready.provider.Panel;
import app.sendready.rehearsal.Rehearser;
import app.sendready.secure.SecureLinks;
import app.sendready.ui.Sample;
import app.sendready.ui.control.Status;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.shell.StyleSheets;
import app.sendready.ui.tool.alias.AliasDrawing;
import app.sendready.ui.tool.blocklist.BlocklistDrawing;
import app.sendready.ui.tool.dkim.DkimDrawing;
import app.sendready.ui.tool.dmarc.DmarcDrawing;
import app.sendready.ui.tool.https.HttpsDrawing;
import app.sendready.ui.tool.logo.LogoDrawing;
import app.sendready.ui.tool.panel.PanelDrawing;
import app.sendready.ui.tool.rehearsal.RehearsalDrawing;
import app.sendready.web.TlsProbeResult;
import app.sendready.web.WebAnswer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// Writes pictures of the drawings, for human eyes. Arguments: the folder, and `few` for two looks
/// only.
public final class DrawingGallery {
  private DrawingGallery() {}

  public static void main(String[] args) {
    Application.launch(Shown.class, args);
  }

  /// What is drawn: a title, and the drawing.
  private record Case(Text title, Supplier<Drawing> drawing) {}

  /// The program that shows them.
  public static final class Shown extends Application {
    private final Theme theme =
        new Theme(StyleSheets.all(), new SimpleObjectProperty<>(ColorScheme.LIGHT));

    @Override
    public void start(Stage stage) throws Exception {
      Path folder = Path.of(getParameters().getRaw().getFirst());
      Files.createDirectories(folder);
      if (getParameters().getRaw().size() > 1) {
        theme.choice().set(Theme.Choice.LIGHT);
        all(stage, Language.ENGLISH, folder, "light-en");
        theme.choice().set(Theme.Choice.DARK);
        all(stage, Language.RUSSIAN, folder, "dark-ru");
        Platform.exit();
        return;
      }
      for (Theme.Choice look :
          new Theme.Choice[] {Theme.Choice.LIGHT, Theme.Choice.DARK, Theme.Choice.CONTRAST}) {
        theme.choice().set(look);
        for (Language language : Language.values()) {
          all(stage, language, folder, look.name().toLowerCase(Locale.ROOT) + "-" + language.tag());
        }
      }
      theme.choice().set(Theme.Choice.LIGHT);
      theme.size().set(200);
      all(stage, Language.RUSSIAN, folder, "200-ru");
      Platform.exit();
    }

    private void all(Stage stage, Language language, Path folder, String tail) throws Exception {
      for (Map.Entry<String, Case> each : cases().entrySet()) {
        picture(
            stage, language, each.getValue(), folder.resolve(each.getKey() + "-" + tail + ".png"));
      }
    }

    private void picture(Stage stage, Language language, Case shown, Path file) throws Exception {
      DrawingModel<Case> model =
          new DrawingModel<>(
              Case::title,
              now -> now.drawing().get(),
              new Background(Runnable::run, Runnable::run));
      model.show(shown);
      Localized words = new Localized(language, l -> Words.in(l, ZoneOffset.UTC));
      Scene scene = new Scene(new DrawingView("gallery", model, words, _ -> {}), 760, 680);
      theme.dress(scene);
      stage.setScene(scene);
      stage.show();
      PauseTransition pulses = new PauseTransition(javafx.util.Duration.millis(150));
      pulses.setOnFinished(_ -> Platform.exitNestedEventLoop(pulses, null));
      pulses.play();
      Platform.enterNestedEventLoop(pulses);
      ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file.toFile());
    }
  }

  private static Map<String, Case> cases() {
    MemoryZone zone = zone();
    DomainName key = Sample.DKIM.name();
    DkimDrawing dkim = new DkimDrawing(key, Sample.DKIM.values().stream().findFirst());
    DmarcDrawing dmarc = new DmarcDrawing(DomainName.of("news.example.com"));
    DomainName target = DomainName.of("trk.aksend.net");
    Map<String, Case> all = new LinkedHashMap<>();
    all.put("dkim", new Case(dkim.title(), () -> dkim.draw(zone)));
    all.put("dmarc", new Case(dmarc.title(), () -> dmarc.draw(zone)));
    for (String label : new String[] {"trk", "far", "lost"}) {
      AliasDrawing alias =
          new AliasDrawing(DomainName.of(label + ".news.example.com"), target, true, false);
      all.put("alias-" + label, new Case(alias.title(), () -> alias.draw(zone)));
    }
    PanelDrawing panel =
        new PanelDrawing(
            Status.FAIL,
            Text.of("dkim.cut-short.fix"),
            Panel.UNKNOWN.in(Sample.ZONE).at(Sample.host()),
            key,
            RecordType.TXT,
            Sample.DKIM.values().getFirst(),
            Optional.of(Sample.DKIM.values().getFirst().substring(0, 255)),
            false);
    for (Language language : Language.values()) {
      all.put("panel-" + language.tag(), new Case(panel.title(), () -> panel.draw(language)));
    }
    HttpsDrawing https = new HttpsDrawing(DomainName.of("trk.news.example.com"), List.of());
    all.put("https", new Case(https.title(), () -> https.draw(links(zone, stale()))));
    MemoryZone issuers =
        zone()
            .add(DomainName.of("example.com"), 300, new Rdata.Caa(0, "issue", "ca.example"))
            .add(
                DomainName.of("example.com"),
                300,
                new Rdata.Caa(0, "iodef", "mailto:security@example.com"))
            .address("example.com", "192.0.2.8");
    HttpsDrawing caa =
        new HttpsDrawing(
            DomainName.of("trk.news.example.com"), List.of(DomainName.of("letsencrypt.org")));
    all.put("https-caa", new Case(caa.title(), () -> caa.draw(links(issuers, strict()))));
    all.put("https-untold", new Case(https.title(), () -> https.draw(links(issuers, strict()))));
    BlocklistDrawing lists =
        new BlocklistDrawing(List.of(new Suspect.Address(IpAddress.of("192.0.2.4"))));
    MemoryZone listing =
        new MemoryZone(KindScenarios.CLOCK)
            .apex("zen.spamhaus.org", "ns.zen.spamhaus.org")
            .apex("bl.spamcop.net", "ns.bl.spamcop.net")
            .address("2.0.0.127.zen.spamhaus.org", "127.0.0.2")
            .address("4.2.0.192.zen.spamhaus.org", "127.0.0.10")
            .txt("4.2.0.192.zen.spamhaus.org", "https://list.example/query/ip/192.0.2.4")
            .address("2.0.0.127.bl.spamcop.net", "127.255.255.254");
    all.put(
        "blocklist",
        new Case(
            lists.title(), () -> lists.draw(new BlocklistCheck(Blocklists.builtIn(), listing))));
    LogoDrawing logo = new LogoDrawing(DomainName.of("example.com"));
    all.put(
        "logo",
        new Case(
            logo.title(),
            () ->
                logo.draw(
                    zone,
                    uri ->
                        new WebAnswer.Received(
                            200,
                            "text/plain",
                            "<svg xmlns='http://www.w3.org/2000/svg'/>"
                                .getBytes(StandardCharsets.UTF_8),
                            uri),
                    KindScenarios.CLOCK)));
    Answers answers =
        Answers.start(DomainName.of("news.example.com"), Mode.CLOUD, KindScenarios.PLATFORM);
    RehearsalDrawing rehearsal = new RehearsalDrawing(answers, Optional.empty());
    all.put(
        "rehearsal",
        new Case(
            rehearsal.title(),
            () ->
                rehearsal.draw(
                    new Rehearser(
                        zone,
                        KindScenarios.CLOCK,
                        KnownSenders.load().with(KindScenarios.PLATFORM)))));
    return all;
  }

  private static SecureLinks links(MemoryZone zone, TlsProbeResult shown) {
    return new SecureLinks(zone, _ -> shown, KindScenarios.CLOCK);
  }

  private static TlsProbeResult strict() {
    Instant now = KindScenarios.CLOCK.instant();
    return new TlsProbeResult.Shown(
        List.of("*.news.example.com", "example.com"),
        true,
        now.minus(Duration.ofDays(60)),
        now.plus(Duration.ofDays(30)),
        Optional.empty(),
        Optional.empty(),
        Optional.of("max-age=63072000; includeSubDomains; preload"));
  }

  private static TlsProbeResult stale() {
    Instant now = KindScenarios.CLOCK.instant();
    return new TlsProbeResult.Shown(
        List.of("*.example.net", "example.net"),
        false,
        now.minus(Duration.ofDays(60)),
        now.plus(Duration.ofDays(30)),
        Optional.empty(),
        Optional.of("http://www.example.com/"));
  }

  private static MemoryZone zone() {
    MemoryZone zone = new MemoryZone(KindScenarios.CLOCK);
    KindScenarios.addPlatform(zone);
    String record = Sample.DKIM.values().getFirst();
    DomainName elsewhere = DomainName.of("ak.keys.example.net");
    return zone.apex("example.com", "ns1.hosting.example.")
        .apex("example.net", "ns1.hosting.example.")
        .add(Sample.DKIM.name(), 3600, new Rdata.Cname(elsewhere))
        .add(elsewhere, 300, Rdata.Txt.of(record.substring(0, 300) + "X" + record.substring(300)))
        .txt(
            "default._bimi.example.com",
            "v=BIMI1; l=https://www.example.com/logo.svg; a=https://www.example.com/logo.pem")
        .txt(
            "_dmarc.example.com",
            "v=DMARC1; p=reject; sp=quarantine; np=reject; aspf=s; rua=mailto:report@example.com")
        .address("news.example.com", "192.0.2.7")
        .cname("trk.news.example.com", "trk.aksend.net")
        .add(
            DomainName.of("far.news.example.com"),
            60,
            new Rdata.Cname(DomainName.of("links.example.net")))
        .cname("links.example.net", "trk.aksend.net")
        .cname("lost.news.example.com", "old.example.net");
  }
}
