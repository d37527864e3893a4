package app.sendready.ui.project;

import app.sendready.answers.Answers;
import app.sendready.project.Project;
import app.sendready.project.ProjectFile;
import app.sendready.project.RecentProjects;
import app.sendready.ui.wizard.WizardModel;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/// Projects whose work does not get into their file, for tests and pictures of what the window says
/// then.
public final class Troubled {
  private Troubled() {}

  private static ProjectModel on(WizardModel wizard, Path home) {
    return new ProjectModel(
        wizard,
        Typist.FORMAT,
        new RecentProjects(home),
        Clock.systemUTC(),
        (delay, task) -> () -> {},
        Runnable::run,
        Runnable::run);
  }

  /// Somebody else has written the file since it was opened.
  public static ProjectModel changedElsewhere(WizardModel wizard, Answers answers)
      throws IOException {
    Path home = Files.createTempDirectory("troubled");
    Path file = home.resolve("Autumn mailing.sendready");
    ProjectModel project = on(wizard, home);
    Files.writeString(file, Typist.FORMAT.print(Project.of(answers)));
    project.open(
        new RecentProjects(home).place(Typist.FORMAT, file),
        (ProjectFile.Opened) Typist.FORMAT.read(file));
    Files.writeString(file, "{}");
    project.checkFile();
    return project;
  }

  /// The file lies on a disk that can only be read.
  public static ProjectModel onReadOnlyDisk(WizardModel wizard) throws IOException {
    Path home = Files.createTempDirectory("troubled");
    ProjectModel project = on(wizard, home);
    project.startNew();
    project.saveAs(readOnly(home).getPath("/Mailings/Autumn mailing.sendready"));
    return project;
  }

  /// A disk with one folder that takes nothing.
  static FileSystem readOnly(Path home) throws IOException {
    Path zip = home.resolve("disk.zip");
    try (FileSystem made = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      Files.createDirectory(made.getPath("/Mailings"));
    }
    return FileSystems.newFileSystem(zip, Map.of("accessMode", "readOnly"));
  }
}
