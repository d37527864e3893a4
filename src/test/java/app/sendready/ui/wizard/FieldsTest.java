package app.sendready.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Mode;
import app.sendready.check.KindScenarios;
import app.sendready.i18n.Text;
import app.sendready.key.PastedKey;
import app.sendready.practice.Practice;
import app.sendready.project.Project;
import app.sendready.project.ProjectFile;
import app.sendready.ui.fx.Background;
import app.sendready.ui.step.domain.DomainModel;
import app.sendready.ui.step.identity.IdentityModel;
import app.sendready.ui.step.identity.KeyReading;
import app.sendready.ui.step.links.LinksModel;
import app.sendready.ui.step.policy.PolicyModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What is typed outlives the window, understood or not.
class FieldsTest {
  private static final ProjectFile FORMAT =
      new ProjectFile(KindScenarios.PLATFORM, text -> text.contains("PRIVATE KEY"));

  /// The models of the steps in which something is typed.
  private static final class Steps {
    final WizardModel wizard = new WizardModel();
    final DomainModel domain =
        new DomainModel(
            wizard,
            KindScenarios.PLATFORM,
            Optional.empty(),
            new Background(Runnable::run, Runnable::run),
            Duration.ZERO);
    final IdentityModel identity =
        new IdentityModel(wizard, KindScenarios.PLATFORM, Steps::readKey, KindScenarios.CLOCK);
    final LinksModel links = new LinksModel(wizard, KindScenarios.PLATFORM);
    final PolicyModel policy = new PolicyModel(wizard);

    private static KeyReading readKey(String pasted) {
      if (pasted.isBlank()) {
        return new KeyReading.NotYet();
      }
      if (pasted.contains("PRIVATE KEY")) {
        return new KeyReading.PrivateKeyAlarm();
      }
      return pasted.contains("p=")
          ? new KeyReading.Understood(PastedKey.found(Practice.SAMPLE_KEY).orElseThrow())
          : new KeyReading.Problem(Text.of("identity.key.missing"));
    }

    Project project() {
      return Project.empty()
          .with(
              wizard.answers().get(),
              wizard.fields().beyond(wizard.answers().get()),
              Optional.empty());
    }

    /// A new window with the project that this one would leave behind.
    Steps reopened() {
      Steps other = new Steps();
      if (!(FORMAT.parse(FORMAT.print(project()), "my.sendready")
          instanceof ProjectFile.Opened opened)) {
        throw new AssertionError("no project");
      }
      assertThat(opened.leftOut()).isEmpty();
      other.wizard.open(opened.project().answers(), opened.project().fields());
      return other;
    }

    /// Everything that stands on the screens.
    List<String> shown() {
      List<String> all = new ArrayList<>();
      all.add(domain.from().text().get());
      all.add(domain.mode().get().word());
      all.add(identity.selector().text().get());
      all.add(identity.key().text().get());
      links.tracking().forEach(input -> all.add("tracking " + input.text().get()));
      links
          .servers()
          .forEach(server ->
              all.add(
                  "server " + server.name().text().get() + "=" + server.addresses().text().get()));
      all.add(links.bounce().text().get());
      all.add(links.target().text().get());
      all.add(links.mailFrom().text().get());
      all.add("receives " + links.receives().get());
      all.add(policy.dmarc().get().word());
      // The suggestion follows the domain; while there is none, it need not be shown.
      String report = policy.report().text().get();
      all.add(report.startsWith("report@") && wizard.answers().get().isEmpty() ? "" : report);
      all.add(policy.logo().text().get());
      all.add("legacy " + policy.legacy().get());
      return all;
    }
  }

  @Test
  void whatIsUnderstoodNeedsNoFields() {
    Steps steps = new Steps();
    assertThat(steps.project().isEmpty()).isTrue();
    steps.domain.from().text().set("news.example.com");
    steps.identity.selector().text().set("ak");
    steps.identity.key().text().set("v=DKIM1; k=rsa; p=" + Practice.SAMPLE_KEY);
    steps.links.moreTracking();
    steps.links.tracking().getLast().text().set("img");
    steps.policy.report().text().set("reports@example.com");

    // Only the key's first day is in no answer.
    assertThat(steps.project().fields().keySet()).containsExactly("identity.since");
    assertThat(steps.reopened().shown()).isEqualTo(steps.shown());
    assertThat(steps.reopened().wizard.answers().get()).isEqualTo(steps.wizard.answers().get());
  }

  @Test
  void halfTypedTextsOutliveTheWindow() {
    Steps steps = new Steps();
    steps.domain.from().text().set("news.example.com");
    steps.identity.selector().text().set("my selector");
    steps.identity.key().text().set("MIIBI");
    steps.links.moreTracking();
    steps.links.tracking().getLast().text().set("im g");
    steps.links.bounce().text().set("");
    steps.policy.report().text().set("reports@");
    steps.policy.logo().text().set("http");

    Steps reopened = steps.reopened();
    assertThat(reopened.shown()).isEqualTo(steps.shown());
    assertThat(reopened.wizard.answers().get()).isEqualTo(steps.wizard.answers().get());
  }

