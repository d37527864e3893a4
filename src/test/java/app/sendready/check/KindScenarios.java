package app.sendready.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.sendready.answers.Answers;
import app.sendready.answers.DmarcPolicy;
import app.sendready.answers.MailServer;
import app.sendready.answers.Mode;
import app.sendready.answers.Selector;
import app.sendready.answers.SendingPlatform;
import app.sendready.answers.Target;
import app.sendready.app.Words;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import app.sendready.dns.ZoneCut;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.key.DkimKey;
import app.sendready.key.PastedKey;
import app.sendready.network.MemoryNetwork;
import app.sendready.web.Fetcher;
import app.sendready.web.WebAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

/// Runs `scenarios.yaml` of a record kind: a few records, answers, and the findings that must
/// appear. Every other finding of the kind is forbidden, and every finding code needs a scenario.
///
/// A scenario: `name`; `answers` (see [#answers]); `zone`, lines of `owner TYPE data` with owners
/// relative to the from-domain unless they end with a dot; `fail`, lines of `owner TYPE KIND`;
/// `deny`, names that a wrong server denies; `row`, which of the kind's rows (0); `codes`; and,
/// where it matters, `others` (verdicts of the rows that the kind needs), `verdict`, `action`,
/// `proposed`, `found`, `args` (of the worst finding). Names of the platform are always there,
/// unless `bare: true`.
public abstract class KindScenarios {
  /// The platform of the tests: the one the program ships, by value.
  public static final SendingPlatform PLATFORM =
      new SendingPlatform(
          "Altcraft",
          DomainName.of("spf.akmta.net"),
          List.of(DomainName.of("spf.aksend.net")),
          DomainName.of("trk.aksend.net"),
          DomainName.of("akmta.net"),
          "ak",
          "trk",
          "ac-bounces",
          "mta-1",
          List.of("ak", "akru2022"),
          List.of());

  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

  private static final List<Messages> WORDS =
      List.of(
          Words.in(Language.ENGLISH, ZoneOffset.UTC), Words.in(Language.RUSSIAN, ZoneOffset.UTC));

  private final RecordKind kind;

  protected KindScenarios(RecordKind kind) {
    this.kind = kind;
  }

  /// What the web holds, for kinds that fetch.
  protected Fetcher web() {
    return uri -> new WebAnswer.Failed("no web in this test");
  }

