package app.sendready.project;

import app.sendready.i18n.Language;
import app.sendready.json.Json;
import app.sendready.setup.PublicResolver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How the program was left: its look, its place on the screen, and what replaces the built-in
/// resolvers and platform.
///
/// Every part that is missing or cannot be read is as if it had never been set; no file, however
/// damaged, keeps the program from starting. What this program does not know stays in the file.
///
/// @param theme the word of a choice of the window
/// @param textSize in per cent
/// @param resolvers in place of the built-in public ones
/// @param platform a platform profile in place of the built-in one
/// @param other the file as it was read
public record Settings(
    Optional<Language> language,
    Optional<String> theme,
    Optional<Integer> textSize,
    Optional<Place> window,
    Optional<List<PublicResolver>> resolvers,
    Optional<Path> platform,
    Json.Obj other) {

  private static final long MAX_BYTES = 64 * 1024;

  /// Where a window was, in the units of the screen.
  public record Place(int x, int y, int width, int height, boolean maximised) {}

  /// Nothing set.
  public static Settings none() {
    return of(Json.object().end());
  }

  /// Reads a file; what cannot be read is not set.
  public static Settings read(Path file) {
    try {
      return Files.size(file) > MAX_BYTES
          ? none()
          : parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (IOException | SecurityException unreadable) {
      return none();
    }
  }

  static Settings parse(String text) {
    return Json.salvage(text).value() instanceof Json.Obj object ? of(object) : none();
  }

  private static Settings of(Json.Obj file) {
    return new Settings(
        file.text("language").flatMap(Language::byTag),
        file.text("theme").filter(word -> word.matches("[a-z-]{1,30}")),
        file.number("textSize").filter(size -> size >= 50 && size <= 400).map(Long::intValue),
        file.object("window").flatMap(Settings::place),
        file.get("resolvers").flatMap(PublicResolversFile::of),
        file.text("platform").flatMap(Settings::path),
        file);
  }

  private static Optional<Place> place(Json.Obj window) {
    Optional<Integer> x = pixels(window, "x");
    Optional<Integer> y = pixels(window, "y");
    Optional<Integer> width = pixels(window, "width");
    Optional<Integer> height = pixels(window, "height");
    return x.isPresent() && y.isPresent() && width.isPresent() && height.isPresent()
        ? Optional.of(
            new Place(
                x.get(),
                y.get(),
                width.get(),
                height.get(),
                window.truth("maximised").orElse(false)))
        : Optional.empty();
  }

  private static Optional<Integer> pixels(Json.Obj window, String member) {
    return window.number(member).filter(n -> Math.abs(n) <= 100_000).map(Long::intValue);
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text)).filter(Path::isAbsolute);
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  /// The same with another look.
  public Settings with(Language chosen, String look, int size, Optional<Place> place) {
    return new Settings(
        Optional.of(chosen),
        Optional.of(look),
        Optional.of(size),
        place.or(() -> window),
        resolvers,
        platform,
        other);
  }

  /// The file's text; what is not known here stays in it.
  String print() {
    Json.Builder to = Json.object();
    to.put("schema", 1);
    language.ifPresent(l -> to.put("language", l.tag()));
    theme.ifPresent(word -> to.put("theme", word));
    textSize.ifPresent(size -> to.put("textSize", size));
    window.ifPresent(place ->
        to.put(
            "window",
            Json.object()
                .put("x", place.x())
                .put("y", place.y())
                .put("width", place.width())
                .put("height", place.height())
                .put("maximised", place.maximised())
                .end()));
    Json.Obj ours = to.end();
    // Resolvers and platform too stay as they stand there, also where they cannot be used.
    other
        .members()
        .forEach((name, value) -> {
          if (!ours.members().containsKey(name)) {
            to.put(name, value);
          }
        });
    return to.end().print();
  }

  /// Writes the file; where the disk refuses, the next start is as the last was.
  public void write(Path file) {
    try {
      SafeFile.write(file, print(), Optional.empty());
    } catch (IOException | SecurityException refused) {
      // A look that is not remembered is no reason to trouble anybody.
    }
  }
}
