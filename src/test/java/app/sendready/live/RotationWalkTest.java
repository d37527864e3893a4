package app.sendready.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.answers.Selector;
import app.sendready.app.Words;
import app.sendready.check.Checker;
import app.sendready.check.KindScenarios;
import app.sendready.check.Report;
import app.sendready.cli.Cli;
import app.sendready.cli.NoMany;
import app.sendready.cli.PrintedJson;
import app.sendready.cli.Services;
import app.sendready.disk.Turns;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.RecordType;
import app.sendready.json.Json;
import app.sendready.key.PastedKey;
import app.sendready.kind.dkim.Dkim;
import app.sendready.message.Signer;
import app.sendready.network.Networks;
import app.sendready.project.Project;
import app.sendready.project.ProjectFile;
import app.sendready.project.ProjectStore;
import app.sendready.provider.Detection;
import app.sendready.rotation.KeyRotation;
import app.sendready.web.TlsProbeResult;
import app.sendready.web.WebAnswer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A signing key changed from the first step to the last, by the command line, with a zone on two
/// real servers, a resolver that remembers, and messages really signed.
@Timeout(120)
class RotationWalkTest {
  private static final String DOMAIN = "shop.example";
  private static final String OLD = "ak._domainkey.shop.example";
  private static final String NEW = "ak2._domainkey.shop.example";
  private static final String REVOKED = "v=DKIM1; p=";
  private static final ProjectFile FORMAT =
      new ProjectFile(KindScenarios.PLATFORM, PastedKey::isPrivate, PastedKey::record);

  @TempDir Path folder;

  private final Signer before = new Signer(2048);
  private final Signer after = new Signer(2048);
  private final MemoryZone one = zone();
  private final MemoryZone two = zone();
  private final SmallInternet net = new SmallInternet();
  private boolean silent;
  private Instant now = Instant.parse("2026-12-01T09:00:00Z");
  private Networks networks = _ -> null;
  private Path file = Path.of("");

  private static MemoryZone zone() {
    return new MemoryZone(Clock.systemUTC())
        .apex(DOMAIN, "ns1.shop.example", "ns2.shop.example")
        .address("ns1.shop.example", "127.0.0.20")
        .address("ns2.shop.example", "127.0.0.21");
  }

  @BeforeEach
  void begin() throws IOException {
    Responder second = new Responder(two);
    net.resolverWorld.apex(DOMAIN, "ns1.shop.example", "ns2.shop.example");
    net.delegate(DOMAIN, "ns1.shop.example=127.0.0.20", "ns2.shop.example=127.0.0.21")
        .serve("127.0.0.20", one)
        .serve(
            "127.0.0.21",
            query -> silent ? List.of() : Fault.one(second.respond(query, true).orElseThrow()));
    everywhere(OLD, before.record());
    networks = net.networks(2000);
    Answers answers =
        Answers.start(DomainName.of(DOMAIN), Mode.CLOUD, KindScenarios.PLATFORM)
            .withKey(new Answers.SigningKey(new Selector("ak"), PastedKey.found(before.record())));
    file = Files.writeString(folder.resolve("shop.sendready"), FORMAT.print(Project.of(answers)));
  }

  @AfterEach
  void end() throws IOException {
    net.close();
  }

  private void everywhere(String name, String text) {
    for (MemoryZone world : List.of(one, two, net.resolverWorld)) {
      put(world, name, text);
    }
  }

  private static void put(MemoryZone world, String name, String text) {
    world.remove(DomainName.of(name), RecordType.TXT);
    world.txt(name, text);
  }

  /// What one call says.
  private record Said(int status, Json.Obj json, String err) {
    /// The words of the steps, in their order.
    List<String> steps() {
      return json.objects("steps").stream().map(s -> s.text("status").orElseThrow()).toList();
    }

