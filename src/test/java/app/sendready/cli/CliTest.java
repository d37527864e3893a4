package app.sendready.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.Golden;
import app.sendready.answers.Answers;
import app.sendready.answers.DmarcPolicy;
import app.sendready.answers.MailServer;
import app.sendready.answers.Mode;
import app.sendready.answers.Target;
import app.sendready.check.Content;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.FindingCode;
import app.sendready.check.Judgement;
import app.sendready.check.Need;
import app.sendready.check.RecordKind;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.check.Sources;
import app.sendready.check.Verdict;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.RecordType;
import app.sendready.export.FixtureReport;
import app.sendready.i18n.Text;
import app.sendready.key.PastedKey;
import app.sendready.practice.Practice;
import app.sendready.provider.Detection;
import app.sendready.web.TlsProbeResult;
import app.sendready.web.WebAnswer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {
  private static final String KEY = Practice.SAMPLE_KEY;

  /// One row for the domain and one for each tracking sub-domain.
  private static final RecordKind KIND =
      new RecordKind() {
        @Override
        public String id() {
          return "spf";
        }

        @Override
        public List<ExpectedRecord> plan(Answers answers) {
          List<ExpectedRecord> rows = new ArrayList<>();
          rows.add(row(answers.fromDomain(), RecordType.TXT, "v=spf1 include:spf.akmta.net ~all"));
          answers
              .links()
              .tracking()
              .forEach(name -> rows.add(row(name, RecordType.CNAME, "trk.aksend.net.")));
          return rows;
        }

        private ExpectedRecord row(DomainName name, RecordType type, String value) {
          return new ExpectedRecord(
              id(), name, type, new Content.Value(value), Need.REQUIRED, ExpectedRecord.Place.ZONE);
        }

        @Override
        public Judgement check(ExpectedRecord expected, Answers answers, Sources sources) {
          throw new UnsupportedOperationException();
        }

        @Override
        public List<? extends FindingCode> codes() {
          return List.of();
        }
      };

  @TempDir Path folder;

  private final List<Services.CheckRequest> requests = new ArrayList<>();
  private final List<OptionalInt> practices = new ArrayList<>();
  private Report report = FixtureReport.report();
  private Optional<Refusal> refusal = Optional.empty();
  private Locale locale = Locale.ENGLISH;

  private record Ran(int status, String out, String err) {}

  private Ran run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Services services =
        new Services(
            List.of(KIND),
            (request, progress) -> {
              if (refusal.isPresent()) {
                throw refusal.get();
              }
              requests.add(request);
              for (RowReport row : report.rows()) {
                progress.accept(row);
              }
              return report;
            },
            new NoMany(),
            this::practice,
            servers -> new Detection.Unknown(),
            new Services.Outside(
                resolvers -> new MemoryZone(),
                resolvers -> new MemoryZone(),
                uri -> new WebAnswer.Failed("no web here"),
                host -> new TlsProbeResult.Unreached("no web here"),
                Clock.systemUTC(),
                new NoPatience(),
                most -> new byte[0]),
            file -> {
              throw new UnsupportedOperationException();
            },
            FixtureReport::messages,
            "1.2.3");
    // A stream of another charset, as on a system that does not speak UTF-8.
    int status =
        new Cli(services, locale)
            .run(
                args,
                new PrintStream(out, true, StandardCharsets.US_ASCII),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Ran(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Services.Practice.Running practice(OptionalInt port) {
    practices.add(port);
    return new Services.Practice.Running() {
      @Override
      public ResolverAddress address() {
        return new ResolverAddress(IpAddress.of("127.0.0.1"), port.orElse(5301));
      }

      @Override
      public DomainName domain() {
        return DomainName.of("practice.example");
      }

      @Override
      public void await() {}

      @Override
      public void close() {}
    };
  }

  private Answers answers(String... args) {
    Ran ran = run(args);
    assertThat(ran.err()).doesNotContain("--help");
    return requests.getLast().answers();
  }

  private void refused(String inErr, String... args) {
    Ran ran = run(args);
    assertThat(ran.status()).isEqualTo(Cli.USAGE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains(inErr).doesNotContain("[cli.").doesNotContain("Exception");
    assertThat(requests).isEmpty();
  }

  @Test
  void aDomainInWhichNobodyCanPublishIsRefusedInOneSentence() {
    for (String domain : List.of("gmail.com", "co.uk", "project.tilda.ws")) {
      Ran ran = run("plan", domain);
      assertThat(ran.status).isEqualTo(Cli.USAGE);
      assertThat(ran.out).isEmpty();
      assertThat(ran.err.lines()).hasSize(1);
      assertThat(ran.err).contains(domain).doesNotContain("[fromdomain");
    }
  }

  @Test
  void lettersOfTwoAlphabetsAreRemarkedUponOnStandardError() {
    Ran ran = run("plan", "sh\u043ep.example");
    assertThat(ran.status).isZero();
    assertThat(ran.err).contains("mixes alphabets").contains("xn--");
    assertThat(run("plan", "shop.example", "--selector", "ak").err).isEmpty();
  }

  @Test
  void planPrintsText() {
    Ran ran = run("plan", "example.com", "--selector", "ak", "--tracking", "trk", "click");
    assertThat(ran.status()).isZero();
    assertThat(ran.err()).isEmpty();
    Golden.check(getClass(), "plan.txt", ran.out());
  }

  @Test
  void planPrintsJson() {
    Golden.check(getClass(), "plan.json", run("plan", "example.com", "--format", "json").out());
  }

  @Test
  void helpIsInTheLanguageAskedFor() {
    Golden.check(getClass(), "help.txt", run("--help").out());
    Golden.check(getClass(), "help-check.txt", run("check", "--help").out());
    Golden.check(getClass(), "help-check_ru.txt", run("check", "-h", "--lang", "ru").out());
    assertThat(run("check", "--help").status()).isZero();
  }

  @Test
  void versionIsPrinted() {
    assertThat(run("--version")).isEqualTo(new Ran(0, "SendReady 1.2.3\n", ""));
  }

  @Test
  void checkPrintsJsonOnStandardOutputAndProgressOnStandardError() {
    Ran ran = run("check", "example.com", "--selector=ak", "--format=json");
    assertThat(ran.out()).startsWith("{\n  \"schema\": 1,").endsWith("}\n").contains("почта");
    assertThat(ran.err().lines())
        .hasSize(5)
        .first()
        .asString()
        .isEqualTo("✓ Right  delegation  xn--80a1acny.example.com NS");
    assertThat(ran.status()).isEqualTo(Cli.FAILED);
  }

  @Test
  void theLanguageIsTheSystemsUnlessAskedFor() {
    locale = Locale.forLanguageTag("ru-RU");
    assertThat(run("check", "example.com").out()).contains("Пока не готово");
    assertThat(run("check", "example.com", "--lang", "en").out()).contains("Not ready yet");
    locale = Locale.FRANCE;
    assertThat(run("check", "example.com").out()).contains("Not ready yet");
  }

  @ParameterizedTest
  @CsvSource({
    "REQUIRED, PASS WARN, 0",
    "REQUIRED, PASS WAITING, 0",
    "REQUIRED, PASS UNKNOWN, 3",
    "REQUIRED, UNKNOWN FAIL, 1",
    "RECOMMENDED, FAIL, 0",
    "OPTIONAL, UNKNOWN, 3",
  })
  void theStatusTellsWhatHappened(Need need, String verdicts, int status) {
    report =
        FixtureReport.of(
            need,
            List.of(verdicts.split(" ")).stream().map(Verdict::valueOf).toArray(Verdict[]::new));
    assertThat(run("check", "example.com").status()).isEqualTo(status);
  }

  @Test
  void aRefusalOfTheCheckerIsTold() {
    refusal = Optional.of(new Refusal(Text.of("key.is.private")));
    refused("private key", "check", "example.com", "--replay", "run.json");
  }

  @Test
  void aFaultOfOursIsNeitherAnAnswerNorAUsageError() {
    report = new Report(report.answers(), report.zone(), List.of(), report.checkedAt(), null);
    Ran ran = run("check", "example.com", "--format", "json");
    assertThat(ran.status()).isEqualTo(Cli.FAULT);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("SendReady").contains("NullPointerException");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://Example.COM/path?x=1",
        "News <news@example.com>",
        "EXAMPLE.com.",
        " example.com ",
        "mailto:news@example.com"
      })
  void aDomainIsUnderstoodAsItIsPasted(String typed) {
    assertThat(answers("check", typed).fromDomain()).isEqualTo(DomainName.of("example.com"));
  }

  @Test
  void aCyrillicDomainIsUnderstood() {
    assertThat(answers("check", "Почта-Бренда.example").fromDomain())
        .isEqualTo(DomainName.of("xn----7sbbdpf0ddios3d.example"));
  }

  @Test
  void whatIsLeftOutIsWhatTheWizardSuggests() {
    Answers answers = answers("check", "example.com");
    Answers start = Answers.start(answers.fromDomain(), Mode.CLOUD, answers.platform());
    assertThat(answers)
        .isEqualTo(
            start.withPolicy(
                new Answers.Policy(
                    DmarcPolicy.REJECT, "report@example.com", Optional.empty(), true)));
    assertThat(answers.platform().name()).isEqualTo("Altcraft");
  }

  @Test
  void everyAnswerCanBeTyped() {
    Answers answers =
        answers(
            "check",
            "example.com",
            "--mode=onprem",
            "--selector",
            "Mail._domainkey.example.com",
            "--dkim-key",
            "-----BEGIN PUBLIC KEY-----\n" + KEY + "\n-----END PUBLIC KEY-----",
            "--tracking",
            "TRK",
            "click.example.com",
            "--tracking",
            "ссылки,trk",
            "--tracking-target",
            "2001:db8::7",
            "--bounce",
            "back",
            "--mta",
            "mta-1=192.0.2.4,2001:DB8::4",
            "mx.servers.example=192.0.2.5",
            "--mta",
            "mta-3=",
            "--mta",
            "mta-4",
            "--mail-from",
            "bounce.example.net",
            "--dmarc-policy",
            "Quarantine",
            "--report-address",
            "mailto:dmarc@Example.ORG",
            "--logo",
            "https://example.com/logo.svg",
            "--no-legacy");
    assertThat(answers.mode()).isEqualTo(Mode.ON_PREMISE);
    assertThat(answers.key().selector().text()).isEqualTo("mail");
    assertThat(answers.key().publicKey()).isEqualTo(PastedKey.found(KEY));
    assertThat(answers.links().tracking())
        .containsExactly(
            DomainName.of("trk.example.com"),
            DomainName.of("click.example.com"),
            DomainName.of("xn--h1adcxa4d.example.com"));
    assertThat(answers.links().target()).contains(new Target.At(IpAddress.of("2001:db8::7")));
    assertThat(answers.links().bounce()).isEqualTo(DomainName.of("back.example.com"));
    assertThat(answers.servers().servers())
        .containsExactly(
            new MailServer(
                DomainName.of("mta-1.example.com"),
                List.of(IpAddress.of("192.0.2.4"), IpAddress.of("2001:db8::4"))),
            new MailServer(DomainName.of("mx.servers.example"), List.of(IpAddress.of("192.0.2.5"))),
            new MailServer(DomainName.of("mta-3.example.com"), List.of()),
            new MailServer(DomainName.of("mta-4.example.com"), List.of()));
    assertThat(answers.servers().mailFrom()).contains(DomainName.of("bounce.example.net"));
    assertThat(answers.policy().dmarc()).isEqualTo(DmarcPolicy.QUARANTINE);
    assertThat(answers.policy().reportAddress()).isEqualTo("dmarc@example.org");
    assertThat(answers.policy().logo().orElseThrow().getHost()).isEqualTo("example.com");
    assertThat(answers.policy().legacy()).isFalse();
  }

  @Test
  void legacyCanAlsoBeAskedFor() {
    assertThat(answers("check", "example.com", "--legacy").policy().legacy()).isTrue();
  }

  @Test
  void emptyValuesCountAsNotTyped() {
    Answers answers =
        answers(
            "check",
            "example.com",
            "--dkim-key",
            "",
            "--tracking",
            "",
            "--tracking-target",
            " ",
            "--mta",
            "",
            "--logo=",
            "--mode=",
            "--resolver",
            "",
            "--record",
            "");
    assertThat(answers).isEqualTo(answers("check", "example.com"));
    assertThat(requests.getFirst().resolvers()).isEmpty();
    assertThat(requests.getFirst().record()).isEmpty();
  }

  @Test
  void thePlatformsOwnTargetMayBeTypedInTheCloud() {
    Answers answers = answers("check", "example.com", "--tracking-target", "trk.aksend.net");
    assertThat(answers.trackingTarget()).contains(new Target.Host(DomainName.of("trk.aksend.net")));
  }

  @Test
  void inTheCloudNoServersAreKept() {
    assertThat(answers("check", "example.com", "--mta", "mta-1=192.0.2.4").servers().servers())
        .isEmpty();
  }

  @Test
  void aKeyIsReadFromAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("key.txt"), "\ufeff v=DKIM1; p=" + KEY + " \n");
    assertThat(answers("check", "example.com", "--dkim-key", "@" + file).key().publicKey())
        .isEqualTo(PastedKey.found(KEY));
  }

  @Test
  void aPrivateKeyIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("key.pem"), "-----BEGIN RSA PRIVATE KEY-----\n");
    refused("private key", "check", "example.com", "--dkim-key", "@" + file);
  }

  @Test
  void aPlatformProfileReplacesTheBuiltInOne() throws IOException {
    Path file = folder.resolve("own.json");
    Files.writeString(
        file,
        """
        {"name": "Own", "spfInclude": "spf.own.example", "trackingTarget": "t.own.example",
         "bounceTarget": "b.own.example", "selector": "own", "trackingLabel": "go",
         "bounceLabel": "back", "serverLabel": "mx1"}
        """);
    Answers answers = answers("check", "example.com", "--platform", file.toString());
    assertThat(answers.links().tracking()).containsExactly(DomainName.of("go.example.com"));
    assertThat(answers.key().selector().text()).isEqualTo("own");
  }

  @Test
  void resolversAndFilesReachTheChecker() {
    run(
        "check",
        "example.com",
        "--resolver",
        "192.0.2.53",
        "--resolver=[2001:db8::53]:5353",
        "--resolver",
        "192.0.2.54:54",
        "--record",
        "a.json");
    assertThat(requests.getLast().resolvers().toString())
        .isEqualTo("[192.0.2.53:53, [2001:db8::53]:5353, 192.0.2.54:54]");
    assertThat(requests.getLast().record()).contains(Path.of("a.json"));
    run("check", "example.com", "--replay", "b.json");
    assertThat(requests.getLast().replay()).contains(Path.of("b.json"));
  }

  @Test
  void practiceSaysWhereItListens() {
    Ran ran = run("practice", "--port", "5333");
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).contains("practice.example").contains("--resolver 127.0.0.1:5333\n");
    assertThat(practices).containsExactly(OptionalInt.of(5333));
    run("practice");
    assertThat(practices.getLast()).isEmpty();
  }

  @Test
  void whatIsNotUnderstoodIsSaidInPlainWords() {
    refused("plan, check, bulk, reports, spf");
    refused("no command “chek”", "chek", "example.com");
    refused("no option --modus", "check", "example.com", "--modus", "x");
    refused("“b.example”", "check", "a.example", "b.example");
    refused("right after check", "check");
    refused("right after plan", "plan", "--mode", "cloud");
    refused("after --mode", "check", "example.com", "--mode");
    refused(
        "--mode is given more than once",
        "check",
        "example.com",
        "--mode",
        "cloud",
        "--mode=cloud");
    refused("“hybrid”", "check", "example.com", "--mode", "hybrid");
    refused("one word only", "check", "example");
    refused("IP address", "check", "192.0.2.1");
    refused("two dots", "check", "example..com");
    refused("63 characters", "check", "a".repeat(64) + ".example");
    refused("domains have none", "check", "exa mple.com");
    refused("is empty", "check", "https://");
    refused("not below example.com", "check", "example.com", "--tracking", "trk.example.net");
    refused("sending domain itself", "check", "example.com", "--bounce", "example.com");
    refused("Only one name can be here", "check", "example.com", "--tracking", "a b");
    refused("not a selector", "check", "example.com", "--selector", "a..b");
    refused(
        "“192.0.2.400” is not an IP address",
        "check",
        "example.com",
        "--mode",
        "on-premise",
        "--mta",
        "mta-1=192.0.2.400");
    refused("needs a name before", "check", "example.com", "--mta", "=192.0.2.4");
    refused("“strict” is none", "check", "example.com", "--dmarc-policy", "strict");
    refused("“nobody”", "check", "example.com", "--report-address", "nobody");
    refused("https://", "check", "example.com", "--logo", "logo.svg");
    refused("not “xml”", "check", "example.com", "--format", "xml");
    refused("not “xml”", "plan", "example.com", "--format", "xml");
    refused("“some”", "plan", "example.com", "--rows", "some");
    refused("“nowhere”", "plan", "example.com", "--dns-host", "nowhere");
    refused("“example.net”", "plan", "example.com", "--zone", "example.net");
    refused("“dns.example”", "check", "example.com", "--resolver", "dns.example");
    refused("“192.0.2.1:0”", "check", "example.com", "--resolver", "192.0.2.1:0");
    refused("“[2001:db8::1]53”", "check", "example.com", "--resolver", "[2001:db8::1]53");
    refused("not “xx”", "check", "example.com", "--lang", "xx");
    refused("“99999”", "practice", "--port", "99999");
    refused("missing.txt", "check", "example.com", "--dkim-key", "@missing.txt");
    refused("no platform profile", "check", "example.com", "--platform", "missing.json");
    refused("Команды «chek» нет", "chek", "--lang", "ru");
  }

  @Test
  void whatIsNoKeyIsRefusedAndNeverLeftOut() {
    for (String option : List.of(KEY.substring(0, 200), "v=DKIM1; p=", "v=spf1 ~all", "hello")) {
      for (String command : List.of("plan", "check")) {
        refused("--dkim-key: ", command, "example.com", "--dkim-key", option);
      }
    }
  }

  @Test
  void theSelectorInThePasteIsTakenAndTold() {
    String line = "akru2026._domainkey.shop.example. TXT \"v=DKIM1; p=" + KEY + "\"";
    Ran ran = run("plan", "example.com", "--dkim-key", line);
    assertThat(ran.status()).isZero();
    assertThat(ran.err())
        .contains("Selector akru2026, from what you gave")
        .contains("for shop.example, not for example.com");
    assertThat(answers("check", "example.com", "--dkim-key", line).key().selector().text())
        .isEqualTo("akru2026");
    assertThat(run("plan", "example.com", "--selector", "ak", "--dkim-key", line).err())
        .contains("akru2026, but ak is what you typed");
  }
}
