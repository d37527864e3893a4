package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.Figures;
import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.check.Checker;
import app.sendready.check.DigLine;
import app.sendready.check.Plan;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.export.CheckFormat;
import app.sendready.export.Letter;
import app.sendready.export.MailDraft;
import app.sendready.export.PlanFormat;
import app.sendready.export.TranscriptFile;
import app.sendready.export.WatchJson;
import app.sendready.export.WatchText;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.json.Json;
import app.sendready.kind.Kinds;
import app.sendready.live.LoopbackServer;
import app.sendready.network.MemoryNetwork;
import app.sendready.network.Recorder;
import app.sendready.network.Replay;
import app.sendready.network.Transcript;
import app.sendready.project.PlatformFile;
import app.sendready.project.Project;
import app.sendready.project.ProjectFile;
import app.sendready.provider.Detection;
import app.sendready.provider.Panel;
import app.sendready.provider.PanelSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every control and every sign that hides or turns text, from DNS, from a recording and from a
/// project: none of them leaves the program raw, in no form; and no line of ours is begun by one.
class HiddenSignsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final DomainName DOMAIN = DomainName.of("example.com");
  private static final Messages MESSAGES = Words.in(Language.ENGLISH, ZoneOffset.UTC);

  /// C0, DEL, C1, and all that Unicode calls *format*, line or paragraph separator.
  private static final List<String> SIGNS =
      Stream.of(
              IntStream.range(0, 0x20),
              IntStream.range(0x7f, 0xa0),
              IntStream.of(
                  0xad, 0x61c, 0x180e, 0x2028, 0x2029, 0xfeff, 0xfff9, 0x110bd, 0xe0001, 0xe0041),
              IntStream.range(0x200b, 0x2010),
              IntStream.range(0x202a, 0x202f),
              IntStream.range(0x2060, 0x2065),
              IntStream.range(0x2066, 0x2070))
          .flatMapToInt(each -> each)
          .mapToObj(Character::toString)
          .toList();

  private static final String ALL =
      SIGNS.stream().collect(Collectors.joining("x", "\u001b[31m\u009b2J$(touch X)`id`';", "y"));

  /// As many of them as a character-string of DNS can hold.
  private static final String OCTETS =
      ALL.codePoints()
          .filter(c -> c <= 0xff)
          .mapToObj(Character::toString)
          .collect(Collectors.joining());

  @TempDir Path folder;

  private static Rdata txt(String text) {
    return Rdata.Txt.of(text);
  }

  private static Answers answers() {
    return Answers.start(DOMAIN, Mode.CLOUD, PlatformFile.builtIn());
  }

  /// A zone whose every record holds all of them, in texts and in names.
  private static MemoryZone zone() {
    MemoryZone world = new MemoryZone();
    String label = "\\027[31m$(touch)`'\\010\\155\\226\\128\\174".toLowerCase(Locale.ROOT);
    DomainName strange = DomainName.of(label + ".example");
    world.apex("example.com", strange.child("ns").toString(), "ns2.example.");
    for (String name : List.of("", "_dmarc", "ak._domainkey", "_domainkey", "default._bimi")) {
      DomainName at = name.isEmpty() ? DOMAIN : DomainName.of(name + ".example.com");
      for (String start :
          List.of("v=spf1 ", "v=DKIM1; p=", "v=DMARC1; p=none; rua=", "v=BIMI1; l=")) {
        world.add(at, 300, txt(start + ALL));
      }
    }
    for (String name : List.of("mail", "trk", "bounce")) {
      world.add(DOMAIN.child(name), 300, new Rdata.Cname(strange));
    }
    world.add(DOMAIN, 300, new Rdata.Mx(10, strange));
    world.add(DOMAIN, 300, new Rdata.Caa(0, "issue", ALL));
    return world;
  }

  private static Transcript recorded() throws InterruptedException {
    Recorder recorder = new Recorder(new MemoryNetwork(zone()), NOW);
    Report _ = new Checker(Kinds.all(), CLOCK).run(answers(), recorder, row -> {});
    return recorder.transcript();
  }

  private static Report judged(Transcript transcript) throws InterruptedException {
    Replay replay = new Replay(transcript);
    return new Checker(Kinds.all(), replay.clock()).run(answers(), replay, row -> {});
  }

  /// All that leaves the program about a report, by form.
  private static Map<String, String> outputs(Report report) throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    for (CheckFormat format : CheckFormat.values()) {
      all.put(
          "check " + format,
          text(format.bytes(report, new Detection.Unknown(), MESSAGES), format.extension()));
    }
    PanelSheet sheet =
        PanelSheet.of(
            new Plan(report.answers(), report.rows().stream().map(RowReport::expected).toList()),
            Optional.of(report),
            Panel.of(report.zone(), new Detection.Unknown(), DOMAIN));
    for (PlanFormat format : PlanFormat.values()) {
      all.put("plan " + format, text(format.bytes(sheet, MESSAGES), format.file()));
    }
    MailDraft mail = new Letter(MESSAGES).mail(sheet);
    all.put("mail", mail.subject() + "\n" + mail.body());
    int number = 0;
    for (RowReport row : report.rows()) {
      number++;
      all.put("dig " + number, DigLine.of(row));
      all.put("watch " + number, new WatchText(MESSAGES).row(NOW, number, row));
      all.put("watch json " + number, new WatchJson(MESSAGES).row(NOW, number, row).printLine());
    }
    return all;
  }

  private static String text(byte[] content, String name) throws IOException {
    if (name.endsWith("pdf")) {
      try (PDDocument document = Loader.loadPDF(content)) {
        return new PDFTextStripper().getText(document);
      }
    }
    String text = new String(content, StandardCharsets.UTF_8);
    return name.endsWith("csv") ? text.substring(1).replace("\r\n", "\n") : text;
  }

  private static void holdNothingHidden(Map<String, String> outputs, String from) {
    outputs.forEach((form, text) -> {
      List<String> raw =
          SIGNS.stream()
              .filter(sign -> !sign.equals("\n") && text.contains(sign))
              .map(sign -> String.format("U+%04X", sign.codePointAt(0)))
              .toList();
      assertThat(raw).as(from + ": " + form).isEmpty();
    });
  }

  @Test
  void noneOfThemComesRawFromDns() throws Exception {
    holdNothingHidden(outputs(judged(recorded())), "DNS");
  }

  /// Each text of a recording in turn ends in all of them; what is no text that may do so is
  /// refused, with its place.
  @Test
  void noneOfThemComesRawFromARecording() throws Exception {
    Json.Parsed parsed = Json.parse(TranscriptFile.print(recorded()));
    Json whole = ((Json.Parsed.Read) parsed).value();
    List<List<Object>> places = new ArrayList<>();
    places(whole, new ArrayList<>(), places);
    int read = 0;
    int refused = 0;
    for (List<Object> place : oneOfEachSort(places)) {
      for (String tail : List.of(ALL, OCTETS)) {
        String text = changed(whole, place, 0, tail).print();
        switch (TranscriptFile.parse(text, "run.json")) {
          case TranscriptFile.Unusable unusable -> {
            refused++;
            holdNothingHidden(Map.of("refusal", MESSAGES.say(unusable.why())), place.toString());
          }
          case TranscriptFile.Read(Transcript transcript) -> {
            read++;
            holdNothingHidden(outputs(judged(transcript)), place.toString());
          }
        }
      }
    }
    Figures.line("recordings: " + read + " read, " + refused + " refused");
    assertThat(read).isGreaterThan(1);
    assertThat(refused).isGreaterThan(8);
  }

  @Test
  void aServersAddressIsAnAddress() throws Exception {
    String good = TranscriptFile.print(recorded());
    for (String bad :
        List.of(
            "192.0.2.1; id",
            "$(id)",
            "192.0.2.1#0",
            "192.0.2.1#99999",
            "192.0.2.1#5 3",
            "https://",
            "ftp://192.0.2.1/",
            "https://192.0.2.1/\\n",
            "-x",
            "\\u001b[31m")) {
      String text = good.replace("\"address\":\"\"", "\"address\":\"" + bad + "\"");
      assertThat(text).isNotEqualTo(good);
      assertThat(TranscriptFile.parse(text, "run.json"))
          .as(bad)
          .isInstanceOf(TranscriptFile.Unusable.class);
    }
  }

  /// Whatever a name holds, a shell passes it on as one word, and runs nothing.
  @Test
  void aDigLineIsSafeInAShell() throws Exception {
    Path record = Files.createFile(folder.resolve("words"));
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Path dig = bin.resolve("dig");
    Files.writeString(dig, "#!/bin/sh\nprintf '<%s>' \"$@\" >> \"" + record + "\"\n");
    assertThat(dig.toFile().setExecutable(true)).isTrue();
    for (String label :
        List.of(
            "a;touch X;b",
            "$(touch X)",
            "`touch X`",
            "a'b;touch X",
            "a'';touch X;''b",
            "a|b",
            "a&touch X&",
            "-f",
            "+short",
            "@192.0.2.9",
            "a>X",
            "#a",
            "~",
            "*",
            "!x",
            "a b",
            "{a,b}",
            "a\nb",
            "\u001b]0;x\u0007")) {
      DomainName name = DomainName.ofLabels(List.of(label, "example")).orElseThrow();
      String line = DigLine.plain(RecordType.TXT, name);
      assertThat(line.lines()).hasSize(1);
      Files.writeString(record, "");
      ProcessBuilder watched = new ProcessBuilder("sh", "-c", line).directory(folder.toFile());
      watched.environment().put("PATH", bin + ":/usr/bin:/bin");
      assertThat(watched.start().waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(Files.readString(record))
          .as(line)
          .isEqualTo("<+short><-t><TXT><-q><" + name.withoutDot() + ">");
      assertThat(folder.resolve("X")).as(line).doesNotExist();
    }
    assertThat(DigLine.plain(RecordType.TXT, DomainName.of("_dmarc.example.com")))
        .isEqualTo("dig +short TXT _dmarc.example.com");
  }

  @Test
  void noneOfThemComesRawFromAProjectOrAnOption() throws Exception {
    Project project =
        new Project(
            Optional.of(answers()),
            Map.of("domain.from", List.of(ALL), "identity.key", List.of(ALL, "b")),
            Optional.empty(),
            Json.object().put("x" + ALL, ALL).end());
    ProjectFile format = new ProjectFile(PlatformFile.builtIn(), text -> false);
    String good = format.print(project);
    holdNothingHidden(Map.of("project file", good), "project");
    Json whole = ((Json.Parsed.Read) Json.parse(good)).value();
    List<List<Object>> places = new ArrayList<>();
    places(whole, new ArrayList<>(), places);
    assertThat(places).hasSizeGreaterThan(10);
    Path file = folder.resolve("shop.sendready");
    for (List<Object> place : places) {
      Files.writeString(file, changed(whole, place, 0, ALL).print());
      for (String form : List.of("text", "json", "csv", "zone", "markdown", "html", "letter")) {
        holdNothingHidden(
            Map.of(form, said("plan", "--project", file.toString(), "--format", form)),
            place.toString());
      }
    }
    for (List<String> typed :
        List.of(
            List.of("plan", ALL),
            List.of("plan", "example.com", "--selector", ALL),
            List.of("plan", "example.com", "--dkim-key", ALL),
            List.of("plan", "example.com", "--platform", ALL.replace("\u0000", "")),
            List.of("plan", "example.com", "--" + ALL),
            List.of("plan", "example.com", "--report-address", ALL),
            List.of(ALL),
            List.of("check", "example.com", "--replay", ALL))) {
      holdNothingHidden(
          Map.of(typed.toString(), said(typed.toArray(String[]::new))), "the command line");
    }
  }

  /// The commands that look at one thing, at the same zone over DNS, and at a message and a logo.
  @Test
  void noneOfThemComesRawFromACommandThatLooksAtOneThing() throws Exception {
    Path message = folder.resolve("a.eml");
    Files.writeString(
        message,
        "From: \""
            + ALL
            + "\" <a"
            + ALL
            + "@example.com>\r\nSubject: "
            + ALL
            + "\r\n"
            + "Authentication-Results: "
            + ALL
            + "; dkim=fail ("
            + ALL
            + ") header.d="
            + ALL
            + "\r\nReceived: from "
            + ALL
            + " by b.example\r\nDKIM-Signature: v=1; a="
            + ALL
            + "; d=example.com; s=ak; h=from; bh="
            + ALL
            + "; b="
            + ALL
            + "\r\n\r\n"
            + ALL);
    Path logo = folder.resolve("logo.svg");
    Files.writeString(logo, "<svg " + ALL + "='" + ALL + "'><" + ALL + "/></svg>");
    try (LoopbackServer server = new LoopbackServer(zone(), 0)) {
      String resolver = server.endpoint().toString().replace("#", ":");
      for (String form : List.of("text", "json")) {
        for (List<String> typed :
            List.of(
                List.of("spf", "example.com", "--ip", "192.0.2.1"),
                List.of("dkim", "ak._domainkey.example.com"),
                List.of("dkim", "--record", "v=DKIM1; p=" + ALL.replace("\u0000", "")),
                List.of("dmarc", "example.com", "--spf", "example.com=pass"),
                List.of("message", message.toString()))) {
          List<String> whole = new ArrayList<>(typed);
          whole.addAll(List.of("--format", form));
          if (!typed.contains("--record")) {
            whole.addAll(List.of("--resolver", resolver));
          }
          String told = said(whole.toArray(String[]::new));
          assertThat(told).as(typed.toString()).isNotEmpty().doesNotContain("(resolver)");
          holdNothingHidden(Map.of(typed + " " + form, told), "a command");
        }
        holdNothingHidden(
            Map.of("logo " + form, said("logo", logo.toString(), "--format", form)), "a logo");
      }
    }
  }

  @Test
  void aNoticeIsVisible() {
    List<String> told = new ArrayList<>();
    DesktopNotices notices = new DesktopNotices("linux", new SystemPrograms(""), Runnable::run);
    notices.tell(ALL, ALL);
    told.add(DesktopNotices.plain(ALL));
    holdNothingHidden(Map.of("notice", told.getFirst()), "notice");
  }

  private static String said(String... args) {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    PrintStream to = new PrintStream(told, true, StandardCharsets.UTF_8);
    int _ = new Commands(CLOCK).cli(Locale.ENGLISH).run(args, to, to);
    String text = told.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  /// The places of all texts.
  private static void places(Json value, List<Object> here, List<List<Object>> all) {
    switch (value) {
      case Json.Str _ -> all.add(List.copyOf(here));
      case Json.Obj(Map<String, Json> members) ->
          members.forEach((name, member) -> {
            here.add(name);
            places(member, here, all);
            here.removeLast();
          });
      case Json.Arr(List<Json> elements) -> {
        for (int i = 0; i < elements.size(); i++) {
          here.add(i);
          places(elements.get(i), here, all);
          here.removeLast();
        }
      }
      default -> {}
    }
  }

  /// Of places that differ in numbers alone, three.
  private static List<List<Object>> oneOfEachSort(List<List<Object>> places) {
    return places.stream()
        .collect(
            Collectors.groupingBy(
                place -> place.stream().filter(String.class::isInstance).toList(),
                LinkedHashMap::new,
                Collectors.toList()))
        .values()
        .stream()
        .flatMap(alike -> alike.stream().limit(3))
        .toList();
  }

  private static Json changed(Json value, List<Object> place, int depth, String tail) {
    return switch (value) {
      case Json.Str(String text) -> Json.of(text + tail);
      case Json.Obj(Map<String, Json> members) -> {
        Map<String, Json> all = new LinkedHashMap<>(members);
        String name = (String) place.get(depth);
        all.put(name, changed(members.getOrDefault(name, value), place, depth + 1, tail));
        yield new Json.Obj(all);
      }
      case Json.Arr(List<Json> elements) -> {
        List<Json> all = new ArrayList<>(elements);
        int index = (int) place.get(depth);
        all.set(index, changed(all.get(index), place, depth + 1, tail));
        yield new Json.Arr(all);
      }
      default -> value;
    };
  }
}