    /// What is said of the step that counts now.
    String now() {
      String step = json.text("next").orElse("revoke");
      return json.objects("steps").stream()
          .filter(s -> s.text("step").orElseThrow().equals(step))
          .flatMap(s -> s.objects("findings").stream())
          .map(f -> f.text("code").orElseThrow())
          .findFirst()
          .orElse("");
    }

    String message() {
      return json.object("message").flatMap(m -> m.text("code")).orElse("");
    }
  }

  private Said rotate(String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("rotate", "--project", file.toString(), "--format", "json", "--lang", "en"));
    args.addAll(Arrays.asList(more));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        new Cli(services(), Locale.ENGLISH)
            .run(
                args.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    PrintedJson.isAsItsSchemaSays(
        args.toArray(String[]::new), out.toString(StandardCharsets.UTF_8));
    Json.Obj json =
        Json.parse(out.toString(StandardCharsets.UTF_8)) instanceof Json.Parsed.Read(Json.Obj found)
            ? found
            : Json.object().end();
    return new Said(status, json, err.toString(StandardCharsets.UTF_8));
  }

  private Services services() {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    return new Services(
        List.of(new Dkim()),
        (request, progress) -> check(request.answers()),
        new NoMany(),
        _ -> {
          throw new UnsupportedOperationException();
        },
        _ -> new Detection.Unknown(),
        new Services.Outside(
            _ -> open().authoritative(),
            _ -> open().authoritative(),
            _ -> new WebAnswer.Failed("no web here"),
            _ -> new TlsProbeResult.Unreached("no web here"),
            clock,
            new Services.Patience() {
              @Override
              public void pause(Duration time) {}

              @Override
              public int untilStopped(Work work) {
                throw new UnsupportedOperationException();
              }
            },
            _ -> new byte[0]),
        path -> ProjectStore.at(FORMAT, new Turns(folder.resolve("locks")), path),
        language -> Words.in(language, ZoneOffset.UTC),
        "1.2.3");
  }

  private app.sendready.network.Network open() {
    return networks.open(Duration.ofSeconds(8));
  }

