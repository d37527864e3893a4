package app.sendready.ui.step.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.answers.Selector;
import app.sendready.answers.SendingPlatform;
import app.sendready.check.KindScenarios;
import app.sendready.dns.DomainName;
import app.sendready.i18n.Text;
import app.sendready.key.DkimKey;
import app.sendready.key.PastedKey;
import app.sendready.practice.Practice;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Note;
import app.sendready.ui.wizard.Step;
import app.sendready.ui.wizard.StepReadiness;
import app.sendready.ui.wizard.WizardModel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class IdentityModelTest {
  private static final DkimKey KEY = PastedKey.found(Practice.SAMPLE_KEY).orElseThrow();
  private static final String RECORD = KEY.recordText();
  private static final String PRINT = KEY.shortFingerprint();

  private Instant now = Instant.parse("2026-11-26T09:00:00Z");
  private final WizardModel wizard = new WizardModel();
  private final IdentityModel model =
      new IdentityModel(wizard, KindScenarios.PLATFORM, IdentityModelTest::read, clock());

  private static KeyReading read(String pasted) {
    if (pasted.isBlank()) {
      return new KeyReading.NotYet();
    }
    if (pasted.contains("PRIVATE KEY")) {
      return new KeyReading.PrivateKeyAlarm();
    }
    return pasted.equals("QUJD") || pasted.equals(RECORD)
        ? new KeyReading.Understood(KEY)
        : new KeyReading.Problem(Text.of("identity.test"));
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
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
  void thePlatformsSelectorIsAPromptAndNoAnswer() {
    start();

    assertThat(model.selector().text().get()).isEmpty();
    assertThat(model.selector().value()).isEmpty();
    assertThat(model.suggested().getValue()).isEqualTo("ak");
    assertThat(model.inThePlatform().getValue()).isEmpty();
    assertThat(key()).isEqualTo(new Answers.SigningKey(new Selector("ak"), Optional.empty()));
    assertThat(model.suffix().getValue()).isEqualTo("._domainkey.news.example.com");
  }

  @Test
  void aKeyIsKeptAsItsRecord() {
    start();
    model.selector().text().set("ak");
    model.key().text().set("QUJD");

    assertThat(key().publicKey()).contains(KEY);
    assertThat(model.readiness().getValue().state()).isEqualTo(Step.State.DONE);
  }

  @Test
  void aKeyWithoutItsSelectorIsNotEnough() {
    start();
    model.key().text().set("QUJD");

    assertThat(model.readiness().getValue())
        .isEqualTo(StepReadiness.toDo(Text.of("identity.selector.missing")));
    assertThat(model.inThePlatform().getValue()).isEmpty();
    model.selector().text().set("ak");
    assertThat(model.readiness().getValue()).isEqualTo(StepReadiness.DONE);
    assertThat(model.inThePlatform().getValue()).isPresent();
  }

  @Test
  void anEmptySelectorOutlivesTheProjectAsNoAnswer() {
    start();
    model.later().set(true);
    Map<String, List<String>> beyond = wizard.fields().beyond(wizard.answers().get());
    Optional<Answers> saved = wizard.answers().get();
    model.selector().text().set("other");
    wizard.open(saved, beyond);

    assertThat(model.selector().text().get()).isEmpty();
    assertThat(model.inThePlatform().getValue()).isEmpty();
  }

  @Test
  void anotherPlatformHasAPromptOfItsOwn() {
    SendingPlatform usual = KindScenarios.PLATFORM;
    SendingPlatform other =
        new SendingPlatform(
            "Example",
            usual.spfInclude(),
            usual.formerSpfIncludes(),
            usual.trackingTarget(),
            usual.bounceTarget(),
            "s2",
            usual.trackingLabel(),
            usual.bounceLabel(),
            usual.serverLabel(),
            List.of(),
            List.of());
    wizard.restart(
        Optional.of(Answers.start(DomainName.of("news.example.com"), Mode.CLOUD, other)));

    assertThat(model.suggested().getValue()).isEqualTo("s2");
    assertThat(key().selector()).isEqualTo(new Selector("s2"));
  }

  @Test
  void whatWasTypedBeforeTheDomainIsInTheAnswersToo() {
    model.selector().text().set("MAIL._domainkey");
    model.key().text().set("QUJD");
    start();

    assertThat(key()).isEqualTo(new Answers.SigningKey(new Selector("mail"), Optional.of(KEY)));
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
    assertThat(model.selector().note().getValue())
        .contains(Note.hint(Text.of("identity.selector.suggested", "selector", "ak")));
    model.selector().text().set("not a selector");
    assertThat(model.readiness().getValue().state()).isEqualTo(Step.State.NEEDS_YOU);
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
            KindScenarios.CLOCK,
            Optional.of(file -> {
              files.add(file);
              return "v=DKIM1; k=rsa; p=MADE";
            }),
            new Background(Runnable::run, Runnable::run));
    assertThat(making.making().possible().getValue()).isFalse();
    own.open(
        Answers.start(DomainName.of("news.example.com"), Mode.ON_PREMISE, KindScenarios.PLATFORM));
    assertThat(making.making().possible().getValue()).isTrue();
    making.making().make(Path.of("dkim-ak.pem"));

    assertThat(files).containsExactly(Path.of("dkim-ak.pem"));
    assertThat(making.key().text().get()).isEqualTo("v=DKIM1; k=rsa; p=MADE");
    assertThat(making.making().outcome().get())
        .contains(Note.good(Text.of("identity.make.done", "file", "dkim-ak.pem")));
  }

  private List<String> since() {
    return wizard.fields().beyond(wizard.answers().get()).get("identity.since");
  }

  @Test
  void aKeyIsDatedWhenItIsPastedAndNotWhenItIsPastedAgain() {
    start();
    model.key().text().set("QUJD");
    assertThat(since()).containsExactly(PRINT + " 2026-11-26");
    now = Instant.parse("2027-06-01T09:00:00Z");
    model.key().text().set("");
    model.key().text().set("QUJD");

    assertThat(since()).containsExactly(PRINT + " 2026-11-26");
    assertThat(model.history().aged().getValue()).isEmpty();
  }

  @Test
  void aYearLaterTheProjectAsksForANewOne() {
    Answers saved =
        Answers.start(DomainName.of("news.example.com"), Mode.CLOUD, KindScenarios.PLATFORM)
            .withKey(new Answers.SigningKey(new Selector("ak"), Optional.of(KEY)));
    wizard.open(Optional.of(saved), Map.of("identity.since", List.of(PRINT + " 2025-10-01")));

    assertThat(model.history().age().getValue())
        .contains(new KeyAge(PRINT, LocalDate.parse("2025-10-01")));
    assertThat(model.history().known().getValue())
        .contains(Text.of("identity.since.value", "day", LocalDate.parse("2025-10-01")));
    assertThat(model.history().aged().getValue())
        .contains(
            Note.hint(Text.of("identity.key.aged", "months", 13L).with("platform", "Altcraft")));
  }

  @Test
  void aProjectThatNeverDatedItsKeySaysThatItsAgeIsNotKnown() {
    assertThat(model.history().known().getValue()).as("no key, no age").isEmpty();
    wizard.open(
        Answers.start(DomainName.of("news.example.com"), Mode.CLOUD, KindScenarios.PLATFORM)
            .withKey(new Answers.SigningKey(new Selector("ak"), Optional.of(KEY))));
    assertThat(model.history().age().getValue()).isEmpty();
    assertThat(model.history().known().getValue()).contains(Text.of("identity.since.unknown"));
    assertThat(model.history().aged().getValue()).isEmpty();
    assertThat(since()).isNull();
  }

  @Test
  void anOddDateInAFileIsLeftAside() {
    assertThat(KeyAge.parse("ab:cd 2026-13-41")).isEmpty();
    assertThat(KeyAge.parse("")).isEmpty();
    assertThat(KeyAge.parse(" 2026-01-01")).isEmpty();
    LocalDate later = LocalDate.parse("2999-01-01");
    assertThat(new KeyAge("ab", later).months(LocalDate.parse("2026-11-26"))).isZero();
  }

  @Test
  void aYearInTheSelectorIsAskedAfter() {
    start();
    model.selector().text().set("akru2022");
    assertThat(model.selector().note().getValue().map(n -> n.text().key()))
        .contains("identity.selector.year");
    for (String fine : List.of("ak2025", "ak20220", "k1")) {
      model.selector().text().set(fine);
      assertThat(model.selector().note().getValue()).as(fine).isEmpty();
    }
  }

  @Test
  void theSelectorThatThePlatformMustHaveIsNamed() {
    start();
    model.selector().text().set("ak");
    assertThat(model.inThePlatform().getValue())
        .contains(
            Text.of("identity.platform.value", "selector", "ak")
                .with("domain", "news.example.com"));
  }

  private IdentityModel reading() {
    return new IdentityModel(
        wizard,
        KindScenarios.PLATFORM,
        pasted ->
            PastedKey.parse(pasted) instanceof PastedKey.Key key
                ? new KeyReading.Understood(key.key(), key.name(), List.of())
                : new KeyReading.NotYet(),
        clock());
  }

  @Test
  void theSelectorBesideTheKeyIsTakenAndSaidSo() {
    IdentityModel model = reading();
    model.key().text().set("akru2026._domainkey.news.example.com. TXT \"" + RECORD + "\"");
    assertThat(model.selector().text().get()).isEqualTo("akru2026");
    assertThat(model.selector().note().getValue().orElseThrow().text().key())
        .isIn("key.selector.pasted", "identity.selector.year");
    assertThat(model.keyNote().getValue()).isEmpty();
  }

  @Test
  void aSelectorThatWasTypedStaysAndTheContradictionIsTold() {
    IdentityModel model = reading();
    model.selector().text().set("mail");
    model.key().text().set("other._domainkey.news.example.com. TXT \"" + RECORD + "\"");
    assertThat(model.selector().text().get()).isEqualTo("mail");
    assertThat(model.keyNote().getValue().orElseThrow().text().key())
        .isEqualTo("key.selector.other");
    model.selector().text().set("other");
    assertThat(model.keyNote().getValue()).isEmpty();
  }

  @Test
  void theUsualSelectorIsKeptWhereSomebodyHasTypedIt() {
    IdentityModel model = reading();
    model.selector().text().set("ak");
    model.key().text().set("other._domainkey.news.example.com. TXT \"" + RECORD + "\"");
    assertThat(model.selector().text().get()).isEqualTo("ak");
    assertThat(model.keyNote().getValue().orElseThrow().text().key())
        .isEqualTo("key.selector.other");
  }

  @Test
  void aKeyForAnotherDomainIsTold() {
    IdentityModel model = reading();
    start();
    model.key().text().set("ak._domainkey.shop.example. TXT \"" + RECORD + "\"");
    assertThat(model.keyNote().getValue().orElseThrow().text().key()).isEqualTo("key.domain.other");
  }
}