  /// The zone that holds the from-domain; for kinds whose scenarios say more about it.
  protected ZoneCut zone(MemoryNetwork network, Answers answers, Map<String, Object> scenario) {
    return network.zoneOf(answers.fromDomain());
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> load() {
    try (InputStream in = getClass().getResourceAsStream("scenarios.yaml")) {
      assertThat(in).as("scenarios.yaml beside %s", getClass()).isNotNull();
      return new Yaml().loadAs(in, List.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @TestFactory
  Stream<DynamicTest> scenarios() {
    return load().stream().map(s -> dynamicTest((String) s.get("name"), () -> run(s)));
  }

  @Test
  void everyFindingHasAScenario() {
    Set<String> shown = new HashSet<>();
    load().forEach(s -> shown.addAll(texts(s.get("codes"))));
    assertThat(shown)
        .as("add a scenario to scenarios.yaml beside %s for each finding without one", getClass())
        .containsAll(kind.codes().stream().map(FindingCode::code).toList());
  }

  /// What the scenario of a name comes to, run now; for the table of coverage.
  public Judgement judge(String name) {
    return judge(
        load().stream()
            .filter(s -> name.equals(s.get("name")))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException(kind.id() + " has no scenario: " + name)));
  }

  /// The world of one scenario.
  ///
  /// @param row which of the kind's rows it is about
  public record Setting(
      String name,
      Answers answers,
      MemoryZone world,
      MemoryNetwork network,
      Sources sources,
      int row) {}

  /// The kind that the scenarios are of.
  public RecordKind kind() {
    return kind;
  }

  /// Every scenario's world, each made anew.
  public List<Setting> settings() {
    return load().stream().map(this::setting).toList();
  }

  private Setting setting(Map<String, Object> scenario) {
    Answers answers = answers(map(scenario.get("answers")));
    MemoryZone world = new MemoryZone(CLOCK);
    if (!Boolean.TRUE.equals(scenario.get("bare"))) {
      addPlatform(world);
    }
    if (!(scenario.get("zone") instanceof String given) || !given.contains(" SOA ")) {
      world.apex(answers.fromDomain().toString(), "ns1.hosting.example.", "ns2.hosting.example.");
    }
    lines(scenario.get("zone")).forEach(line -> add(world, answers.fromDomain(), line));
    for (String line : lines(scenario.get("fail"))) {
      String[] part = line.split("\\s+");
      world.fail(
          owner(part[0], answers.fromDomain()).toString(),
          RecordType.valueOf(part[1]),
          Trouble.Kind.valueOf(part[2]));
    }
    lines(scenario.get("deny"))
        .forEach(name -> world.deny(owner(name, answers.fromDomain()).toString()));
    MemoryNetwork network = new MemoryNetwork(world, web());
    Sources sources =
        new Sources(world, zone(network, answers, scenario), network::zoneOf, network.web(), CLOCK);
    int row = (int) scenario.getOrDefault("row", 0);
    return new Setting((String) scenario.get("name"), answers, world, network, sources, row);
  }

  private Judgement judge(Map<String, Object> scenario) {
    Setting setting = setting(scenario);
    Answers answers = setting.answers();
    Sources sources = setting.sources();
    int row = setting.row();
    List<ExpectedRecord> rows = kind.plan(answers);
    assertThat(rows).as("rows").hasSizeGreaterThan(row);

    Judgement alone = kind.check(rows.get(row), answers, sources);
    return scenario.containsKey("others")
        ? kind.together(alone, answers, sources, others(map(scenario.get("others")), answers))
        : alone;
  }

  private void run(Map<String, Object> scenario) {
    Judgement judgement = judge(scenario);
    judgement.findings().forEach(KindScenarios::isSaidInBothLanguages);
    List<String> codes =
        judgement.findings().stream().map(f -> f.code().code()).distinct().toList();
    assertThat(codes).containsExactlyInAnyOrderElementsOf(texts(scenario.get("codes")));
    if (scenario.get("verdict") instanceof String verdict) {
      assertThat(judgement.verdict().word()).isEqualTo(verdict);
    }
    if (scenario.get("action") instanceof String action) {
      assertThat(judgement.action().word()).isEqualTo(action);
    }
    if (scenario.containsKey("proposed")) {
      assertThat(judgement.proposed())
          .isEqualTo(Optional.ofNullable((String) scenario.get("proposed")));
    }
    if (scenario.containsKey("found")) {
      assertThat(judgement.found()).containsExactlyElementsOf(texts(scenario.get("found")));
    }
    if (scenario.containsKey("args")) {
      map(scenario.get("args"))
          .forEach((name, value) ->
              assertThat(judgement.worst().args().get(name))
                  .asString()
                  .isEqualTo(String.valueOf(value)));
    }
  }

  /// Its three sentences have all they need: no key is without words, no place is left to fill.
  static void isSaidInBothLanguages(Finding finding) {
    for (Messages say : WORDS) {
      for (Text part : List.of(finding.title(), finding.why(), finding.cure())) {
        // A macro of somebody's SPF record (RFC 7208 §7) is shown as it is written.
        assertThat(say.say(part).replaceAll("%\\{[a-zA-Z0-9.+,/_=-]+}", "%"))
            .as("%s in %s, with %s", part.key(), say.language(), part.args())
            .isNotBlank()
            .doesNotContain("{", "}", "[" + part.key(), "null")
            .doesNotContainPattern("[^.\\s][.][.,;:](?:\\s|$)");
      }
    }
  }

  /// Rows of other kinds that came to these verdicts, whatever they say.
  private static List<RowReport> others(Map<String, Object> verdicts, Answers answers) {
    List<RowReport> rows = new ArrayList<>();
    verdicts.forEach((id, word) -> {
      FindingCode code =
          new FindingCode() {
            @Override
            public String group() {
              return id;
            }

            @Override
            public String name() {
              return "MADE_UP";
            }

            @Override
            public Verdict verdict() {
              return Verdict.valueOf(String.valueOf(word).toUpperCase(Locale.ROOT));
            }
          };
      rows.add(
          new RowReport(
              new ExpectedRecord(
                  id,
                  answers.fromDomain(),
                  RecordType.TXT,
                  new Content.CheckedOnly(),
                  Need.REQUIRED,
                  ExpectedRecord.Place.ZONE),
              Judgement.of(Action.NONE, List.of(), Finding.of(code)),
              Views.NONE));
    });
    return rows;
  }

  /// Names are relative to the domain unless they end with a dot. Answers from `domain mode
  /// selector key tracking tracking-target bounce mta mail-from policy report logo legacy weaken`;
  /// what is not given is what the wizard starts with.
  public static Answers answers(Map<String, Object> given) {
    DomainName domain = DomainName.of((String) given.getOrDefault("domain", "example.com"));
    Answers a =
        Answers.start(
            domain,
            Mode.byWord((String) given.getOrDefault("mode", "cloud")).orElseThrow(),
            PLATFORM);
    Optional<DkimKey> key =
        Optional.ofNullable((String) given.get("key"))
            .map(text -> PastedKey.found(text).orElseThrow());
    a =
        a.withKey(
            new Answers.SigningKey(
                new Selector((String) given.getOrDefault("selector", "ak")), key));
    List<DomainName> tracking =
        texts(given.getOrDefault("tracking", "trk")).stream().map(t -> owner(t, domain)).toList();
    Optional<Target> target =
        Optional.ofNullable((String) given.get("tracking-target"))
            .map(t ->
                IpAddress.parse(t)
                    .<Target>map(Target.At::new)
                    .orElseGet(() -> new Target.Host(DomainName.of(t))));
    a =
        a.withLinks(
            new Answers.Links(
                tracking,
                target,
                owner((String) given.getOrDefault("bounce", "ac-bounces"), domain)));
    List<MailServer> servers = new ArrayList<>();
    map(given.getOrDefault("mta", Map.of()))
        .forEach((label, ips) ->
            servers.add(
                new MailServer(
                    domain.child(label), texts(ips).stream().map(IpAddress::of).toList())));
    a =
        a.withServers(
            new Answers.Servers(
                servers,
                Optional.ofNullable((String) given.get("mail-from")).map(DomainName::of),
                (boolean) given.getOrDefault("receives-mail", true)));
    return a.withPolicy(
        new Answers.Policy(
            DmarcPolicy.byWord((String) given.getOrDefault("policy", "reject")).orElseThrow(),
            (String) given.getOrDefault("report", "report@" + domain.withoutDot()),
            Optional.ofNullable((String) given.get("logo")).map(URI::create),
            (boolean) given.getOrDefault("legacy", true),
            (boolean) given.getOrDefault("weaken", false)));
  }

  /// The platform's own names, as its page tells them.
  public static void addPlatform(MemoryZone world) {
    world
        .apex("akmta.net", "ns1.provider.example.", "ns2.provider.example.")
        .apex("aksend.net", "ns1.provider.example.", "ns2.provider.example.")
        .txt("spf.akmta.net", "v=spf1 ip4:198.51.100.0/24 ip4:203.0.113.0/26 ~all")
        .txt("akmta.net", "v=spf1 include:spf.akmta.net ~all")
        .mx("akmta.net", 10, "mx.akmta.net")
        .address("akmta.net", "203.0.113.20")
        .address("mx.akmta.net", "203.0.113.20")
        .address("trk.aksend.net", "203.0.113.80");
  }

  private static void add(MemoryZone world, DomainName domain, String line) {
    String[] part = line.split("\\s+", 3);
    DomainName owner = owner(part[0], domain);
    String data = part.length < 3 ? "" : part[2];
    switch (part[1]) {
      case "TXT" -> world.add(owner, 300, Rdata.Txt.of(data));
      // TXTS "one" "two": several character-strings of one record
      case "TXTS" ->
          world.add(
              owner,
              300,
              new Rdata.Txt(
                  RecordType.TXT, Stream.of(data.split("\"")).filter(s -> !s.isBlank()).toList()));
      case "SPF" -> world.add(owner, 300, new Rdata.Txt(RecordType.SPF, List.of(data)));
      case "A", "AAAA" -> world.add(owner, 300, new Rdata.Address(IpAddress.of(data)));
      case "CNAME" -> world.add(owner, 300, new Rdata.Cname(owner(data, domain)));
      case "DNAME" -> world.dname(owner.toString(), owner(data, domain).toString());
      case "PTR" -> {
        DomainName name = IpAddress.parse(part[0]).map(IpAddress::reverseName).orElse(owner);
        world.add(name, 300, new Rdata.Ptr(owner(data, domain)));
      }
      case "NS" -> world.add(owner, 300, new Rdata.Ns(owner(data, domain)));
      case "SOA" -> world.apex(owner.toString(), data.split("\\s+"));
      case "MX" -> {
        String[] mx = data.split("\\s+");
        world.add(owner, 300, new Rdata.Mx(Integer.parseInt(mx[0]), owner(mx[1], domain)));
      }
      default -> throw new IllegalArgumentException("no such line: " + line);
    }
  }

  private static DomainName owner(String text, DomainName domain) {
    if (text.equals("@")) {
      return domain;
    }
    return text.endsWith(".") || IpAddress.parse(text).isPresent()
        ? DomainName.of(text)
        : domain.child(text);
  }

  private static List<String> lines(Object block) {
    return block == null
        ? List.of()
        : ((String) block).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  private static List<String> texts(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    return value == null ? List.of() : List.of(String.valueOf(value));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }
}
