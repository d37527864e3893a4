package app.sendready.ui.tool.rotation;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.answers.Selector;
import app.sendready.app.Words;
import app.sendready.check.Checker;
import app.sendready.check.KindScenarios;
import app.sendready.check.RowReport;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.i18n.Language;
import app.sendready.key.PastedKey;
import app.sendready.kind.dkim.Dkim;
import app.sendready.message.MessageAnalyst;
import app.sendready.message.Signer;
import app.sendready.network.MemoryNetwork;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.shell.StyleSheets;
import app.sendready.ui.wizard.WizardModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// Writes pictures of a change of keys: before it, after each step, in both languages.
public final class RotationGallery {
  private RotationGallery() {}

  /// @param args the folder for the pictures
  public static void main(String[] args) {
    Application.launch(Shown.class, args);
  }

  /// The program that shows them.
  public static final class Shown extends Application {
    private final Signer before = new Signer(2048);
    private final Signer after = new Signer(2048);
    private final Theme theme =
        new Theme(StyleSheets.all(), new SimpleObjectProperty<>(ColorScheme.LIGHT));

    @Override
    public void start(Stage stage) throws Exception {
      Path folder = Path.of(getParameters().getRaw().getFirst());
      Files.createDirectories(folder);
      for (Language language : Language.values()) {
        theme.choice().set(language == Language.ENGLISH ? Theme.Choice.LIGHT : Theme.Choice.DARK);
        walk(stage, language, folder);
      }
      Platform.exit();
    }

    private void walk(Stage stage, Language language, Path folder) throws Exception {
      MemoryZone zone =
          new MemoryZone(KindScenarios.CLOCK)
              .apex("example.com", "ns.example.com")
              .address("ns.example.com", "192.0.2.53")
              .txt("ak._domainkey.example.com", before.record());
      WizardModel wizard = new WizardModel();
      RotationModel model =
          new RotationModel(
              wizard,
              new RotationModel.Outside(
                  answers -> row(zone, answers),
                  message ->
                      new MessageAnalyst(Optional.of(zone), KindScenarios.CLOCK).analyse(message),
                  KindScenarios.CLOCK),
              new Background(Runnable::run, Runnable::run),
              Runnable::run);
      Localized words = new Localized(language, l -> Words.in(l, ZoneOffset.UTC));
      Scene scene = new Scene(RotationWindow.view(model, words, _ -> {}), 760, 680);
      theme.dress(scene);
      stage.setScene(scene);
      wizard.answers().set(Optional.of(answers("ak", before)));
      model.ask();
      picture(stage, folder, "0-none", language);
      model.begin();
      wizard.answers().set(Optional.of(answers("ak2", after)));
      model.ask();
      picture(stage, folder, "1-publish", language);
      zone.txt("ak2._domainkey.example.com", after.record());
      model.open(mail(folder, before, "ak"));
      picture(stage, folder, "2-old-message", language);
      model.open(mail(folder, after, "ak2"));
      picture(stage, folder, "3-keep", language);
    }

    private static Path mail(Path folder, Signer key, String selector) throws Exception {
      String text =
          key.sign("example.com", selector, "From: a@example.com\r\nSubject: x\r\n", "x\r\n", "");
      return Files.writeString(folder.resolve("test.eml"), text);
    }

    private static Answers answers(String selector, Signer key) {
      return Answers.start(DomainName.of("example.com"), Mode.CLOUD, KindScenarios.PLATFORM)
          .withKey(new Answers.SigningKey(new Selector(selector), PastedKey.found(key.record())));
    }

    private static RowReport row(MemoryZone zone, Answers answers) {
      try {
        return new Checker(List.of(new Dkim()), KindScenarios.CLOCK)
            .run(answers, new MemoryNetwork(zone), _ -> {})
            .rows()
            .getFirst();
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }

    private static void picture(Stage stage, Path folder, String name, Language language)
        throws Exception {
      stage.show();
      PauseTransition pulses = new PauseTransition(javafx.util.Duration.millis(200));
      pulses.setOnFinished(_ -> Platform.exitNestedEventLoop(pulses, null));
      pulses.play();
      Platform.enterNestedEventLoop(pulses);
      ImageIO.write(
          SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null),
          "png",
          folder.resolve(name + "-" + language.tag().toLowerCase(Locale.ROOT) + ".png").toFile());
    }
  }
}
