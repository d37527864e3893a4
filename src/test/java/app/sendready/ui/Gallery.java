package app.sendready.ui;

import app.sendready.answers.DmarcPolicy;
import app.sendready.answers.Mode;
import app.sendready.check.KindScenarios;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.key.PastedKey;
import app.sendready.kind.spf.KnownSenders;
import app.sendready.logo.LogoViewer;
import app.sendready.network.MemoryNetwork;
import app.sendready.practice.Practice;
import app.sendready.provider.ProviderCatalogue;
import app.sendready.survey.NetworkSurvey;
import app.sendready.survey.Survey;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Pictures;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.reports.ReportsOffer;
import app.sendready.ui.shell.FrameContext;
import app.sendready.ui.shell.MainWindow;
import app.sendready.ui.shell.StartScreen;
import app.sendready.ui.shell.StyleSheets;
import app.sendready.ui.step.domain.DomainModel;
import app.sendready.ui.step.domain.DomainStep;
import app.sendready.ui.step.identity.IdentityModel;
import app.sendready.ui.step.identity.IdentityStep;
import app.sendready.ui.step.identity.KeyReading;
import app.sendready.ui.step.links.LinksModel;
import app.sendready.ui.step.links.LinksStep;
import app.sendready.ui.step.policy.LogoModel;
import app.sendready.ui.step.policy.PolicyModel;
import app.sendready.ui.step.policy.PolicyStep;
import app.sendready.ui.wizard.Step;
import app.sendready.ui.wizard.WizardModel;
import app.sendready.web.WebAnswer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;

/// Shows the screens with sample data and writes each as a picture, for human eyes.
///
/// Arguments: the folder for the pictures; further ones choose screens by name.
public final class Gallery {
  private Gallery() {}

  public static void main(String[] args) {
    Application.launch(Shown.class, args);
  }

  /// The program that shows them; a class of its own, because the launcher of a class path takes no
  /// application as its main class.
  public static final class Shown extends Application {
    private final SimpleObjectProperty<ColorScheme> system =
        new SimpleObjectProperty<>(ColorScheme.LIGHT);
    private final Theme theme = new Theme(StyleSheets.all(), system);
    private final List<String> chosen = new ArrayList<>();
    private Path folder = Path.of("target", "screenshots");

    @Override
    public void start(Stage stage) throws IOException {
      List<String> args = getParameters().getRaw();
      if (!args.isEmpty()) {
        folder = Path.of(args.getFirst());
        chosen.addAll(args.subList(1, args.size()));
      }
      Files.createDirectories(folder);
      Scene scene = new Scene(new Label(), 1000, 700);
      theme.dress(scene);
      stage.setScene(scene);
      stage.show();
      for (Language language : Language.values()) {
        for (Theme.Choice look : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
          theme.choice().set(look);
          String suffix =
              "-" + language.tag() + "-" + look.name().toLowerCase(java.util.Locale.ROOT);
          screens(scene, new Localized(language, Words::in), suffix);
        }
      }
      theme.choice().set(Theme.Choice.LIGHT);
      for (Language language : Language.values()) {
        theme.size().set(200);
        screens(scene, new Localized(language, Words::in), "-" + language.tag() + "-200");
      }
      theme.usualSize();
      Localized words = new Localized(Language.ENGLISH, Words::in);
      Sample large = new Sample(words);
      large.domain.from().text().set("news.example.com");
      Scene wide = new Scene(window(large, words), 1920, 1080);
      theme.dress(wide);
      picture(wide, "domain-wide");
      Platform.exit();
    }