  @Test
  void whatWasTypedStaysWhileTheDomainIsNotUnderstood() {
    Steps steps = new Steps();
    steps.domain.from().text().set("news.example.com");
    steps.identity.selector().text().set("mine");
    steps.links.tracking().getFirst().text().set("go");
    steps.domain.from().text().set("news..");
    assertThat(steps.wizard.answers().get()).isEmpty();

    Steps reopened = steps.reopened();
    reopened.domain.from().text().set("shop.example");
    assertThat(reopened.wizard.answers().get().orElseThrow().key().selector().text())
        .isEqualTo("mine");
    assertThat(reopened.wizard.answers().get().orElseThrow().links().tracking().getFirst())
        .hasToString("go.shop.example.");
    assertThat(reopened.policy.report().text().get()).isEqualTo("report@shop.example");
  }

  @Test
  void whatTheOtherModeAskedForIsStillThere() {
    Steps steps = new Steps();
    steps.domain.from().text().set("news.example.com");
    steps.domain.mode().set(Mode.ON_PREMISE);
    steps.links.target().text().set("links.example.net");
    steps.links.servers().getFirst().name().text().set("out");
    steps.links.servers().getFirst().addresses().text().set("192.0.2.4");
    steps.links.moreServers();
    steps.links.servers().getLast().addresses().text().set("192.0.2.");
    steps.links.mailFrom().text().set("bounce.example.com");
    steps.links.receives().set(false);
    List<String> typed = steps.shown();
    steps.domain.mode().set(Mode.CLOUD);

    Steps reopened = steps.reopened();
    assertThat(reopened.shown()).isEqualTo(steps.shown());
    reopened.domain.mode().set(Mode.ON_PREMISE);
    assertThat(reopened.shown()).isEqualTo(typed);
  }

  @Test
  void fieldsThatNobodyKnowsAreHandedOn() {
    Steps steps = new Steps();
    steps.wizard.open(Optional.empty(), Map.of("golive.size", List.of("50000")));
    assertThat(steps.project().fields()).containsEntry("golive.size", List.of("50000"));
    assertThat(steps.reopened().project().fields()).containsEntry("golive.size", List.of("50000"));
  }

  @Test
  void everyKeyTellsThoseWhoKeep() {
    Steps steps = new Steps();
    int[] told = {0};
    steps.wizard.fields().onChange(() -> told[0]++);
    List<Runnable> keys =
        List.of(
            () -> steps.domain.from().text().set("n"),
            () -> steps.domain.mode().set(Mode.ON_PREMISE),
            () -> steps.identity.selector().text().set("x y"),
            () -> steps.identity.key().text().set("MII"),
            () -> steps.links.tracking().getFirst().text().set("a b"),
            () -> steps.links.moreTracking(),
            () -> steps.links.bounce().text().set("?"),
            () -> steps.links.target().text().set("?"),
            () -> steps.links.servers().getFirst().name().text().set("?"),
            () -> steps.links.servers().getFirst().addresses().text().set("?"),
            () -> steps.links.mailFrom().text().set("?"),
            () -> steps.links.receives().set(false),
            () -> steps.policy.report().text().set("?"),
            () -> steps.policy.logo().text().set("?"),
            () -> steps.policy.legacy().set(true));
    for (int i = 0; i < keys.size(); i++) {
      int before = told[0];
      keys.get(i).run();
      assertThat(told[0]).as("key %s", i).isGreaterThan(before);
    }
  }

  /// Whatever is typed, in whatever order, the next window shows the same.
  @Test
  void anythingTypedComesBack() {
    Random random = new Random(20261125);
    String[] texts = {
      "news.example.com",
      "example..",
      "",
      "x",
      "go",
      "a b",
      "192.0.2.4",
      "192.0.2.4, x",
      "ак",
      "reports@example.com",
      "reports@",
      "https://www.example.com/logo.svg",
      "v=DKIM1; p=AAAA",
      "рассылка.example",
      "img.news.example.com",
      " News.Example.COM. "
    };
    for (int round = 0; round < 300; round++) {
      Steps steps = new Steps();
      for (int key = random.nextInt(20); key >= 0; key--) {
        String text = texts[random.nextInt(texts.length)];
        switch (random.nextInt(15)) {
          case 0, 1 -> steps.domain.from().text().set(text);
          case 2 -> steps.domain.mode().set(Mode.values()[random.nextInt(2)]);
          case 3 -> steps.identity.selector().text().set(text);
          case 4 -> steps.identity.key().text().set(text);
          case 5 -> steps.links.moreTracking();
          case 6 -> steps.links.tracking().getLast().text().set(text);
          case 7 -> steps.links.less(steps.links.tracking().getFirst());
          case 8 -> steps.links.servers().getLast().addresses().text().set(text);
          case 9 -> steps.links.moreServers();
          case 10 -> steps.links.target().text().set(text);
          case 11 -> steps.links.bounce().text().set(text);
          case 12 -> steps.policy.report().text().set(text);
          case 13 -> steps.policy.logo().text().set(text);
          default -> steps.links.receives().set(random.nextBoolean());
        }
      }
      Steps reopened = steps.reopened();
      assertThat(reopened.shown()).as("round %s", round).isEqualTo(steps.shown());
      assertThat(reopened.wizard.answers().get())
          .as("round %s", round)
          .isEqualTo(steps.wizard.answers().get());
    }
  }
}
