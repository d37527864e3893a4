package app.sendready.project;

import app.sendready.disk.FileBound;
import app.sendready.disk.FileTurn;
import app.sendready.disk.FolderList;
import app.sendready.disk.RegularFile;
import app.sendready.disk.Rights;
import app.sendready.disk.SafeFile;
import app.sendready.disk.Turns;
import app.sendready.json.Json;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// What the start screen offers to go on with: files that were open lately, and work that is in no
/// file of the user's yet.
///
/// The latter is kept in a folder of the program's own, one project file each, written while one
/// types; what stands there at the next start was not saved, be it that the program was closed or
/// that it died.
public final class RecentProjects {
  /// As many files as are remembered.
  public static final int MOST = 10;

  /// As many names of the program's own folder as are looked at.
  private static final int MOST_NAMES = 1_000;

  private final Path list;
  private final Path unsaved;
  private final Turns turns;

  /// @param folder the program's own, where it keeps data
  public RecentProjects(Path folder) {
    list = folder.resolve("recent.json");
    unsaved = folder.resolve("unsaved");
    turns = new Turns(folder.resolve(Turns.FOLDER));
  }

  /// One project to go on with.
  ///
  /// @param subject its domain, or what was typed in its place
  /// @param at when it was last written or open
  /// @param saved whether the file is the user's own, not one in the program's folder
  public record Entry(Path file, String subject, Instant at, boolean saved) {}

  /// Everything there is, newest first. Whether the users' files still exist is not looked at here:
  /// they may lie on a drive that is slow or gone.
  public List<Entry> all(ProjectFile format) {
    List<Entry> all = new ArrayList<>(unsaved(format));
    all.addAll(files());
    all.sort(Comparator.comparing(Entry::at).reversed());
    return List.copyOf(all);
  }

  /// A place for work that is in no file yet.
  public Path newUnsaved() {
    return unsaved.resolve(UUID.randomUUID() + Project.EXTENSION);
  }

  /// A project's place, be it the user's own file or one of the program's folder.
  public ProjectStore place(ProjectFile format, Path file) {
    return ProjectStore.at(format, turns, file);
  }

  /// Whether a file is one of the program's own folder.
  public boolean isUnsaved(Path file) {
    return file.toAbsolutePath().normalize().startsWith(unsaved.toAbsolutePath().normalize());
  }

  /// Puts a file on top of the list.
  public void opened(Path file, String subject, Instant at) {
    Path absolute = file.toAbsolutePath().normalize();
    if (isUnsaved(absolute)) {
      return;
    }
    change(all -> {
      all.removeIf(entry -> entry.file().equals(absolute));
      all.addFirst(new Entry(absolute, subject, at, true));
    });
  }

  /// Takes a file off the list, which leaves it where it is; work that is in no file is thrown
  /// away.
  public void forget(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    if (isUnsaved(absolute)) {
      discard(absolute);
      return;
    }
    change(all -> all.removeIf(entry -> entry.file().equals(absolute)));
  }

  private static void discard(Path file) {
    try {
      SafeFile.remove(file);
      SafeFile.remove(ProjectStore.backup(file));
    } catch (IOException stays) {
      // It is offered again, which is better than a lost one.
    }
  }

  private List<Entry> unsaved(ProjectFile format) {
    List<Entry> found = new ArrayList<>();
    for (FolderList.Entry entry : FolderList.of(unsaved, Project.EXTENSION, MOST_NAMES)) {
      if (found.size() < MOST
          && format.read(entry.file()) instanceof ProjectFile.Opened opened
          && !opened.project().isEmpty()) {
        found.add(
            new Entry(
                entry.file().toAbsolutePath().normalize(),
                Bounds.shown(opened.project().subject()),
                entry.at(),
                false));
      }
    }
    return found;
  }

  private List<Entry> files() {
    List<Entry> found = new ArrayList<>();
    for (Json.Obj entry : read().objects("files")) {
      Optional<Path> file = entry.text("file").flatMap(RecentProjects::path);
      if (file.isPresent() && found.size() < MOST) {
        found.add(
            new Entry(
                file.get(),
                Bounds.shown(entry.text("subject").orElse("")),
                entry.text("at").flatMap(RecentProjects::instant).orElse(Instant.EPOCH),
                true));
      }
    }
    return found;
  }

  private Json.Obj read() {
    try {
      if (Json.parse(RegularFile.text(list, FileBound.RECENT))
          instanceof Json.Parsed.Read(Json.Obj object)) {
        return object;
      }
    } catch (IOException none) {
      // An unreadable list is an empty one.
    }
    return Json.object().end();
  }

  private static Optional<Path> path(String text) {
    try {
      Path path = Path.of(text);
      return path.isAbsolute() ? Optional.of(path.normalize()) : Optional.empty();
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  private void change(Consumer<List<Entry>> change) {
    // Another window may add a file of its own at this moment.
    try (FileTurn _ = turns.at(list)) {
      List<Entry> all = new ArrayList<>(files());
      change.accept(all);
      SafeFile.write(list, printed(all), Rights.OWNER);
    } catch (IOException | SecurityException refused) {
      // The list is a convenience; the files are where they are.
    }
  }

  /// What was typed in place of a domain can be a key that was pasted into the wrong field.
  private static String subject(String typed) {
    return KeyMaterial.isNone(typed) ? typed : "…";
  }

  private static String printed(List<Entry> entries) {
    return Json.object()
        .put("schema", 1)
        .put(
            "files",
            Json.list(
                entries.stream()
                    .limit(MOST)
                    .map(entry ->
                        Json.object()
                            .put("file", entry.file().toString())
                            .put("subject", subject(entry.subject()))
                            .put("at", entry.at().toString())
                            .end())
                    .toList()))
        .end()
        .print();
  }
}
