package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.Report;
import app.sendready.cli.Cli;
import app.sendready.cli.NoMany;
import app.sendready.cli.Services;
import app.sendready.export.CheckFormat;
import app.sendready.export.PlanFormat;
import app.sendready.i18n.Language;
import app.sendready.kind.SampleKinds;
import app.sendready.practice.Practice;
import app.sendready.ui.fx.Background;
import app.sendready.ui.handover.HandOverModel;
import app.sendready.ui.handover.HandOverModel.Part;
import app.sendready.ui.handover.Outgoing;
import app.sendready.ui.handover.ReportModel;
import app.sendready.ui.handover.SaveProgress;
import app.sendready.web.TlsProbeResult;
import app.sendready.web.WebAnswer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The window and the command line hand out the same bytes.
class SameBytesTest {
  private static final Report REPORT = Outgoing.report();

  @TempDir Path folder;

  private static byte[] command(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Services services =
        new Services(
            SampleKinds.all(),
            (request, progress) -> {
              assertThat(request.answers()).isEqualTo(REPORT.answers());
              return REPORT;
            },
            new NoMany(),
            port -> {
              throw new UnsupportedOperationException();
            },
            new DnsHosts(),
            new Services.Outside(
                resolvers -> {
                  throw new UnsupportedOperationException();
                },
                resolvers -> {
                  throw new UnsupportedOperationException();
                },
                uri -> new WebAnswer.Failed("no web here"),
                host -> new TlsProbeResult.Unreached("no web here"),
                Outgoing.CLOCK,
                new CtrlC(),
                most -> new byte[0]),
            file -> {
              throw new UnsupportedOperationException();
            },
            language -> Words.in(language, ZoneOffset.UTC),
            "1.2.3");
    new Cli(services, Locale.ENGLISH)
        .run(
            args,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertThat(out.size()).as(err.toString(StandardCharsets.UTF_8)).isPositive();
    return out.toByteArray();
  }

  private static byte[] command(String command, Language language, String format, String... more) {
    List<String> args = new ArrayList<>(List.of(command, "news.example.com"));
    args.addAll(List.of("--selector", "ak", "--dkim-key", Practice.SAMPLE_KEY, "--no-legacy"));
    args.addAll(List.of("--lang", language.tag(), "--format", format));
    args.addAll(List.of(more));
    return command(args.toArray(String[]::new));
  }

  private static Background now() {
    return new Background(Runnable::run, Runnable::run);
  }

  private HandOverModel model(Optional<String> project) {
    HandOverModel model =
        new HandOverModel(
            new SimpleObjectProperty<>(Optional.of(Outgoing.document(REPORT))),
            Language.ENGLISH,
            Outgoing::words,
            () -> project,
            new Outgoing.Chosen(folder),
            now(),
            new SaveProgress(now()));
    model.open();
    for (Part part : Part.values()) {
      model.goes(part).set(true);
    }
    return model;
  }

  private static Map<String, byte[]> files(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (Path file : Files.list(folder).toList()) {
      files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }
    return files;
  }

  @ParameterizedTest
  @CsvSource({"ENGLISH, ALL", "ENGLISH, MISSING", "RUSSIAN, ALL", "RUSSIAN, MISSING"})
  void aFolderHoldsWhatPlanPrints(Language language, HandOverModel.Rows rows) throws Exception {
    HandOverModel model = model(Optional.of("{}\n"));
    model.language().set(language);
    model.rows().set(rows);
    model.saveFolder();
    assertThat(model.saving().state().get()).isInstanceOf(SaveProgress.State.Saved.class);
    Map<String, byte[]> files = files(folder.resolve("sendready-news.example.com"));
    assertThat(files).hasSize(8);
    assertThat(files.remove("sendready-news.example.com.sendready"))
        .isEqualTo("{}\n".getBytes(StandardCharsets.UTF_8));
    for (PlanFormat format : PlanFormat.values()) {
      if (format != PlanFormat.TEXT) {
        assertThat(files.get(format.file()))
            .as(format.word())
            .isEqualTo(
                command(
                    "plan",
                    language,
                    format.word(),
                    "--look",
                    "--rows",
                    rows.name().toLowerCase(Locale.ROOT)));
      }
    }
  }

  @Test
  void aZipHoldsTheSameFiles() throws Exception {
    HandOverModel model = model(Optional.empty());
    model.saveFolder();
    Map<String, byte[]> loose = files(folder.resolve("sendready-news.example.com"));
    model.saveZip();
    Map<String, byte[]> packed = new TreeMap<>();
    byte[] zip = Files.readAllBytes(folder.resolve("sendready-news.example.com.zip"));
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        packed.put(entry.getName(), in.readAllBytes());
      }
    }
    assertThat(packed).hasSize(7).containsExactlyEntriesOf(loose);
  }

  @ParameterizedTest
  @EnumSource(ReportModel.Form.class)
  void aReportIsWhatCheckPrints(ReportModel.Form form) throws Exception {
    for (Language language : Language.values()) {
      Path there = Files.createDirectories(folder.resolve(language.tag()));
      ReportModel model =
          new ReportModel(
              new SimpleObjectProperty<>(Optional.of(REPORT)),
              report -> new DnsHosts().of(report.zone()),
              Optional::empty,
              language,
              Outgoing::words,
              ZoneOffset.UTC,
              new Outgoing.Chosen(there),
              new SaveProgress(now()));
      model.form().set(form);
      model.save();
      CheckFormat format = CheckFormat.byWord(form.name()).orElseThrow();
      assertThat(there.resolve("sendready-news.example.com-2026-11-23-1402." + format.extension()))
          .hasBinaryContent(command("check", language, format.word()));
    }
  }
}