    private void screens(Scene scene, Localized words, String suffix) throws IOException {
      if (wanted("start")) {
        scene.setRoot(new StartScreen(words, theme, () -> {}, () -> {}));
        picture(scene, "start" + suffix);
      }
      if (wanted("domain")) {
        Sample sample = new Sample(words);
        scene.setRoot(window(sample, words));
        picture(scene, "domain-empty" + suffix);
        sample.domain.from().text().set("info@mail.ru");
        picture(scene, "domain-problem" + suffix);
        sample.domain.from().text().set("рассылка.example");
        picture(scene, "domain-done" + suffix);
        Sample looking = new Sample(words, task -> {});
        scene.setRoot(window(looking, words));
        looking.domain.from().text().set("news.example.com");
        picture(scene, "domain-looking" + suffix);
      }
      Sample sample = new Sample(words);
      sample.domain.from().text().set("news.example.com");
      if (wanted("identity")) {
        scene.setRoot(window(sample, words));
        sample.wizard.next();
        picture(scene, "identity-empty" + suffix);
        sample.identity.refuses("-----BEGIN PRIVATE KEY-----");
        picture(scene, "identity-alarm" + suffix);
        sample.identity.key().text().set("v=DKIM1; k=rsa; p=" + "MIIBIjANBgkqhkiG9w0B".repeat(18));
        picture(scene, "identity-done" + suffix);
      }
      if (wanted("links")) {
        scene.setRoot(window(sample, words));
        sample.wizard.show(sample.wizard.steps().get(2));
        picture(scene, "links-cloud" + suffix);
        sample.links.moreTracking();
        sample.links.tracking().getLast().text().set("trk");
        picture(scene, "links-twice" + suffix);
        sample.domain.mode().set(Mode.ON_PREMISE);
        sample.links.tracking().getLast().text().set("img.example.com");
        sample.links.servers().getFirst().addresses().text().set("203.0.113.10, 203.0.113.999");
        sample.links.target().text().set("links.example.net");
        picture(scene, "links-own" + suffix);
      }
      if (wanted("policy")) {
        scene.setRoot(window(sample, words));
        sample.wizard.show(sample.wizard.steps().get(3));
        picture(scene, "policy" + suffix);
        sample.policy.logo().text().set("https://news.example.com/logo.svg");
        for (Node each : scene.getRoot().lookupAll(".button")) {
          if ("policy.logo.look".equals(each.getId()) && each instanceof Button look) {
            look.fire();
          }
        }
        Pictures.pass(120);
        for (Node each : scene.getRoot().lookupAll(".scroll-pane")) {
          if (each instanceof ScrollPane pane) {
            pane.setVvalue(pane.getVmax());
          }
        }
        picture(scene, "policy-logo" + suffix);
        Sample strict = new Sample(words);
        strict.domain.from().text().set("рассылка.example");
        scene.setRoot(window(strict, words));
        strict.wizard.show(strict.wizard.steps().get(3));
        strict.policy.dmarc().set(DmarcPolicy.NONE);
        strict.policy.report().text().set("d@reports.example.net");
        strict.policy.logo().text().set("https://example.com/logo.svg");
        picture(scene, "policy-weaker" + suffix);
        Pictures.pass(120);
        for (Node each : scene.getRoot().lookupAll(".scroll-pane")) {
          if (each instanceof ScrollPane pane) {
            pane.setVvalue(pane.getVmax());
          }
        }
        picture(scene, "policy-consent" + suffix);
      }
    }

    private Parent window(Sample sample, Localized words) {
      return new MainWindow(sample.wizard, words, theme, new SampleOutside());
    }

    private boolean wanted(String screen) {
      return chosen.isEmpty() || chosen.contains(screen);
    }

    private void picture(Scene scene, String name) throws IOException {
      Pictures.pass(120);
      Pictures.write(scene, folder.resolve(name + ".png"));
    }
  }

  /// The words of all screens shown here.
  static final class Words {
    private static final List<String> BASES =
        List.of(
            "app.sendready.i18n.common",
            "app.sendready.survey.survey",
            "app.sendready.ui.shell.shell",
            "app.sendready.ui.step.domain.domain",
            "app.sendready.ui.step.identity.identity",
            "app.sendready.ui.step.links.links",
            "app.sendready.ui.step.policy.policy",
            "app.sendready.ui.step.records.records",
            "app.sendready.ui.step.check.check",
            "app.sendready.ui.control.control",
            "app.sendready.kind.bimi.bimi");