  private Report check(Answers answers) {
    try {
      return new Checker(List.of(new Dkim()), Clock.systemUTC()).run(answers, open(), _ -> {});
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private Said start() {
    return rotate("--selector", "ak2", "--dkim-key", after.record());
  }

  private String message(Signer key, String selector) throws IOException {
    String text =
        key.sign(
            DOMAIN,
            selector,
            "From: News <news@shop.example>\r\nSubject: Test\r\n",
            "A test.\r\n",
            "");
    return Files.writeString(folder.resolve("test.eml"), text).toString();
  }

  @Test
  void aKeyIsChangedFromTheFirstStepToTheLast() throws Exception {
    Said begun = start();
    assertThat(begun.now()).isEqualTo("rotation.to-publish");
    assertThat(begun.steps()).containsExactly("warn", "later", "later", "later", "later");

    put(one, NEW, after.record());
    Said first = rotate();
    assertThat(first.steps()).containsExactly("pass", "waiting", "later", "later", "later");

    put(two, NEW, after.record());
    assertThat(rotate().now()).as("the resolver remembers").isEqualTo("rotation.spreading");

    put(net.resolverWorld, NEW, after.record());
    assertThat(rotate().now()).isEqualTo("rotation.to-switch");

    Said unchanged = rotate("--message", message(before, "ak"));
    assertThat(unchanged.message()).isEqualTo("rotation.message-old");
    assertThat(unchanged.now()).isEqualTo("rotation.to-switch");

    Said wrong = rotate("--message", message(before, "ak2"));
    assertThat(wrong.message()).isEqualTo("rotation.message-broken");
    assertThat(wrong.now()).isEqualTo("rotation.to-switch");

    Said switched = rotate("--message", message(after, "ak2"));
    assertThat(switched.message()).isEqualTo("rotation.message-proves");
    assertThat(switched.steps()).containsExactly("pass", "pass", "pass", "waiting", "later");
    assertThat(switched.json().text("mayEnd")).contains("2026-12-08");

    now = Instant.parse("2026-12-04T09:00:00Z");
    everywhere(OLD, REVOKED);
    assertThat(rotate().now()).isEqualTo("rotation.gone-early");
    everywhere(OLD, before.record());
    assertThat(rotate().now()).isEqualTo("rotation.keep");

    now = Instant.parse("2026-12-08T09:00:00Z");
    Said ripe = rotate();
    assertThat(ripe.steps()).containsExactly("pass", "pass", "pass", "pass", "warn");
    assertThat(ripe.now()).isEqualTo("rotation.to-revoke");

    put(one, OLD, REVOKED);
    assertThat(rotate().now()).as("one server still has it").isEqualTo("rotation.to-revoke");

    put(two, OLD, REVOKED);
    Said done = rotate();
    assertThat(done.steps()).containsOnly("pass");
    assertThat(done.json().text("next")).isEmpty();
    assertThat(done.now()).isEqualTo("rotation.revoked");
    assertThat(done.status()).isZero();
  }

  @Test
  void theProjectKeepsTheChangeAndOldProgramsKeepItToo() throws Exception {
    start();
    String kept = Files.readString(file);
    assertThat(FORMAT.parse(kept, "shop.sendready")).isInstanceOf(ProjectFile.Opened.class);
    Project project = ((ProjectFile.Opened) FORMAT.parse(kept, "shop.sendready")).project();
    assertThat(project.answers().orElseThrow().key().selector().text()).isEqualTo("ak2");
    assertThat(project.fields().get(KeyRotation.FIELD)).containsExactly("ak 2026-12-01 7");
    assertThat(kept).contains("\"schema\": 1").doesNotContain(keyOf(before));
  }

  private static String keyOf(Signer signer) {
    return signer.record().substring(signer.record().indexOf("p=") + 2);
  }

  @Test
  void aSilentServerProvesNothing() {
    start();
    everywhere(NEW, after.record());
    silent = true;
    Said said = rotate();
    assertThat(said.now()).isEqualTo("rotation.spread-unknown");
    assertThat(said.status()).isEqualTo(Cli.NOT_CHECKED);
  }

  @Test
  void whatWouldBeAGapIsRefused() throws Exception {
    assertThat(rotate().err()).contains("No change of keys is under way");
    assertThat(rotate("--dkim-key", after.record()).err()).contains("selector of its own");
    assertThat(rotate("--selector", "ak2").err()).contains("the project has already");
    assertThat(rotate("--selector", "ak2", "--dkim-key", after.record(), "--days", "0").err())
        .contains("no number of days");
    String before = Files.readString(file);
    start();
    assertThat(Files.readString(file)).isNotEqualTo(before);
    assertThat(rotate("--selector", "ak3", "--dkim-key", this.before.record()).err())
        .contains("under way already");
  }

  @Test
  void theDaysOfAChangeUnderWayCanBeChanged() throws Exception {
    start();
    assertThat(rotate("--days", "0").err()).contains("no number of days");
    assertThat(rotate("--days", "3").json().number("days")).contains(3L);
    assertThat(Files.readString(file)).contains("ak 2026-12-01 3");
    assertThat(rotate().json().number("days")).contains(3L);
    assertThat(rotate("--anew").err()).contains("--dkim-key of the new key");
  }

  @Test
  void whatMakesOneThinkIsTold() throws Exception {
    Files.writeString(
        file, Files.readString(file).replace("\"mode\"", "\"trakcing\": [\"go\"], \"mode\""));
    assertThat(rotate("--selector", "ak2", "--dkim-key", after.record() + "; t=y").err())
        .contains("trakcing", "t=y");
  }

  @Test
  void aNewKeyThatIsDamagedIsToldInTheWordsOfItsRow() {
    start();
    everywhere(NEW, after.record().substring(0, 255));
    Said said = rotate();
    assertThat(said.now()).startsWith("dkim.");
    assertThat(said.steps()).first().isEqualTo("fail");
    assertThat(said.status()).isEqualTo(Cli.FAILED);
  }
}
