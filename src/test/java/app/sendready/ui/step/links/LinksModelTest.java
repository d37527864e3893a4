package app.sendready.ui.step.links;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.answers.MailServer;
import app.sendready.answers.Mode;
import app.sendready.answers.Target;
import app.sendready.check.KindScenarios;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.i18n.Text;
import app.sendready.survey.OtherMail;
import app.sendready.ui.fx.Note;
import app.sendready.ui.wizard.Step;
import app.sendready.ui.wizard.WizardModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

final class LinksModelTest {
  private final WizardModel wizard = new WizardModel();
  private final SimpleObjectProperty<OtherMail> others = new SimpleObjectProperty<>(OtherMail.NONE);
  private final LinksModel model = new LinksModel(wizard, KindScenarios.PLATFORM, others);

  private void start(String domain, Mode mode) {
    wizard.restart(Optional.of(Answers.start(DomainName.of(domain), mode, KindScenarios.PLATFORM)));
  }

  private Answers answers() {
    return wizard.answers().get().orElseThrow();
  }

  private Step.State state() {
    return model.readiness().get().state();
  }

  @Test
  void thePlatformsLabelsAreSuggested() {
    start("example.com", Mode.CLOUD);

    assertThat(answers().links())
        .isEqualTo(
            new Answers.Links(
                List.of(DomainName.of("trk.example.com")),
                Optional.empty(),
                DomainName.of("ac-bounces.example.com")));
    assertThat(state()).isEqualTo(Step.State.DONE);
  }

  private void office() {
    others.set(new OtherMail(List.of("Google Workspace"), List.of()));
  }

  @Test
  void whereAnOfficeReadsItsMailTheBoxStartsEmptyAndSaysWhy() {
    start("example.com", Mode.ON_PREMISE);
    assertThat(answers().servers().receivesMail()).isTrue();
    assertThat(model.receivesNote().getValue()).isEmpty();
    office();

    assertThat(model.receives().get()).isFalse();
    assertThat(answers().servers().receivesMail()).isFalse();
    assertThat(model.receivesNote().getValue())
        .contains(
            Note.hint(
                Text.of("links.receives.office", "domain", "example.com")
                    .with("services", List.of("Google Workspace"))));
  }

  @Test
  void whoTicksTheBoxAllTheSameIsToldWhatItDoes() {
    start("example.com", Mode.ON_PREMISE);
    office();
    model.receives().set(true);

    assertThat(answers().servers().receivesMail()).isTrue();
    assertThat(model.receivesNote().getValue().map(Note::kind)).contains(Note.Kind.PROBLEM);
    others.set(OtherMail.NONE);
    office();
    assertThat(model.receives().get()).isTrue();
  }

  @Test
  void theBoxIsFullAgainForADomainWhoseMailNobodyReads() {
    start("example.com", Mode.ON_PREMISE);
    office();
    others.set(OtherMail.NONE);
    start("news.example.org", Mode.ON_PREMISE);

    assertThat(answers().servers().receivesMail()).isTrue();
  }

  @Test
  void theBoxOfAProjectStaysAsItWasSaved() {
    Answers saved =
        Answers.start(DomainName.of("example.com"), Mode.ON_PREMISE, KindScenarios.PLATFORM);
    wizard.open(saved);
    office();

    assertThat(wizard.answers().get()).contains(saved);
  }

  @Test
  void labelsFollowTheDomain() {
    start("example.com", Mode.CLOUD);
    model.tracking().getFirst().text().set("go");
    start("news.example.org", Mode.CLOUD);

    assertThat(answers().links().tracking()).containsExactly(DomainName.of("go.news.example.org"));
  }

  @Test
  void aNameInFullIsUnderstoodToo() {
    start("news.example.com", Mode.CLOUD);
    model.tracking().getFirst().text().set("trk.example.com");
    model.bounce().text().set("back.news.example.com.");

    assertThat(answers().links().tracking()).containsExactly(DomainName.of("trk.example.com"));
    assertThat(answers().links().bounce()).isEqualTo(DomainName.of("back.news.example.com"));
  }