    private Words() {}

    static Messages in(Language language) {
      return new Messages(language, ZoneOffset.UTC, BASES);
    }
  }

  private static final String LOGO =
      """
      <svg xmlns="http://www.w3.org/2000/svg" version="1.2" baseProfile="tiny-ps" viewBox="0 0 64 64">
      <title>Example</title><rect width="64" height="64" fill="#1f6feb"/>
      <path d="M12 20h40v26H12z" fill="#ffffff"/>
      <path d="M12 20l20 15 20-15" fill="none" stroke="#1f6feb" stroke-width="4"/>
      </svg>
      """;

  /// A wizard with the real first steps and something in place of the others.
  static final class Sample {
    final WizardModel wizard = new WizardModel();
    final DomainModel domain;
    final IdentityModel identity;
    final LinksModel links;
    final PolicyModel policy;

    Sample(Localized words) {
      this(words, Runnable::run);
    }

    /// @param workers run the survey
    Sample(Localized words, Executor workers) {
      Survey survey =
          new NetworkSurvey(
              budget -> new MemoryNetwork(SampleZone.world()),
              ProviderCatalogue.builtIn()::detect,
              KindScenarios.PLATFORM,
              KnownSenders.load(),
              () -> "nobody-made-this");
      domain =
          new DomainModel(
              wizard,
              KindScenarios.PLATFORM,
              Optional.of(survey),
              new Background(workers, Runnable::run),
              Duration.ZERO);
      identity =
          new IdentityModel(wizard, KindScenarios.PLATFORM, Sample::key, KindScenarios.CLOCK);
      links = new LinksModel(wizard, KindScenarios.PLATFORM, domain.others());
      policy = new PolicyModel(wizard, domain.published(), domain.others());
      wizard.start(
          List.of(
              new DomainStep(domain, words),
              new IdentityStep(identity, words),
              new LinksStep(links, words),
              new PolicyStep(
                  policy,
                  Optional.of(
                      new LogoModel(
                          policy.logo().reading().map(r -> r.read().flatMap(wanted -> wanted)),
                          uri ->
                              new LogoViewer(address ->
                                  new WebAnswer.Received(
                                      200,
                                      "image/svg+xml",
                                      LOGO.getBytes(StandardCharsets.UTF_8),
                                      address))
                                  .view(uri),
                          new Background(workers, Runnable::run))),
                  words,
                  _ -> {},
                  new ReportsOffer(
                      new SimpleObjectProperty<>(Optional.empty()), () -> {}, LocalDate::now)),
              new Later("records"),
              new Later("check")));
    }

    /// As a reader of keys would understand it.
    static KeyReading key(String pasted) {
      if (pasted.isBlank()) {
        return new KeyReading.NotYet();
      }
      if (pasted.contains("PRIVATE KEY")) {
        return new KeyReading.PrivateKeyAlarm();
      }
      if (!pasted.contains("p=")) {
        return new KeyReading.Problem(Text.of("identity.key.missing"));
      }
      return new KeyReading.Understood(PastedKey.found(Practice.SAMPLE_KEY).orElseThrow());
    }
  }

  private record Later(String id) implements Step {
    @Override
    public ObservableValue<State> state() {
      return new ReadOnlyObjectWrapper<>(State.TO_DO);
    }

    @Override
    public Node node() {
      return new Label(id);
    }
  }

  static final class SampleOutside implements FrameContext {
    @Override
    public ObservableValue<String> dnsHost() {
      return new SimpleStringProperty("Cloudflare");
    }

    @Override
    public ObservableValue<String> status() {
      return new SimpleStringProperty("");
    }

    @Override
    public ObservableValue<Boolean> practice() {
      return new SimpleBooleanProperty(false);
    }

    @Override
    public void leave() {}
  }
}
