package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.sendready.Golden;
import app.sendready.answers.Answers;
import app.sendready.answers.MailServer;
import app.sendready.answers.Mode;
import app.sendready.answers.Selector;
import app.sendready.answers.Target;
import app.sendready.check.Action;
import app.sendready.check.Checker;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Plan;
import app.sendready.check.Report;
import app.sendready.check.Verdict;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import app.sendready.export.HandOverPack;
import app.sendready.export.PlanFormat;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.key.PastedKey;
import app.sendready.kind.SampleKinds;
import app.sendready.network.MemoryNetwork;
import app.sendready.project.PlatformFile;
import app.sendready.provider.DnsHost;
import app.sendready.provider.Panel;
import app.sendready.provider.PanelRow;
import app.sendready.provider.PanelSheet;
import app.sendready.provider.ProviderCatalogue;
import app.sendready.ui.SampleZone;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What leaves the program for another person: exact texts to type, and files that other programs
/// read without harm.
class HandOverTest {
  private static final DomainName DOMAIN = DomainName.of("example.com");
  private static final Language ENGLISH = Language.ENGLISH;
  private static final ProviderCatalogue CATALOGUE = ProviderCatalogue.builtIn();

  @TempDir Path folder;

  private static Messages words(Language language) {
    return Words.in(language, ZoneOffset.UTC);
  }

  /// An RSA public key of this size with the exponent 65537; its modulus is noise.
  private static String key(int bits) {
    byte[] modulus = new byte[bits / 8 + 1];
    new Random(bits).nextBytes(modulus);
    modulus[0] = 0;
    modulus[1] |= (byte) 0x80;
    modulus[modulus.length - 1] |= 1;
    byte[] rsa = der(0x30, join(der(2, modulus), der(2, new byte[] {1, 0, 1})));
    byte[] sort = {0x06, 9, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 1, 1, 5, 0};
    byte[] bitString = der(3, join(new byte[] {0}, rsa));
    return Base64.getEncoder().encodeToString(der(0x30, join(der(0x30, sort), bitString)));
  }

  private static byte[] der(int tag, byte[] content) {
    byte[] head =
        content.length < 128
            ? new byte[] {(byte) tag, (byte) content.length}
            : content.length < 256
                ? new byte[] {(byte) tag, (byte) 0x81, (byte) content.length}
                : new byte[] {
                  (byte) tag, (byte) 0x82, (byte) (content.length >> 8), (byte) content.length
                };
    return join(head, content);
  }

  private static byte[] join(byte[] one, byte[] two) {
    byte[] both = java.util.Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    return both;
  }

  private static Answers answers(Mode mode, int bits) {
    Answers start = Answers.start(DOMAIN, mode, PlatformFile.builtIn());
    Answers keyed =
        start
            .withKey(new Answers.SigningKey(new Selector("ak"), PastedKey.found(key(bits))))
            .withPolicy(
                new Answers.Policy(
                    start.policy().dmarc(),
                    start.policy().reportAddress(),
                    Optional.empty(),
                    true));
    if (mode == Mode.CLOUD) {
      return keyed;
    }
    DomainName server = DOMAIN.child("mta-1");
    return keyed
        .withLinks(
            new Answers.Links(
                start.links().tracking(),
                Optional.of(new Target.Host(server)),
                start.links().bounce()))
        .withServers(
            new Answers.Servers(
                List.of(
                    new MailServer(
                        server, List.of(IpAddress.of("192.0.2.4"), IpAddress.of("2001:db8::4")))),
                Optional.empty(),
                true));
  }

