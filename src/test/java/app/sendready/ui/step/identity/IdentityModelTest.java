package app.sendready.ui.step.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.dns.DomainName;
import app.sendready.i18n.Text;
import app.sendready.setup.Answers;
import app.sendready.setup.KindScenarios;
import app.sendready.setup.Mode;
import app.sendready.setup.Selector;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Note;
import app.sendready.ui.wizard.Step;
import app.sendready.ui.wizard.WizardModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class IdentityModelTest {
  private static final String RECORD = "v=DKIM1; k=rsa; p=QUJD";

  private final WizardModel wizard = new WizardModel();
  private final IdentityModel model =
      new IdentityModel(wizard, KindScenarios.PLATFORM, IdentityModelTest::read);

  private static KeyReading read(String pasted) {
    if (pasted.isBlank()) {
      return new KeyReading.NotYet();
    }
    if (pasted.contains("PRIVATE KEY")) {
      return new KeyReading.PrivateKeyAlarm();
    }
    return pasted.equals("QUJD")
        ? new KeyReading.Understood("RSA", 2048, "ab:cd", RECORD)
        : new KeyReading.Problem(Text.of("identity.test"));
  }

  private void start() {
    wizard.restart(
        Optional.of(
            Answers.start(DomainName.of("news.example.com"), Mode.CLOUD, KindScenarios.PLATFORM)));
  }

  private Answers.SigningKey key() {
    return wizard.answers().get().orElseThrow().key();
  }

  @Test
  void thePlatformsSelectorIsSuggested() {
    start();

    assertThat(key()).isEqualTo(new Answers.SigningKey(new Selector("ak"), Optional.empty()));
    assertThat(model.suffix().getValue()).isEqualTo("._domainkey.news.example.com");
  }

  @Test
  void aKeyIsKeptAsItsRecord() {
    start();
    model.key().text().set("QUJD");

    assertThat(key().publicKey()).contains(RECORD);
    assertThat(model.readiness().getValue().state()).isEqualTo(Step.State.DONE);
  }

  @Test
  void whatWasTypedBeforeTheDomainIsInTheAnswersToo() {
    model.selector().text().set("MAIL._domainkey");
    model.key().text().set("QUJD");
    start();

    assertThat(key()).isEqualTo(new Answers.SigningKey(new Selector("mail"), Optional.of(RECORD)));
  }

  @Test
  void aPrivateKeyIsNotKept() {
    start();
    model.key().text().set("-----BEGIN PRIVATE KEY-----");

    assertThat(model.key().text().get()).isEmpty();
    assertThat(key().publicKey()).isEmpty();
    assertThat(model.keyNote().getValue().map(n -> n.text().key()))
        .contains("identity.key.private");
    assertThat(model.readiness().getValue().state()).isEqualTo(Step.State.NEEDS_YOU);
  }

  @Test
  void theAlarmEndsWithTheNextText() {
    model.key().text().set("-----BEGIN PRIVATE KEY-----");
    model.key().text().set("QUJD");

    assertThat(model.alarm().get()).isFalse();
    assertThat(model.keyNote().getValue()).isEmpty();
  }

  @Test
  void oneCanGoOnWithoutAKey() {
    start();
    assertThat(model.readiness().getValue().state()).isEqualTo(Step.State.TO_DO);
    model.later().set(true);

    assertThat(model.readiness().getValue().state()).isEqualTo(Step.State.DONE);
  }

  @Test
  void aSelectorInOtherLettersIsRefused() {
    start();
    model.selector().text().set("ак");

    assertThat(model.selector().note().getValue().map(Note::kind)).contains(Note.Kind.PROBLEM);
    assertThat(key().selector()).isEqualTo(new Selector("ak"));
  }

  @Test
  void aPairMadeHereFillsTheFieldAndSaysWhereThePrivateHalfIs() {
    List<Path> files = new ArrayList<>();
    WizardModel own = new WizardModel();
    IdentityModel making =
        new IdentityModel(
            own,
            KindScenarios.PLATFORM,
            pasted -> new KeyReading.NotYet(),
            Optional.of(file -> {
              files.add(file);
              return "v=DKIM1; k=rsa; p=MADE";
            }),
            new Background(Runnable::run, Runnable::run));
    assertThat(making.canMake().getValue()).isFalse();
    own.open(
        Answers.start(DomainName.of("news.example.com"), Mode.ON_PREMISE, KindScenarios.PLATFORM));
    assertThat(making.canMake().getValue()).isTrue();
    making.make(Path.of("dkim-ak.pem"));

    assertThat(files).containsExactly(Path.of("dkim-ak.pem"));
    assertThat(making.key().text().get()).isEqualTo("v=DKIM1; k=rsa; p=MADE");
    assertThat(making.made().get())
        .contains(Note.good(Text.of("identity.make.done", "file", "dkim-ak.pem")));
  }
}
