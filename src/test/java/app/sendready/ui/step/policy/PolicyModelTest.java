package app.sendready.ui.step.policy;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.answers.DmarcPolicy;
import app.sendready.answers.MailServer;
import app.sendready.answers.Mode;
import app.sendready.check.KindScenarios;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.i18n.Text;
import app.sendready.kind.dmarc.PublishedPolicy;
import app.sendready.kind.spf.SpfSender;
import app.sendready.survey.OtherMail;
import app.sendready.ui.fx.Note;
import app.sendready.ui.wizard.Step;
import app.sendready.ui.wizard.WizardModel;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PolicyModelTest {
  private final WizardModel wizard = new WizardModel();
  private final SimpleObjectProperty<Optional<PublishedPolicy>> published =
      new SimpleObjectProperty<>(Optional.empty());
  private final SimpleObjectProperty<OtherMail> others = new SimpleObjectProperty<>(OtherMail.NONE);
  private final PolicyModel model = new PolicyModel(wizard, published, others);

  private void start(String domain) {
    wizard.restart(
        Optional.of(Answers.start(DomainName.of(domain), Mode.CLOUD, KindScenarios.PLATFORM)));
  }

  private Answers.Policy policy() {
    return wizard.answers().get().orElseThrow().policy();
  }

  @Test
  void thePlatformsAdviceIsTheStart() {
    start("example.com");

    assertThat(policy())
        .isEqualTo(
            new Answers.Policy(DmarcPolicy.REJECT, "report@example.com", Optional.empty(), false));
    assertThat(model.readiness().getValue().state()).isEqualTo(Step.State.DONE);
  }

  @Test
  void theReportAddressFollowsTheDomainUntilItIsTyped() {
    start("example.com");
    start("example.org");
    assertThat(policy().reportAddress()).isEqualTo("report@example.org");
    model.report().text().set("mailto:dmarc@example.org");
    start("example.net");

    assertThat(policy().reportAddress()).isEqualTo("dmarc@example.org");
    assertThat(model.report().note().getValue().map(n -> n.text().key()))
        .contains("answer.report.elsewhere");
  }

  @ParameterizedTest
  @CsvSource({
    "two words@example.com, answer.report.problem",
    "'a@example.com, b@example.com', answer.report.several",
    "a@example.com b@example.com, answer.report.several",
    "a@exa mple.com, answer.report.problem",
    "somebody, answer.report.no-at"
  })
  void whatIsNoAddressIsExplained(String typed, String key) {
    start("example.com");
    model.report().text().set(typed);

    assertThat(model.report().note().getValue().map(n -> n.text().key())).contains(key);
    assertThat(policy().reportAddress()).isEqualTo("report@example.com");
  }

  @Test
  void aLogoIsOnTheWebAndSecure() {
    start("example.com");
    model.logo().text().set("http://example.com/logo.svg");
    assertThat(model.logo().note().getValue().map(n -> n.text().key()))
        .contains("answer.logo.https");
    assertThat(model.readiness().getValue().state()).isEqualTo(Step.State.NEEDS_YOU);
    model.logo().text().set("https://example.com/logo.svg");

    assertThat(model.logo().note().getValue()).isEmpty();
    assertThat(policy().logo()).contains(URI.create("https://example.com/logo.svg"));
  }

  @Test
  void theLogoNeedsAPolicyThatEnforces() {
    start("example.com");
    assertThat(model.letsLogosShow().getValue()).isTrue();
    model.dmarc().set(DmarcPolicy.NONE);
    assertThat(model.letsLogosShow().getValue()).isFalse();
    // A stricter policy that stays lets it show after all.
    published.set(Optional.of(new PublishedPolicy.Own(DmarcPolicy.REJECT, "v=DMARC1; p=reject")));
    assertThat(model.letsLogosShow().getValue()).isTrue();
  }

  private String remark() {
    return model.remark().getValue().map(note -> note.kind() + " " + note.text().key()).orElse("");
  }

  private String standing() {
    return model.standing().getValue().map(now -> now.words().key()).orElse("");
  }

  @Test
  void nothingIsSaidOfWhatIsPublishedBeforeItIsKnown() {
    start("example.com");
    assertThat(model.standing().getValue()).isEmpty();
    assertThat(model.isWeaker().getValue()).isFalse();
  }

  @Test
  void whatIsPublishedIsToldWithItsMeaning() {
    start("news.example.com");
    published.set(
        Optional.of(
            new PublishedPolicy.Inherited(
                DomainName.of("example.com"), DmarcPolicy.QUARANTINE, "v=DMARC1; p=quarantine")));
    Standing now = model.standing().getValue().orElseThrow();
    assertThat(now.words())
        .isEqualTo(
            Text.of("policy.now.inherited.quarantine", "domain", "news.example.com")
                .with("parent", "example.com"));
    assertThat(now.records()).containsExactly("v=DMARC1; p=quarantine");
    assertThat(model.today().getValue()).contains(DmarcPolicy.QUARANTINE);

    published.set(Optional.of(new PublishedPolicy.Several(List.of("v=DMARC1", "v=DMARC1;"))));
    assertThat(standing()).isEqualTo("policy.now.several");
    assertThat(model.standing().getValue().orElseThrow().care()).isTrue();
    published.set(Optional.of(new PublishedPolicy.CannotTell()));
    assertThat(standing()).isEqualTo("policy.now.cannot-tell");
    assertThat(model.standing().getValue().orElseThrow().care()).isFalse();
    published.set(Optional.of(new PublishedPolicy.Nothing()));
    assertThat(standing()).isEqualTo("policy.now.nothing");
    published.set(Optional.of(new PublishedPolicy.Ignored("v=DMARC1; p=rejct")));
    assertThat(standing()).isEqualTo("policy.now.ignored");
  }

  @Test
  void aStricterPolicyStaysUnlessTheUserInsists() {
    start("example.com");
    published.set(Optional.of(new PublishedPolicy.Own(DmarcPolicy.REJECT, "v=DMARC1; p=reject")));
    assertThat(remark()).isEmpty();
    model.dmarc().set(DmarcPolicy.NONE);

    assertThat(remark()).isEqualTo("HINT policy.keeps.none");
    assertThat(model.isWeaker().getValue()).isTrue();
    assertThat(policy().weaken()).isFalse();
    model.weaken().set(true);
    assertThat(remark()).isEqualTo("PROBLEM policy.weakens.none");
    assertThat(policy().weaken()).isTrue();
    model.dmarc().set(DmarcPolicy.REJECT);
    assertThat(model.isWeaker().getValue()).isFalse();
    assertThat(remark()).isEmpty();
  }

  @Test
  void whoLeapsToTheTopIsToldWhatToHaveFirst() {
    start("example.com");
    assertThat(remark()).isEqualTo("HINT policy.climb");
    start("news.example.com");
    assertThat(remark()).isEqualTo("HINT policy.climb.sub");
    model.dmarc().set(DmarcPolicy.NONE);
    assertThat(remark()).isEmpty();
  }

  private static Text named(String sender) {
    return Text.of("survey.sender.named", "name", sender);
  }

  /// Servers that the record permits and that are not the project's own are somebody else's.
  @Test
  void serversThatAreNotOursSendToo() {
    start("example.com");
    others.set(
        new OtherMail(
            List.of(),
            List.of(),
            SpfSender.of(
                "v=spf1 ip4:192.0.2.4 a:mta-1.example.com -all", DomainName.of("example.com"))));
    assertThat(model.dmarc().get()).isEqualTo(DmarcPolicy.NONE);
    assertThat(remark()).isEqualTo("HINT policy.others.none");

    wizard.change(answers ->
        answers
            .withMode(Mode.ON_PREMISE)
            .withServers(
                new Answers.Servers(
                    List.of(
                        new MailServer(
                            DomainName.of("mta-1.example.com"),
                            List.of(IpAddress.of("192.0.2.4")))),
                    Optional.empty(),
                    false)));
    assertThat(model.dmarc().get()).isEqualTo(DmarcPolicy.REJECT);
    assertThat(remark()).isEqualTo("HINT policy.climb");
  }

  private static OtherMail sending(String... names) {
    return new OtherMail(List.of(), List.of(names));
  }

  @ParameterizedTest
  @ValueSource(strings = {"example.com", "news.example.com"})
  void whereOthersSendNoneIsTheSuggestionWithTheirNames(String domain) {
    start(domain);
    others.set(new OtherMail(List.of("Google Workspace"), List.of("SendGrid", "Google Workspace")));

    assertThat(model.dmarc().get()).isEqualTo(DmarcPolicy.NONE);
    assertThat(policy().dmarc()).isEqualTo(DmarcPolicy.NONE);
    assertThat(model.remark().getValue())
        .contains(
            Note.hint(
                Text.of(
                        "policy.others.none",
                        "senders",
                        List.of(named("SendGrid"), named("Google Workspace")))
                    .with("domain", domain)));
    model.dmarc().set(DmarcPolicy.REJECT);
    assertThat(remark()).isEqualTo("HINT policy.others.reject");
    assertThat(policy().dmarc()).isEqualTo(DmarcPolicy.REJECT);
    model.dmarc().set(DmarcPolicy.QUARANTINE);
    assertThat(remark()).isEqualTo("HINT policy.others.quarantine");
  }

  @Test
  void aSubdomainThatOnlyMailsBeginsWithReject() {
    start("news.example.com");
    others.set(OtherMail.NONE);

    assertThat(model.dmarc().get()).isEqualTo(DmarcPolicy.REJECT);
    assertThat(remark()).isEqualTo("HINT policy.climb.sub");
  }

  @Test
  void theSuggestionFollowsTheDomainUntilSomebodyHasChosen() {
    start("example.com");
    others.set(sending("SendGrid"));
    others.set(OtherMail.NONE);
    start("example.org");
    assertThat(policy().dmarc()).isEqualTo(DmarcPolicy.REJECT);
    model.dmarc().set(DmarcPolicy.QUARANTINE);
    others.set(sending("SendGrid"));

    assertThat(policy().dmarc()).isEqualTo(DmarcPolicy.QUARANTINE);
  }

  @ParameterizedTest
  @EnumSource(DmarcPolicy.class)
  void whatIsPublishedIsNeverWeakenedByASuggestion(DmarcPolicy today) {
    start("example.com");
    published.set(Optional.of(new PublishedPolicy.Own(today, "v=DMARC1; p=" + today.word())));
    others.set(sending("SendGrid"));

    assertThat(model.dmarc().get()).isEqualTo(today);
    assertThat(model.isWeaker().getValue()).isFalse();
    assertThat(remark()).isEqualTo(today == DmarcPolicy.NONE ? "HINT policy.others.none" : "");
  }

  @Test
  void thePolicyOfAProjectIsAnAnswerEvenWhereItWouldBeSuggested() {
    Answers saved = Answers.start(DomainName.of("example.com"), Mode.CLOUD, KindScenarios.PLATFORM);
    wizard.open(saved);
    others.set(sending("SendGrid"));

    assertThat(wizard.answers().get()).contains(saved);
  }

  @Test
  void reportsToAnotherCompanyNeedItsConsent() {
    start("news.example.com");
    assertThat(model.consent().getValue()).isEmpty();
    model.report().text().set("me@example.com");
    assertThat(model.consent().getValue()).isEmpty();
    model.report().text().set("d@reports.example.net");
    assertThat(model.consent().getValue())
        .contains(
            new Consent(
                "reports.example.net", "news.example.com._report._dmarc.reports.example.net"));
  }

  @Test
  void savedAnswersComeBackUnchanged() {
    Answers saved =
        Answers.start(DomainName.of("example.com"), Mode.CLOUD, KindScenarios.PLATFORM)
            .withPolicy(
                new Answers.Policy(
                    DmarcPolicy.QUARANTINE,
                    "dmarc@example.net",
                    Optional.of(URI.create("https://example.com/logo.svg")),
                    true,
                    true));
    wizard.open(saved);
    model.legacy().set(false);
    model.legacy().set(true);

    assertThat(wizard.answers().get()).contains(saved);
  }
}