  @Test
  void aNameStandsOnlyOnce() {
    start("example.com", Mode.CLOUD);
    model.moreTracking();
    assertThat(state()).isEqualTo(Step.State.TO_DO);
    model.tracking().getLast().text().set("TRK");

    assertThat(model.tracking().getFirst().note().getValue()).isEmpty();
    assertThat(model.tracking().getLast().note().getValue())
        .contains(Note.problem(Text.of("links.tracking.twice")));
    assertThat(answers().links().tracking()).containsExactly(DomainName.of("trk.example.com"));
    model.tracking().getFirst().text().set("go");
    assertThat(answers().links().tracking())
        .containsExactly(DomainName.of("go.example.com"), DomainName.of("trk.example.com"));
    assertThat(state()).isEqualTo(Step.State.DONE);
  }

  @Test
  void theLastNameCannotBeRemoved() {
    model.less(model.tracking().getFirst());

    assertThat(model.tracking()).hasSize(1);
  }

  @Test
  void onPremiseNeedsServersAndATarget() {
    start("example.com", Mode.ON_PREMISE);
    assertThat(model.readiness().get().blocker()).contains(Text.of("links.target.missing"));
    model.target().text().set("192.0.2.7");
    assertThat(model.readiness().get().blocker())
        .contains(Text.of("links.server.addresses.missing"));
    model.servers().getFirst().addresses().text().set("192.0.2.1, 2001:db8::1");

    assertThat(state()).isEqualTo(Step.State.DONE);
    assertThat(answers().links().target()).contains(new Target.At(IpAddress.of("192.0.2.7")));
    assertThat(answers().servers().servers())
        .containsExactly(
            new MailServer(
                DomainName.of("mta-1.example.com"),
                List.of(IpAddress.of("192.0.2.1"), IpAddress.of("2001:db8::1"))));
  }

  @Test
  void aWrongAddressIsNamed() {
    start("example.com", Mode.ON_PREMISE);
    model.servers().getFirst().addresses().text().set("192.0.2.1 192.0.2.300");

    assertThat(model.servers().getFirst().addresses().note().getValue())
        .contains(Note.problem(Text.of("answer.address.problem", "typed", "192.0.2.300")));
  }

  @Test
  void nothingIsLostInTheOtherMode() {
    start("example.com", Mode.ON_PREMISE);
    model.servers().getFirst().addresses().text().set("192.0.2.1");
    model.target().text().set("links.example.net");
    start("example.com", Mode.CLOUD);
    assertThat(answers().servers().servers()).isEmpty();
    assertThat(answers().links().target()).isEmpty();
    start("example.com", Mode.ON_PREMISE);

    assertThat(answers().servers().servers()).hasSize(1);
    assertThat(answers().links().target())
        .contains(new Target.Host(DomainName.of("links.example.net")));
  }

  @Test
  void savedAnswersComeBackUnchanged() {
    start("example.com", Mode.ON_PREMISE);
    model.moreTracking();
    model.tracking().getLast().text().set("img");
    model.servers().getFirst().name().text().set("mx.example.net");
    model.servers().getFirst().addresses().text().set("192.0.2.1");
    model.target().text().set("links.example.net");
    model.mailFrom().text().set("bounce.example.org");
    model.receives().set(false);
    Answers saved = answers();
    WizardModel other = new WizardModel();
    LinksModel reader = new LinksModel(other, KindScenarios.PLATFORM);
    other.open(saved);

    assertThat(other.answers().get()).contains(saved);
    assertThat(reader.servers().getFirst().name().text().get()).isEqualTo("mx.example.net");
    reader.receives().set(true);
    reader.receives().set(false);
    assertThat(other.answers().get()).contains(saved);
  }

  @Test
  void aStateOfBeforeHasNoServersThatCameSince() {
    start("example.com", Mode.ON_PREMISE);
    Answers before = answers();
    model.moreServers();
    model.moreServers();

    wizard.open(Optional.of(before), Map.of());

    assertThat(model.servers()).hasSize(1);
    assertThat(answers()).isEqualTo(before);
  }
}
