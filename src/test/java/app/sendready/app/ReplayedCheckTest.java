package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.cli.Cli;
import app.sendready.dns.AnsweredBy;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.RecordType;
import app.sendready.dns.ServerId;
import app.sendready.export.TranscriptFile;
import app.sendready.network.Transcript;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A recorded check is one domain's: for another it would tell of silence where nobody was asked.
class ReplayedCheckTest {
  private static final Instant AT = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir Path folder;
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private Path file = Path.of("");

  @BeforeEach
  void record() {
    file = folder.resolve("run.json");
    DnsAnswer none =
        new DnsAnswer.NxDomain(
            List.of(), Optional.empty(), new AnsweredBy(new ServerId("ns1", ""), true, AT));
    Question question = new Question(DomainName.of("_dmarc.example.com"), RecordType.TXT);
    Transcript transcript =
        new Transcript(
            AT, List.of(), "", List.of(new Transcript.One("authoritative", question, none)));
    assertThat(TranscriptFile.write(file, transcript)).isEmpty();
  }

  private int check(String... more) {
    told.reset();
    PrintStream to = new PrintStream(told, true, StandardCharsets.UTF_8);
    String[] args = {"check", more[0], "--selector", "ak", "--replay", file.toString()};
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of(more).subList(1, more.length));
    return new Commands(Clock.systemUTC())
        .cli(Locale.ENGLISH)
        .run(all.toArray(String[]::new), to, to);
  }

  private String said() {
    return told.toString(StandardCharsets.UTF_8);
  }

  @Test
  void anotherDomainIsRefused() {
    assertThat(check("example.org")).isEqualTo(Cli.USAGE);
    assertThat(said()).contains("run.json", "example.org", "example.com");
    assertThat(check("example.com")).isNotEqualTo(Cli.USAGE);
    assertThat(said()).contains("_dmarc.example.com");
  }

  @Test
  void whatIsReplayedIsNotRecordedAgain() {
    Path again = folder.resolve("again.json");
    assertThat(check("example.com", "--record", again.toString())).isEqualTo(Cli.USAGE);
    assertThat(said()).contains("--record");
    assertThat(Files.exists(again)).isFalse();
  }
}
