package app.sendready.ui.step.testmessage;

import static app.sendready.ui.OnFx.onFx;
import static app.sendready.ui.OnFx.settledOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.dns.MemoryZone;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.message.MessageAnalyst;
import app.sendready.practice.Practice;
import app.sendready.project.PlatformFile;
import app.sendready.ui.Dropping;
import app.sendready.ui.OnFx;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.step.testmessage.TestMessageModel.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A message dropped on the step, pasted by the button and by the key.
@ExtendWith(OnFx.class)
class IntakeCardTest {
  private static final String MESSAGE = new String(Practice.testMessage(), StandardCharsets.UTF_8);

  private final MemoryZone zone = new Practice(Clock.systemUTC(), PlatformFile.builtIn()).world();
  private final Localized words =
      new Localized(
          Language.ENGLISH,
          language ->
              new Messages(
                  language,
                  ZoneOffset.UTC,
                  List.of(
                      "app.sendready.i18n.common",
                      "app.sendready.ui.step.testmessage.testmessage")));
  private final TestMessageModel model =
      new TestMessageModel(
          new SimpleObjectProperty<>(
              Optional.of(Answers.start(Practice.DOMAIN, Mode.CLOUD, PlatformFile.builtIn()))),
          new MessageSource(
              Optional::empty,
              message -> new MessageAnalyst(Optional.of(zone), Clock.systemUTC()).analyse(message),
              Optional.of(Practice::testMessage),
              _ -> {}),
          new Background(Runnable::run, Runnable::run));
  private StackPane step;

  @BeforeEach
  void show() {
    zone.txt("ak._domainkey.practice.example", "v=DKIM1; k=rsa; p=" + Practice.SAMPLE_KEY);
    zone.txt("ac-bounces.practice.example", "v=spf1 ip4:198.51.100.0/24 -all");
    zone.txt("_dmarc.practice.example", "v=DMARC1; p=reject");
    onFx(() -> {
      IntakeCard card = new IntakeCard(model, words);
      step = new StackPane(card);
      card.acceptAt(step);
      new Scene(step);
      step.applyCss();
      Clipboard.getSystemClipboard().clear();
      return null;
    });
  }

  private List<String> codes() {
    return model.found().getValue().orElseThrow().findings().stream()
        .map(finding -> finding.code().code())
        .toList();
  }

  /// @return whether it would be taken
  private boolean drop(DataFormat format, Object what) {
    return Dropping.on(step, format, what);
  }

  @Test
  void aDroppedFileIsReadWithItsOctets(@TempDir Path folder) throws Exception {
    Path file = Files.write(folder.resolve("mail.eml"), Practice.testMessage());
    assertThat(drop(DataFormat.FILES, List.of(file.toFile()))).isTrue();
    assertThat(codes()).containsExactly("message.both-aligned", "message.signed");
  }

  @Test
  void aDroppedTextIsReadAsPasted() {
    assertThat(drop(DataFormat.PLAIN_TEXT, MESSAGE)).isTrue();
    assertThat(codes()).contains("message.signed");
  }

  @Test
  void whatIsNeitherFileNorTextIsNotTaken() {
    assertThat(drop(DataFormat.URL, "https://example.com/")).isFalse();
    assertThat(model.progress().get()).isInstanceOf(Progress.Empty.class);
  }

  private void copy(String text) {
    onFx(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
  }

  private void pressPaste() {
    settledOnFx(() -> {
      step.lookupAll(".button").stream()
          .filter(button -> "testmessage.paste".equals(button.getId()))
          .map(Button.class::cast)
          .forEach(Button::fire);
      return null;
    });
  }

  @Test
  void theButtonTakesWhatWasCopied() {
    copy(MESSAGE);
    pressPaste();
    assertThat(codes()).contains("message.signed");
  }

  @Test
  void theKeyTakesWhatWasCopied() {
    copy(MESSAGE);
    settledOnFx(() -> {
      Event.fireEvent(
          step, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.V, false, true, false, false));
      return null;
    });
    assertThat(codes()).contains("message.signed");
  }

  @Test
  void anEmptyClipboardIsToldAsNoMessage() {
    pressPaste();
    assertThat(((Progress.Refused) model.progress().get()).why())
        .isEqualTo(Text.of("testmessage.no-message"));
  }
}
