package app.sendready.ui.project;

import app.sendready.app.Words;
import app.sendready.check.KindScenarios;
import app.sendready.check.OtherJava;
import app.sendready.i18n.Language;
import app.sendready.project.ProjectFile;
import app.sendready.project.ProjectStore;
import app.sendready.project.RecentProjects;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.step.domain.DomainModel;
import app.sendready.ui.step.domain.DomainStep;
import app.sendready.ui.wizard.WizardModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a window does to a project, on one thread, with a clock that only the test moves.
///
/// As a program it opens a file and takes orders from standard input: `type DOMAIN`, `look` and
/// `save`. It answers each with its status and whether the file was changed elsewhere.
public final class Pane {
  private final List<Runnable> due = new ArrayList<>();
  private final WizardModel wizard = new WizardModel();
  final DomainModel domain =
      new DomainModel(
          wizard,
          KindScenarios.PLATFORM,
          Optional.empty(),
          new Background(Runnable::run, Runnable::run),
          Duration.ZERO);
  final ProjectModel project;
  private final Path home;

  /// @param home the program's folder
  Pane(Path home) {
    this.home = home;
    wizard.start(
        List.of(
            new DomainStep(
                domain,
                new Localized(Language.ENGLISH, language -> Words.in(language, ZoneOffset.UTC)))));
    project =
        new ProjectModel(
            wizard,
            Typist.FORMAT,
            new RecentProjects(home),
            Clock.fixed(Instant.parse("2026-11-23T14:02:11Z"), ZoneOffset.UTC),
            (delay, task) -> {
              due.add(task);
              return () -> due.remove(task);
            },
            Runnable::run,
            Runnable::run);
  }

  public static void main(String[] args) throws IOException {
    Pane pane = new Pane(Path.of(args[0])).open(Path.of(args[1]));
    OtherJava.answer(order -> {
      String[] parts = order.split(" ");
      switch (parts[0]) {
        case "type" -> pane.type(parts[1]);
        case "look" -> pane.project.checkFile();
        case "save" -> pane.project.save();
        default -> throw new IllegalArgumentException(order);
      }
      return pane.status() + " " + pane.project.changedElsewhere().getValue();
    });
  }

  Pane open(Path place) {
    ProjectStore store = new RecentProjects(home).place(Typist.FORMAT, place);
    project.open(store, (ProjectFile.Opened) Typist.FORMAT.read(place));
    return this;
  }

  /// Types, and lets the time pass in which it is saved.
  Pane type(String from) {
    domain.from().text().set(from);
    return passes();
  }

  Pane passes() {
    while (!due.isEmpty()) {
      due.removeFirst().run();
    }
    return this;
  }

  String status() {
    return project.status().get().orElseThrow().key();
  }
}