  private static PanelSheet document(Mode mode, int bits, Optional<String> host) {
    return PanelSheet.of(
        Plan.of(answers(mode, bits), SampleKinds.all()),
        Optional.empty(),
        host.flatMap(CATALOGUE::byId)
            .map(Panel.UNKNOWN.in(DOMAIN)::at)
            .orElse(Panel.UNKNOWN.in(DOMAIN)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cloudflare",
        "godaddy",
        "namecheap",
        "route53",
        "google-cloud",
        "ovh",
        "cpanel",
        "ispmanager",
        "reg-ru",
        "timeweb",
        "beget",
        "ru-center",
        "yandex-cloud",
        "selectel"
      })
  void everyRowIsTypedAsThisHostWantsIt(String id) {
    DnsHost host = CATALOGUE.byId(id).orElseThrow();
    StringBuilder typed = new StringBuilder();
    for (Mode mode : Mode.values()) {
      for (PanelRow row : document(mode, 2048, Optional.of(id)).typed()) {
        List<String> cells = new ArrayList<>(List.of(mode.word(), row.expected().type().name()));
        boolean elsewhere = row.expected().place() == ExpectedRecord.Place.REVERSE_ZONE;
        cells.add(label(elsewhere ? Optional.empty() : host.nameLabel(ENGLISH), row.name()));
        if (row.priority().isPresent()) {
          cells.add("Priority: " + row.priority().getAsInt());
        }
        String type = row.expected().type().name();
        cells.add(
            label(elsewhere ? Optional.empty() : host.valueLabel(ENGLISH, type), row.value()));
        Optional<String> ttl = elsewhere ? Optional.empty() : host.ttl().shown();
        cells.add("TTL: " + ttl.orElse("as offered"));
        typed.append(String.join(" | ", cells)).append('\n');
      }
    }
    Golden.check(getClass(), "typed/" + id + ".txt", typed.toString());
  }

  @ParameterizedTest
  @CsvSource({"cloudflare, short for", "beget, given in full.", "yandex-cloud, end with a dot."})
  void theFormOfNamesIsSaidAsTheyAre(String host, String said) {
    PanelSheet document = document(Mode.CLOUD, 2048, Optional.of(host));
    for (PlanFormat format : List.of(PlanFormat.TEXT, PlanFormat.HTML, PlanFormat.MARKDOWN)) {
      assertThat(new String(format.bytes(document, words(ENGLISH)), StandardCharsets.UTF_8))
          .contains(said);
    }
  }

  /// The guard against formulas may touch what strangers published, never what is to be typed.
  @Test
  void noHostHasAnythingTypedThatASpreadsheetWouldHaveGuarded() {
    for (DnsHost host : CATALOGUE.hosts()) {
      for (Mode mode : Mode.values()) {
        PanelSheet document = document(mode, 2048, Optional.of(host.id()));
        String csv =
            new String(PlanFormat.CSV.bytes(document, words(ENGLISH)), StandardCharsets.UTF_8);
        // One host offers this sign in a list to choose from, where nothing is pasted.
        csv = csv.replace("\"'@ (None)\"", "\"@ (None)\"");
        assertThat(csv).as(host.id()).doesNotContain("\"'");
        for (PanelRow row : document.typed()) {
          assertThat(csv)
              .contains(
                  "\""
                      + row.name(words(ENGLISH))
                      + "\",\""
                      + row.value().replace("\"", "\"\"")
                      + "\"");
        }
      }
    }
  }

  /// A field as the panel calls it, where we know, and what is typed into it.
  private static String label(Optional<String> label, String typed) {
    return label.map(its -> "“" + its + "”").orElse("?") + ": " + typed;
  }

  /// Byte for byte what the platform's page asks for, the policy last.
  @Test
  void thePlatformsOwnRowsAreThere() {
    List<String> rows =
        document(Mode.CLOUD, 2048, Optional.empty()).typed().stream()
            .map(row -> row.expected().name() + " " + row.expected().type() + " " + row.value())
            .toList();
    assertThat(rows)
        .containsExactly(
            "example.com. TXT v=spf1 include:spf.akmta.net ~all",
            "example.com. TXT spf2.0/pra include:spf.akmta.net ~all",
            "ak._domainkey.example.com. TXT v=DKIM1; k=rsa; p=" + key(2048),
            "_domainkey.example.com. TXT o=-;",
            "trk.example.com. CNAME trk.aksend.net",
            "ac-bounces.example.com. CNAME akmta.net",
            "_dmarc.example.com. TXT v=DMARC1; p=reject; sp=reject; rua=mailto:report@example.com");
  }

  @ParameterizedTest
  @ValueSource(ints = {2048, 4096})
  void aNameServerLoadsTheZoneLines(int bits) throws Exception {
    assumeTrue(isThere("named-checkzone"), "named-checkzone is not on this machine");
    for (Mode mode : Mode.values()) {
      PanelSheet document = document(mode, bits, Optional.empty());
      Path zone = folder.resolve(mode.word() + bits + ".zone");
      String head =
          "$TTL 300\n@ IN SOA ns1 host 1 3600 600 86400 300\n@ IN NS ns1\nns1 IN A 192.0.2.1\n";
      byte[] lines = PlanFormat.ZONE.bytes(document, words(Language.RUSSIAN));
      Files.writeString(zone, head + new String(lines, StandardCharsets.UTF_8));
      Ran ran = run("named-checkzone", "-D", "-i", "none", "example.com", zone.toString());
      assertThat(ran.status).as(ran.out).isZero();
      assertThat(ran.out).doesNotContain("warning", "ignoring");
      for (PanelRow row : document.typed()) {
        if (!row.isInReverseZone()) {
          assertThat(ran.out.replace("\" \"", "").replaceAll("[\\s\"]+", " "))
              .contains(row.expected().type() + " " + row.canonical().orElseThrow());
        }
      }
    }
  }

  /// The platform's own record cannot be read, so nobody knows what the customer's comes to.
  @Test
  void whatStandsThereUnjudgedIsNoFreePlace() throws Exception {
    Answers answers = answers(Mode.CLOUD, 2048);
    MemoryZone world =
        SampleZone.world().fail("spf.akmta.net.", RecordType.TXT, Trouble.Kind.TIMEOUT);
    Report report =
        new Checker(SampleKinds.all(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
            .run(answers, new MemoryNetwork(world), row -> {});
    PanelRow spf =
        PanelSheet.of(
                Plan.of(answers(Mode.CLOUD, 2048), SampleKinds.all()),
                Optional.of(report),
                Panel.UNKNOWN)
            .rows()
            .stream()
            .filter(row -> row.expected().kind().equals("spf"))
            .findFirst()
            .orElseThrow();
    assertThat(spf.seen().orElseThrow().verdict())
        .as(spf.seen().orElseThrow().judgement().toString())
        .isEqualTo(Verdict.UNKNOWN);
    assertThat(spf.action()).isNotIn(Action.ADD, Action.CHANGE);
  }

  private record Ran(int status, String out) {}

  private static boolean isThere(String program) {
    return java.util.Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  private static Ran run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return new Ran(process.exitValue(), out);
  }

  @Test
  void aPackHoldsWhatTheCommandLinePrintsAndIsTheSameEachTime() throws Exception {
    PanelSheet document = document(Mode.CLOUD, 2048, Optional.of("cloudflare"));
    Messages words = words(Language.RUSSIAN);
    byte[] zip =
        HandOverPack.of(document, HandOverPack.FORMATS, words, Map.of(), (done, all) -> {}).zip();
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    assertThat(files.keySet())
        .containsExactly(
            "letter.txt",
            "records.pdf",
            "records.html",
            "records.zone",
            "records.csv",
            "records.md",
            "records.json");
    for (PlanFormat format : HandOverPack.FORMATS) {
      assertThat(files.get(format.file()))
          .as(format.word())
          .isEqualTo(format.bytes(document, words));
    }
    assertThat(
            HandOverPack.of(document, HandOverPack.FORMATS, words, Map.of(), (done, all) -> {})
                .zip())
        .isEqualTo(zip);
  }

  /// A value that means something to every program that will ever read it.
  @Test
  void nothingHostileGetsThrough() {
    String bad = "=cmd|' /C calc'!A0\n<script>x</script>\u202e \u001b[2J | `a` \"q\" ]]> $ORIGIN";
    Answers answers = answers(Mode.CLOUD, 2048);
    Answers hostile =
        answers.withPolicy(
            new Answers.Policy(
                answers.policy().dmarc(), bad, answers.policy().logo(), answers.policy().legacy()));
    PanelSheet document =
        PanelSheet.of(
            Plan.of(hostile, SampleKinds.all()), Optional.empty(), Panel.UNKNOWN.in(DOMAIN));
    List<String> texts = new ArrayList<>();
    for (PlanFormat format : PlanFormat.values()) {
      byte[] bytes = format.bytes(document, words(Language.ENGLISH));
      if (format != PlanFormat.PDF && format != PlanFormat.JSON) {
        texts.add(new String(bytes, StandardCharsets.UTF_8));
      }
    }
    assertThat(texts)
        .allSatisfy(text -> assertThat(text).doesNotContain("\u202e", "\u001b", "\n<script>"));
    String html =
        new String(
            PlanFormat.HTML.bytes(document, words(Language.ENGLISH)), StandardCharsets.UTF_8);
    assertThat(html).doesNotContain("<script").contains("&lt;script&gt;");
    String zone =
        new String(
            PlanFormat.ZONE.bytes(document, words(Language.ENGLISH)), StandardCharsets.UTF_8);
    assertThat(zone.lines()).allMatch(line -> line.isEmpty() || line.matches("(;|[a-z_]).*"));
  }
}
