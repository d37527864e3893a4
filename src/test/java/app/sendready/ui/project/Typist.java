package app.sendready.ui.project;

import app.sendready.check.KindScenarios;
import app.sendready.project.ProjectFile;
import app.sendready.project.RecentProjects;
import app.sendready.ui.fx.Background;
import app.sendready.ui.step.domain.DomainModel;
import app.sendready.ui.step.identity.IdentityModel;
import app.sendready.ui.step.identity.KeyReading;
import app.sendready.ui.step.links.LinksModel;
import app.sendready.ui.step.policy.PolicyModel;
import app.sendready.ui.wizard.WizardModel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Types into the real models with the real autosave, until somebody kills it.
///
/// Arguments: the program's folder, the project's file or `-`, a seed, and by how much to slow the
/// autosave down (1 is how the program does it). Every key is told on standard output before it is
/// typed: its number and the time in milliseconds.
public final class Typist {
  static final ProjectFile FORMAT =
      new ProjectFile(KindScenarios.PLATFORM, text -> text.contains("PRIVATE KEY"));

  private final ScheduledExecutorService uiThread = Executors.newSingleThreadScheduledExecutor();
  private final WizardModel wizard = new WizardModel();
  private final DomainModel domain =
      new DomainModel(
          wizard,
          KindScenarios.PLATFORM,
          Optional.empty(),
          new Background(Runnable::run, Runnable::run),
          Duration.ZERO);
  private final IdentityModel identity =
      new IdentityModel(
          wizard, KindScenarios.PLATFORM, pasted -> new KeyReading.NotYet(), KindScenarios.CLOCK);
  private final LinksModel links = new LinksModel(wizard, KindScenarios.PLATFORM);
  private final PolicyModel policy = new PolicyModel(wizard);
  private final ProjectModel project;

  private Typist(Path folder, long slowness) {
    project =
        new ProjectModel(
            wizard,
            FORMAT,
            new RecentProjects(folder),
            Clock.systemUTC(),
            (delay, task) -> {
              Future<?> waiting =
                  uiThread.schedule(task, delay.toMillis() * slowness, TimeUnit.MILLISECONDS);
              return () -> waiting.cancel(false);
            },
            Thread::startVirtualThread,
            uiThread);
  }

  public static void main(String[] args) {
    Typist typist = new Typist(Path.of(args[0]), Long.parseLong(args[3]));
    Random random = new Random(Long.parseLong(args[2]));
    typist.uiThread.execute(() -> {
      typist.project.startNew();
      typist.domain.from().text().set("news.example.com");
      if (!args[1].equals("-")) {
        typist.project.saveAs(Path.of(args[1]));
      }
      typist.key(1, random);
    });
  }

  private void key(int number, Random random) {
    System.out.println(number + " " + System.currentTimeMillis());
    System.out.flush();
    // In turn something that is understood and something that is not yet.
    switch (number % 3) {
      case 0 -> identity.selector().text().set("k" + number);
      case 1 -> links.bounce().text().set("half typed " + number);
      default -> policy.report().text().set("reports" + number + "@example.com");
    }
    if (random.nextInt(25) == 0) {
      project.save();
    }
    uiThread.schedule(() -> key(number + 1, random), 5 + random.nextInt(90), TimeUnit.MILLISECONDS);
  }
}
