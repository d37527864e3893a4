package app.sendready.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.app.Words;
import app.sendready.check.KindScenarios;
import app.sendready.check.RecordKind;
import app.sendready.disk.Turns;
import app.sendready.dns.MemoryZone;
import app.sendready.key.PastedKey;
import app.sendready.project.ProjectFile;
import app.sendready.project.ProjectStore;
import app.sendready.provider.Detection;
import app.sendready.web.Fetcher;
import app.sendready.web.SecureHost;
import app.sendready.web.TlsProbeResult;
import app.sendready.web.WebAnswer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Runs one command against a zone in memory, with the program's own words.
final class CommandRun {
  private static final ProjectFile PROJECTS =
      new ProjectFile(KindScenarios.PLATFORM, PastedKey::isPrivate, PastedKey::record);

  final MemoryZone zone = new MemoryZone();
  final List<List<ResolverAddress>> asked = new ArrayList<>();
  Services.Patience patience = new NoPatience();
  Services.Many many = new NoMany();
  Services.Check checker =
      (request, progress) -> {
        throw new UnsupportedOperationException();
      };
  String input = "";
  List<RecordKind> kinds = List.of();
  SecureHost secure = host -> new TlsProbeResult.Unreached("no web here");
  Fetcher web = uri -> new WebAnswer.Failed("no web here");

  record Ran(int status, String out, String err) {}

  Ran run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Services services =
        new Services(
            kinds,
            (request, progress) -> checker.run(request, progress),
            many,
            port -> {
              throw new UnsupportedOperationException();
            },
            servers -> new Detection.Unknown(),
            new Services.Outside(
                this::ask,
                this::ask,
                uri -> web.fetch(uri),
                host -> secure.probe(host),
                Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC),
                patience,
                most -> input.getBytes(StandardCharsets.ISO_8859_1)),
            file -> ProjectStore.at(PROJECTS, new Turns(file.resolveSibling(Turns.FOLDER)), file),
            language -> Words.in(language, ZoneOffset.UTC),
            "1.2.3");
    int status =
        new Cli(services, Locale.ENGLISH)
            .run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    Ran ran =
        new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    assertThat(ran.out + ran.err).doesNotContain("[cli.").doesNotContain("Exception");
    PrintedJson.isAsItsSchemaSays(args, ran.out);
    return ran;
  }

  private MemoryZone ask(List<ResolverAddress> resolvers) {
    asked.add(resolvers);
    return zone;
  }

  void refused(String inErr, String... args) {
    Ran ran = run(args);
    assertThat(ran.status).isEqualTo(Cli.USAGE);
    assertThat(ran.out).isEmpty();
    assertThat(ran.err).contains(inErr);
  }
}
