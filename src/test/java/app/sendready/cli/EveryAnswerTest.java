package app.sendready.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.AnswerField;
import app.sendready.answers.AnswerFields;
import app.sendready.answers.Answers;
import app.sendready.answers.DmarcPolicy;
import app.sendready.answers.MailServer;
import app.sendready.answers.Mode;
import app.sendready.answers.Selector;
import app.sendready.answers.SendingPlatform;
import app.sendready.answers.Target;
import app.sendready.app.Words;
import app.sendready.check.KindScenarios;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.i18n.Language;
import app.sendready.key.DkimKey;
import app.sendready.key.PastedKey;
import app.sendready.project.PlatformFile;
import app.sendready.project.Project;
import app.sendready.project.ProjectFile;
import app.sendready.ui.fx.Background;
import app.sendready.ui.step.domain.DomainModel;
import app.sendready.ui.step.identity.IdentityModel;
import app.sendready.ui.step.identity.KeyReading;
import app.sendready.ui.step.links.LinksModel;
import app.sendready.ui.step.policy.PolicyModel;
import app.sendready.ui.wizard.WizardModel;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every component of [Answers] goes through the window's fields, a project file and the options of
/// the command line, and is the same on the other side.
class EveryAnswerTest {
  private static final SendingPlatform PLATFORM = PlatformFile.builtIn();
  private static final DomainName FROM = DomainName.of("news.example.com");
  private static final DkimKey KEY = key();

  /// On what all others hang; read by grammars of their own, and covered by every case below.
  private static final Set<String> BASE = Set.of("fromDomain", "platform");

  /// One change of each component, by its path.
  private static final Map<String, UnaryOperator<Answers>> CHANGES = new LinkedHashMap<>();

  static {
    CHANGES.put("mode", a -> a.withMode(Mode.CLOUD));
    CHANGES.put(
        "key.selector",
        a -> a.withKey(new Answers.SigningKey(new Selector("a.b"), a.key().publicKey())));
    CHANGES.put(
        "key.publicKey",
        a -> a.withKey(new Answers.SigningKey(a.key().selector(), Optional.of(KEY))));
    CHANGES.put(
        "links.tracking",
        a ->
            a.withLinks(
                new Answers.Links(
                    List.of(
                        FROM.child("click.go"),
                        DomainName.of("img.example.com"),
                        FROM.child("click.link"),
                        FROM.child("1"),
                        FROM.child("xn--h1adcxa4d")),
                    a.links().target(),
                    a.links().bounce())));
    CHANGES.put(
        "links.target",
        a ->
            a.withLinks(
                new Answers.Links(
                    a.links().tracking(),
                    Optional.of(new Target.Host(DomainName.of("links.example.net"))),
                    a.links().bounce())));
    CHANGES.put(
        "links.bounce",
        a ->
            a.withLinks(
                new Answers.Links(
                    a.links().tracking(), a.links().target(), FROM.child("back.mail"))));
    CHANGES.put(
        "servers.servers",
        a ->
            a.withServers(
                new Answers.Servers(
                    List.of(
                        new MailServer(
                            FROM.child("mta-1"),
                            List.of(IpAddress.of("192.0.2.4"), IpAddress.of("2001:db8::4"))),
                        new MailServer(DomainName.of("mx.servers.example.net"), List.of()),
                        new MailServer(
                            DomainName.of("mx.office.lan"), List.of(IpAddress.of("192.0.2.5")))),
                    a.servers().mailFrom(),
                    a.servers().receivesMail())));
    CHANGES.put(
        "servers.mailFrom",
        a ->
            a.withServers(
                new Answers.Servers(
                    a.servers().servers(),
                    Optional.of(DomainName.of("bounce.example.net")),
                    a.servers().receivesMail())));
    CHANGES.put(
        "servers.receivesMail",
        a ->
            a.withServers(
                new Answers.Servers(a.servers().servers(), a.servers().mailFrom(), false)));
    CHANGES.put("policy.dmarc", a -> policy(a, DmarcPolicy.QUARANTINE, "report@" + host(), ""));
    CHANGES.put("policy.reportAddress", a -> policy(a, a.policy().dmarc(), "d@example.org", ""));
    CHANGES.put(
        "policy.logo",
        a ->
            policy(a, a.policy().dmarc(), a.policy().reportAddress(), "https://example.com/a.svg"));
    CHANGES.put("policy.legacy", a -> a.withPolicy(with(a.policy(), true, false)));
    CHANGES.put("policy.weaken", a -> a.withPolicy(with(a.policy(), false, true)));
  }

  private static String host() {
    return FROM.withoutDot();
  }

  private static Answers policy(Answers a, DmarcPolicy dmarc, String report, String logo) {
    return a.withPolicy(
        new Answers.Policy(
            dmarc,
            report,
            logo.isEmpty() ? Optional.empty() : Optional.of(URI.create(logo)),
            false,
            false));
  }

  private static Answers.Policy with(Answers.Policy p, boolean legacy, boolean weaken) {
    return new Answers.Policy(p.dmarc(), p.reportAddress(), p.logo(), legacy, weaken);
  }

