package app.sendready.ui.step.policy;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.dns.DomainName;
import app.sendready.setup.Answers;
import app.sendready.setup.DmarcPolicy;
import app.sendready.setup.KindScenarios;
import app.sendready.setup.Mode;
import app.sendready.ui.wizard.Step;
import app.sendready.ui.wizard.WizardModel;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PolicyModelTest {
  private final WizardModel wizard = new WizardModel();
  private final PolicyModel model = new PolicyModel(wizard);

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
        .contains("policy.report.elsewhere");
  }

  @ParameterizedTest
  @CsvSource({
    "two words@example.com, policy.report.problem",
    "a@exa mple.com, policy.report.problem",
    "somebody, policy.report.no-at"
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
        .contains("policy.logo.https");
    assertThat(model.readiness().getValue().state()).isEqualTo(Step.State.NEEDS_YOU);
    model.logo().text().set("https://example.com/logo.svg");

    assertThat(model.logo().note().getValue()).isEmpty();
    assertThat(policy().logo()).contains(URI.create("https://example.com/logo.svg"));
  }

  @Test
  void theLogoNeedsAPolicyThatEnforces() {
    start("example.com");
    model.logo().text().set("https://example.com/logo.svg");
    model.dmarc().set(DmarcPolicy.NONE);

    assertThat(model.logo().note().getValue().map(n -> n.text().key()))
        .contains("policy.logo.enforce");
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
                    true));
    wizard.open(saved);
    model.legacy().set(false);
    model.legacy().set(true);

    assertThat(wizard.answers().get()).contains(saved);
  }
}
