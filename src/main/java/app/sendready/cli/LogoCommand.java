package app.sendready.cli;

import app.sendready.check.Finding;
import app.sendready.check.Verdict;
import app.sendready.disk.FileBound;
import app.sendready.disk.RegularFile;
import app.sendready.export.FindingJson;
import app.sendready.export.FindingText;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.json.Json;
import app.sendready.kind.bimi.BimiFinding;
import app.sendready.kind.bimi.LogoReport;
import app.sendready.kind.bimi.SvgLogo;
import app.sendready.web.WebAnswer;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `sendready logo`: whether mailbox providers would show a logo file.
record LogoCommand(Services.Outside outside, Messages messages) {
  /// Where the record stands that names the logo, for the sentences.
  private static final String RECORD = "default._bimi";

  /// What was found out; without a report there was no file to look at.
  private record LogoOutcome(Optional<LogoReport> report, List<Finding> delivery) {
    Verdict status() {
      Verdict file = report.map(LogoReport::status).orElse(Verdict.PASS);
      return delivery.stream().map(LogoCommand::severity).reduce(file, Verdict::worse);
    }

    List<Finding> findings() {
      List<Finding> all = new ArrayList<>(delivery);
      report.ifPresent(r -> all.addAll(r.findings()));
      return all;
    }
  }

  Outcome run(ParsedOptions typed) throws Refusal {
    boolean json = typed.isJson();
    Optional<String> place = typed.domain().map(String::strip).filter(text -> !text.isEmpty());
    if (place.isEmpty()) {
      throw new Refusal(Text.of("cli.logo.what"));
    }
    LogoOutcome found = place.get().contains("://") ? fetched(uri(place.get())) : read(place.get());
    int status =
        switch (found.status()) {
          case FAIL -> Cli.FAILED;
          case UNKNOWN -> Cli.NOT_CHECKED;
          case PASS, WARN, WAITING -> Cli.NOTHING_FAILED;
        };
    return new Outcome(status, json ? json(found).print() : text(found));
  }

  private static URI uri(String text) throws Refusal {
    try {
      return new URI(text);
    } catch (URISyntaxException noUri) {
      throw Refusal.of("cli.logo", "value", text);
    }
  }

  private static LogoOutcome read(String name) throws Refusal {
    Path file = AnswersReader.path("FILE", name);
    try {
      RegularFile.Start start = RegularFile.start(file, FileBound.LOGO);
      LogoReport report = SvgLogo.check(start.bytes());
      int size = (int) Math.min(Integer.MAX_VALUE, Math.max(report.bytes(), start.size()));
      return new LogoOutcome(
          Optional.of(new LogoReport(size, report.square(), report.findings())), List.of());
    } catch (IOException unreadable) {
      throw Refusal.of("cli.logo.file", "file", name);
    }
  }

  private LogoOutcome fetched(URI uri) {
    if (!"https".equalsIgnoreCase(uri.getScheme())) {
      return new LogoOutcome(Optional.empty(), List.of(finding(BimiFinding.NOT_HTTPS, uri)));
    }
    return switch (outside.web().fetch(uri)) {
      case WebAnswer.Failed _, WebAnswer.NotAsked _ ->
          new LogoOutcome(Optional.empty(), List.of(finding(BimiFinding.LOGO_UNREACHED, uri)));
      case WebAnswer.Received received when received.status() != 200 ->
          new LogoOutcome(
              Optional.empty(),
              List.of(finding(BimiFinding.LOGO_NOT_FOUND, uri).with("status", received.status())));
      case WebAnswer.Received received ->
          new LogoOutcome(Optional.of(SvgLogo.check(received.body())), delivery(received, uri));
    };
  }

  private static List<Finding> delivery(WebAnswer.Received received, URI uri) {
    List<Finding> all = new ArrayList<>();
    if (!received.finalUri().equals(uri)) {
      all.add(
          finding(BimiFinding.LOGO_REDIRECTED, uri).with("target", received.finalUri().toString()));
    }
    String type = received.contentType().strip().toLowerCase(Locale.ROOT);
    if (!type.isEmpty() && !type.startsWith("image/svg+xml")) {
      all.add(finding(BimiFinding.LOGO_TYPE, uri).with("type", received.contentType()));
    }
    return all;
  }

  private static Finding finding(BimiFinding code, URI uri) {
    return Finding.of(code).with("name", RECORD).with("address", uri.toString());
  }

  /// A logo that providers cannot show fails here, though in a check its row only warns; one that
  /// only we could not get is not known.
  private static Verdict severity(Finding finding) {
    return switch (finding.code()) {
      case BimiFinding.NOT_HTTPS, BimiFinding.LOGO_NOT_FOUND -> Verdict.FAIL;
      case BimiFinding.LOGO_UNREACHED -> Verdict.UNKNOWN;
      case BimiFinding code when code.refused() -> Verdict.FAIL;
      default -> finding.verdict();
    };
  }

  private Json.Obj json(LogoOutcome found) {
    FindingJson words = new FindingJson(messages);
    return Json.object()
        .put("status", found.status().word())
        .put("bytes", found.report.map(r -> Json.of(r.bytes())).orElseGet(Json::nothing))
        .put(
            "square",
            found.report.flatMap(LogoReport::square).map(Json::of).orElseGet(Json::nothing))
        .put(
            "findings",
            Json.list(found.findings().stream().map(f -> words.of(f, severity(f))).toList()))
        .end();
  }

  private String text(LogoOutcome found) {
    FindingText words = new FindingText(messages);
    List<String> lines = new ArrayList<>();
    lines.add(words.badge(found.status()));
    found.report.ifPresent(report -> {
      lines.add(messages.say(Text.of("cli.logo.bytes", "bytes", report.bytes())));
      report
          .square()
          .ifPresent(square ->
              lines.add(messages.say(square ? "cli.logo.square" : "cli.logo.not-square")));
    });
    if (found.findings().isEmpty()) {
      lines.add(messages.say("cli.logo.fine"));
    }
    for (Finding finding : found.findings()) {
      boolean said = found.findings().size() == 1 && severity(finding) == found.status();
      lines.add("");
      if (!said) {
        lines.add(words.badge(severity(finding)));
      }
      lines.addAll(words.sentences(finding));
    }
    return String.join("\n", lines) + "\n";
  }
}