  private static DkimKey key() {
    try {
      byte[] spki =
          KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic().getEncoded();
      return PastedKey.found(Base64.getEncoder().encodeToString(spki)).orElseThrow();
    } catch (java.security.NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /// On-premise, because there every question is asked.
  private static Answers start() {
    return Answers.start(FROM, Mode.ON_PREMISE, PLATFORM);
  }

  /// The paths of all components, down to what is no record of the answers' own.
  private static Set<String> components(Class<?> record) {
    Set<String> paths = new TreeSet<>();
    for (RecordComponent component : record.getRecordComponents()) {
      Class<?> type = component.getType();
      if (type.isRecord() && type.getEnclosingClass() == Answers.class) {
        components(type).forEach(path -> paths.add(component.getName() + "." + path));
      } else {
        paths.add(component.getName());
      }
    }
    return paths;
  }

  /// The components that are changed here, and those that no declaration reads.
  private static Set<String> undeclared(Class<?> record) {
    Set<String> missing = components(record);
    missing.removeAll(BASE);
    CHANGES.forEach((path, change) -> {
      Answers changed = change.apply(start());
      long read =
          AnswerFields.all().stream()
              .filter(field -> !field.get().apply(changed).equals(field.get().apply(start())))
              .count();
      if (read == 1) {
        missing.remove(path);
      }
    });
    return missing;
  }

  @Test
  void everyComponentIsDeclaredOnce() {
    assertThat(undeclared(Answers.class))
        .as("components of Answers that no AnswerField reads, or that CHANGES does not change")
        .isEmpty();
    assertThat(AnswerFields.all()).hasSameSizeAs(CHANGES.keySet());
  }

  /// The answers, and one component more.
  private record Longer(Answers.Policy policy, String weather) {}

  @Test
  void aComponentWithoutADeclarationIsFound() {
    assertThat(undeclared(Longer.class)).containsExactly("weather");
  }

  @Test
  void noTwoAnswersShareANameAnywhere() {
    assertThat(AnswerFields.all().stream().map(AnswerField::member)).doesNotHaveDuplicates();
    assertThat(AnswerFields.all().stream().map(f -> f.option().name())).doesNotHaveDuplicates();
    assertThat(AnswerFields.all().stream().flatMap(f -> f.ids().stream())).doesNotHaveDuplicates();
  }

  static Set<String> paths() {
    return CHANGES.keySet();
  }

  private static Answers changed(String path) {
    return CHANGES.get(path).apply(start());
  }

  @ParameterizedTest
  @MethodSource("paths")
  void itGoesThroughAProjectFile(String path) {
    ProjectFile format = new ProjectFile(PLATFORM, PastedKey::isPrivate);
    assertThat(format.parse(format.print(Project.of(changed(path))), "my.sendready"))
        .isInstanceOfSatisfying(
            ProjectFile.Opened.class,
            opened -> {
              assertThat(opened.leftOut()).isEmpty();
              assertThat(opened.project().fields()).isEmpty();
              assertThat(opened.project().answers()).contains(changed(path));
            });
  }

  @ParameterizedTest
  @MethodSource("paths")
  void itGoesThroughTheOptions(String path) throws Refusal {
    List<String> args = new ArrayList<>(List.of("plan", FROM.withoutDot()));
    for (AnswerField<?> field : AnswerFields.all()) {
      for (String text : field.print(changed(path))) {
        String name = field.option().name();
        if (field.shape() == AnswerField.Shape.TRUTH) {
          args.add(text.equals("yes") ? name : name.replace("--", "--no-"));
        } else {
          args.addAll(List.of(name, text));
        }
      }
    }
    AnswersReader reader =
        new AnswersReader(
            new ParsedOptions(
                new Options(Words.in(Language.ENGLISH, ZoneOffset.UTC))
                    .commandLine("1")
                    .parseArgs(args.toArray(String[]::new))
                    .subcommand()));
    assertThat(reader.read()).isEqualTo(changed(path));
  }

  @ParameterizedTest
  @MethodSource("paths")
  void itGoesThroughTheFieldsOfTheWindow(String path) {
    WizardModel wizard = new WizardModel();
    Background still = new Background(Runnable::run, Runnable::run);
    new DomainModel(wizard, PLATFORM, Optional.empty(), still, Duration.ZERO);
    new IdentityModel(wizard, PLATFORM, EveryAnswerTest::read, KindScenarios.CLOCK);
    new LinksModel(wizard, PLATFORM);
    new PolicyModel(wizard);
    Map<String, List<String>> typed = new LinkedHashMap<>();
    typed.put("domain.from", List.of(FROM.withoutDot()));
    for (AnswerField<?> field : AnswerFields.all()) {
      if (field.print(changed(path)).isEmpty() && field.shape() != AnswerField.Shape.TRUTH) {
        continue;
      }
      List<List<String>> parts = field.parts(field.show(changed(path)));
      for (int i = 0; i < parts.size(); i++) {
        typed.put(field.ids().get(i), parts.get(i));
      }
    }
    wizard.open(Optional.empty(), typed);
    assertThat(wizard.answers().get()).contains(changed(path));
    assertThat(wizard.fields().beyond(wizard.answers().get()).keySet())
        .as("everything typed is in the answers")
        .isSubsetOf(Set.of("identity.since", "identity.later"));
  }

  private static KeyReading read(String pasted) {
    return PastedKey.parse(pasted) instanceof PastedKey.Key key
        ? new KeyReading.Understood(key.key())
        : new KeyReading.NotYet();
  }
}
