package app.sendready.ui.step.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.check.KindScenarios;
import app.sendready.dns.DomainName;
import app.sendready.dns.ZoneCut;
import app.sendready.i18n.Text;
import app.sendready.kind.dmarc.PublishedPolicy;
import app.sendready.survey.OtherMail;
import app.sendready.survey.Survey;
import app.sendready.survey.SurveyResult;
import app.sendready.survey.Topic;
import app.sendready.survey.TopicAnswer;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Note;
import app.sendready.ui.wizard.Step;
import app.sendready.ui.wizard.WizardModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DomainModelTest {
  private final WizardModel wizard = new WizardModel();
  private final List<DomainName> asked = new ArrayList<>();
  private final DomainModel model = model(Optional.empty());

  private DomainModel model(Optional<Survey> survey) {
    return new DomainModel(
        wizard,
        KindScenarios.PLATFORM,
        survey,
        new Background(Runnable::run, Runnable::run),
        Duration.ZERO);
  }

  private static SurveyResult surveyed(DomainName domain, boolean unregistered) {
    ZoneCut cut =
        new ZoneCut.Zone(
            domain, List.of(), List.of(), List.of(), !unregistered, ZoneCut.Security.NOT_CHECKED);
    return new SurveyResult(
        domain, cut, unregistered, Optional.empty(), new PublishedPolicy.Nothing(), OtherMail.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "news.example.com, news.example.com",
    " NEWS.Example.COM. , news.example.com",
    "info@news.example.com, news.example.com",
    "https://news.example.com/path, news.example.com",
    "рассылка.example, xn--80aa3adxha4f.example"
  })
  void aDomainIsUnderstoodHoweverItIsTyped(String typed, String name) {
    model.from().text().set(typed);

    assertThat(wizard.answers().get().map(Answers::fromDomain)).contains(DomainName.of(name));
    assertThat(model.readiness().getValue().state()).isEqualTo(Step.State.DONE);
  }

  @ParameterizedTest
  @CsvSource({
    "gmail.com, fromdomain.free-mailbox",
    "co.uk, fromdomain.public-suffix",
    "shop.tilda.ws, fromdomain.shared-host",
    "someone@MAIL.ru, fromdomain.free-mailbox",
    "192.0.2.1, fromdomain.reason.is-address",
    "news..example.com, fromdomain.reason.empty-label",
    "new$.example.com, fromdomain.reason.bad-character"
  })
  void whatCannotBeSentFromIsExplained(String typed, String key) {
    model.from().text().set(typed);

    assertThat(note().map(Note::kind)).contains(Note.Kind.PROBLEM);
    assertThat(note().map(n -> n.text().key())).contains(key);
    assertThat(wizard.answers().get()).isEmpty();
    assertThat(model.readiness().getValue().state()).isEqualTo(Step.State.NEEDS_YOU);
  }

  @Test
  void theFirstLabelIsNoMistakeYet() {
    model.from().text().set("news");

    assertThat(note().map(Note::kind)).contains(Note.Kind.HINT);
    assertThat(model.readiness().getValue().state()).isEqualTo(Step.State.TO_DO);
  }

  @Test
  void theModeChangesTheAnswersAndKeepsTheDomain() {
    model.from().text().set("news.example.com");
    model.mode().set(Mode.ON_PREMISE);

    assertThat(wizard.answers().get().map(Answers::mode)).contains(Mode.ON_PREMISE);
    assertThat(model.from().text().get()).isEqualTo("news.example.com");
  }

  @Test
  void answersFromElsewhereAreShownAsTheyAre() {
    Answers saved =
        Answers.start(
            DomainName.of("xn--80aa3adxha4f.example"), Mode.ON_PREMISE, KindScenarios.PLATFORM);
    wizard.open(saved);

    assertThat(model.from().text().get()).isEqualTo("рассылка.example");
    assertThat(model.mode().get()).isEqualTo(Mode.ON_PREMISE);
    assertThat(wizard.answers().get()).contains(saved);
  }

  @Test
  void theSurveyLooksAtEachDomainOnceAndAtNothingElse() {
    DomainModel surveyed =
        model(
            Optional.of((domain, seen) -> {
              asked.add(domain);
              return surveyed(domain, false);
            }));
    surveyed.from().text().set("news");
    surveyed.from().text().set("news.example.com");
    surveyed.mode().set(Mode.ON_PREMISE);

    assertThat(asked).containsExactly(DomainName.of("news.example.com"));
    assertThat(surveyed.progress().get()).isInstanceOf(DomainModel.Progress.Complete.class);
    surveyed.from().text().set("gmail.com");
    assertThat(surveyed.progress().get()).isInstanceOf(DomainModel.Progress.Idle.class);
  }

  @Test
  void aDomainThatNobodyRegisteredIsStoppedByTheSurvey() {
    DomainModel surveyed = model(Optional.of((domain, seen) -> surveyed(domain, true)));
    surveyed.from().text().set("news.shop.example");

    assertThat(surveyed.progress().get()).isInstanceOf(DomainModel.Progress.Complete.class);
    assertThat(surveyed.from().note().getValue())
        .contains(Note.problem(Text.of("domain.from.unregistered", "domain", "shop.example")));
    assertThat(surveyed.readiness().getValue().state()).isEqualTo(Step.State.NEEDS_YOU);
    surveyed.from().text().set("news.example.com");
    surveyed.stopSurvey();
    assertThat(surveyed.from().text().get()).isEqualTo("news.example.com");
  }

  @Test
  void aDomainThatCouldNotBeLookedUpIsNotStopped() {
    DomainModel surveyed = model(Optional.of((domain, seen) -> surveyed(domain, false)));
    surveyed.from().text().set("shop.example");

    assertThat(surveyed.from().note().getValue()).isEmpty();
    assertThat(surveyed.readiness().getValue().state()).isEqualTo(Step.State.DONE);
  }

  @Test
  void lettersOfTwoAlphabetsAreRemarkedUponAndLetThrough() {
    model.from().text().set("sh\u043ep.example");

    assertThat(note()).map(n -> n.text().key()).contains("fromdomain.mixed-scripts");
    assertThat(model.readiness().getValue().state()).isEqualTo(Step.State.DONE);
  }

  private Optional<Note> note() {
    return model.from().note().getValue();
  }

  @Test
  void eachThingIsToldAsSoonAsItIsSeenAndKeptWhenTheUserStops() {
    List<Runnable> queue = new ArrayList<>();
    DomainModel surveyed =
        new DomainModel(
            wizard,
            KindScenarios.PLATFORM,
            Optional.of((domain, seen) -> {
              seen.accept(Topic.ZONE, TopicAnswer.there(Text.of("survey.zone.own", "zone", "a")));
              seen.accept(Topic.SPF, new TopicAnswer.CannotTell());
              return surveyed(domain, false);
            }),
            new Background(Runnable::run, queue::add),
            Duration.ZERO);
    surveyed.from().text().set("news.example.com");
    queue.removeFirst().run();

    assertThat(surveyed.progress().get()).isInstanceOf(DomainModel.Progress.Surveying.class);
    assertThat(surveyed.lines().get()).containsOnlyKeys(Topic.ZONE);
    surveyed.stopSurvey();
    queue.forEach(Runnable::run);
    assertThat(surveyed.progress().get()).isInstanceOf(DomainModel.Progress.Stopped.class);
    assertThat(surveyed.lines().get()).containsOnlyKeys(Topic.ZONE);
    surveyed.from().text().set("example.com");
    assertThat(surveyed.lines().get()).isEmpty();
  }
}
