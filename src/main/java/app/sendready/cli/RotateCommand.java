package app.sendready.cli;

import app.sendready.answers.Answers;
import app.sendready.check.Finding;
import app.sendready.check.RecordKind;
import app.sendready.check.RowReport;
import app.sendready.check.Verdict;
import app.sendready.export.FindingJson;
import app.sendready.export.FindingText;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.json.Json;
import app.sendready.message.MessageAnalyst;
import app.sendready.message.RawMessage;
import app.sendready.rotation.KeyRotation;
import app.sendready.rotation.RotationCheck;
import app.sendready.rotation.RotationFinding;
import app.sendready.rotation.RotationReport;
import app.sendready.rotation.RotationStep;
import app.sendready.rotation.SwitchProof;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// `sendready rotate`: a signing key changed without a gap, step by step, kept in a project.
record RotateCommand(Services services, Messages messages) {
  private static final String KIND = "dkim";

  /// @param message what a test message shows, where there is one
  private record Seen(RotatingProject project, RotationReport report, Optional<Finding> message) {}

  Outcome run(ParsedOptions typed, Terminal err) throws Refusal {
    boolean json = typed.isJson();
    LocalDate today = LocalDate.now(services.outside().clock());
    RotatingProject project = RotatingProject.read(typed, services, today);
    project.cautions().forEach(caution -> err.line(messages.say(caution)));
    KeyRotation rotation =
        project.rotation().orElseThrow(() -> new Refusal(Text.of("cli.rotate.none")));
    Optional<Finding> message = message(typed, project.answers(), rotation);
    if (message.filter(f -> f.code() == RotationFinding.MESSAGE_PROVES).isPresent()) {
      rotation = rotation.switchedOn(today);
      project = project.with(rotation);
    }
    RotationReport report = report(typed, project.answers(), rotation, today);
    project.save();
    Seen seen = new Seen(project, report, message);
    return new Outcome(status(seen), json ? json(seen).print() : text(seen));
  }

  private static int status(Seen seen) {
    List<Verdict> verdicts =
        Stream.concat(Stream.of(seen.report().now()), seen.message().stream())
            .map(Finding::verdict)
            .toList();
    if (verdicts.contains(Verdict.FAIL)) {
      return Cli.FAILED;
    }
    return verdicts.contains(Verdict.UNKNOWN) ? Cli.NOT_CHECKED : Cli.NOTHING_FAILED;
  }

  private Optional<Finding> message(ParsedOptions typed, Answers answers, KeyRotation rotation)
      throws Refusal {
    Optional<String> file = typed.one(Options.TEST_MESSAGE);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Services.Outside outside = services.outside();
    RawMessage message = RawMessage.read(new MessageCommand(outside, messages).octets(file.get()));
    return Optional.of(
        new SwitchProof(answers, rotation)
            .of(
                new MessageAnalyst(
                        Optional.of(outside.resolver().apply(typed.resolvers())), outside.clock())
                    .analyse(message)));
  }

  private RotationReport report(
      ParsedOptions typed, Answers answers, KeyRotation rotation, LocalDate today) throws Refusal {
    List<ResolverAddress> resolvers = typed.resolvers();
    return new RotationCheck(one -> row(one, resolvers)).report(answers, rotation, today);
  }

  private RowReport row(Answers answers, List<ResolverAddress> resolvers) {
    try {
      return services
          .checker()
          .run(
              new Services.CheckRequest(
                  signingKey(), answers, resolvers, false, Optional.empty(), Optional.empty()),
              _ -> {})
          .rows()
          .getFirst();
    } catch (Refusal interrupted) {
      throw new IllegalStateException(interrupted.why().key(), interrupted);
    }
  }

  private List<RecordKind> signingKey() {
    return services.kinds().stream().filter(kind -> kind.id().equals(KIND)).toList();
  }

  private String text(Seen seen) {
    FindingText words = new FindingText(messages);
    List<String> lines = new ArrayList<>();
    KeyRotation rotation = seen.report().rotation();
    lines.add(
        messages.say(
            Text.of("cli.rotate.head", "old", rotation.old().text())
                .with("new", seen.project().answers().key().selector().text())
                .with("begun", rotation.begun().toString())));
    for (RotationStep step : RotationStep.values()) {
      String name = messages.say(Text.of("rotation.step." + step.word()));
      Optional<Finding> said = seen.report().of(step);
      lines.add("");
      lines.add(
          said.map(f -> words.badge(f.verdict()))
                  .orElseGet(() -> "○ " + messages.say("export.verdict.later"))
              + "  "
              + name);
      said.ifPresent(finding -> lines.addAll(words.sentences(finding)));
    }
    seen.message()
        .ifPresent(finding -> {
          lines.add("");
          lines.add(words.badge(finding.verdict()) + "  " + messages.say("cli.rotate.message"));
          lines.addAll(words.sentences(finding));
        });
    return String.join("\n", lines) + "\n";
  }

  private Json.Obj json(Seen seen) {
    FindingJson findings = new FindingJson(messages);
    KeyRotation rotation = seen.report().rotation();
    return Json.object()
        .put("domain", seen.project().answers().fromDomain().withoutDot())
        .put("old", rotation.old().text())
        .put("new", seen.project().answers().key().selector().text())
        .put("begun", rotation.begun().toString())
        .put("days", rotation.days())
        .put("switched", Json.orNull(rotation.switched().map(LocalDate::toString)))
        .put("mayEnd", Json.orNull(rotation.mayEnd().map(LocalDate::toString)))
        .put("next", Json.orNull(seen.report().next().map(RotationStep::word)))
        .put(
            "steps",
            Json.list(
                List.of(RotationStep.values()).stream()
                    .<Json>map(step -> step(step, seen.report().of(step), findings))
                    .toList()))
        .put(
            "message",
            seen.message().map(f -> findings.of(f, f.verdict())).orElseGet(Json::nothing))
        .end();
  }

  private static Json.Obj step(RotationStep step, Optional<Finding> said, FindingJson findings) {
    return Json.object()
        .put("step", step.word())
        .put("status", said.map(f -> f.verdict().word()).orElse("later"))
        .put("findings", findings.list(said.stream().toList()))
        .end();
  }
}
