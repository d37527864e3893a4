package app.sendready.project;

import app.sendready.i18n.Language;
import app.sendready.i18n.Text;
import app.sendready.json.Json;
import app.sendready.network.PublicResolver;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How the program is set: its look, its place on the screen, whether it tells of changes, and what
/// replaces the built-in resolvers and platform.
///
/// Every part that is missing or cannot be used is as if it had never been set; no text, however
/// damaged, keeps the program from starting. What this program does not know stays in the file.
///
/// @param theme the word of a choice of the window
/// @param textSize in per cent
/// @param notices whether the desktop is told of changes; if never set, it is
/// @param resolvers in place of the built-in public ones, as they were put down
/// @param platform a platform profile in place of the built-in one
/// @param updates whether newer versions are asked for
/// @param other the file as it was read
public record Settings(
    Optional<Language> language,
    Optional<String> theme,
    Optional<Integer> textSize,
    Optional<Place> window,
    Optional<Boolean> notices,
    Optional<List<ListedResolver>> resolvers,
    Optional<Path> platform,
    UpdateSettings updates,
    Json.Obj other) {

  /// The words of the themes.
  public static final Set<String> THEMES = Set.of("system", "light", "dark", "contrast");

  /// Where a window was, in the units of the screen.
  public record Place(int x, int y, int width, int height, boolean maximised) {}

  /// What a text was read as.
  ///
  /// @param wrong what stands there and cannot be used, one sentence each
  public record Read(Settings settings, List<Text> wrong) {
    public Read {
      wrong = List.copyOf(wrong);
    }
  }

  /// Nothing set.
  public static Settings none() {
    return new Members(Json.object().end()).read().settings();
  }

  /// Reads as far as one can.
  static Read parse(String text) {
    Json.Salvaged salvaged = Json.salvage(text);
    if (!(salvaged.value() instanceof Json.Obj object)) {
      return new Read(none(), List.of(Text.of("project.settings.no-settings")));
    }
    Read read = new Members(object).read();
    List<Text> wrong = new ArrayList<>();
    salvaged
        .damage()
        .ifPresent(from ->
            wrong.add(
                Text.of("project.settings.cut", "line", from.line())
                    .with("column", from.column())));
    wrong.addAll(read.wrong());
    return new Read(read.settings(), wrong);
  }

  /// The public resolvers to ask: the built-in ones, or those of the list that are on and right.
  public List<PublicResolver> publicResolvers() {
    return resolvers
        .map(all ->
            all.stream()
                .filter(ListedResolver::on)
                .map(ListedResolver::resolver)
                .flatMap(Optional::stream)
                .toList())
        .orElseGet(PublicResolversFile::builtIn);
  }

  /// The same in another language.
  public Settings withLanguage(Language chosen) {
    return new Settings(
        Optional.of(chosen), theme, textSize, window, notices, resolvers, platform, updates, other);
  }

  /// The same with another theme.
  public Settings withTheme(String word) {
    return new Settings(
        language,
        Optional.of(word),
        textSize,
        window,
        notices,
        resolvers,
        platform,
        updates,
        other);
  }

  /// The same with another text size, in per cent.
  public Settings withTextSize(int percent) {
    return new Settings(
        language,
        theme,
        Optional.of(percent),
        window,
        notices,
        resolvers,
        platform,
        updates,
        other);
  }

  /// The same with another place on the screen.
  public Settings withWindow(Place place) {
    return new Settings(
        language,
        theme,
        textSize,
        Optional.of(place),
        notices,
        resolvers,
        platform,
        updates,
        other);
  }

  /// The same, telling the desktop of changes or not.
  public Settings withNotices(boolean told) {
    return new Settings(
        language, theme, textSize, window, Optional.of(told), resolvers, platform, updates, other);
  }

  /// The same with other public resolvers; empty for the built-in ones.
  public Settings withResolvers(Optional<List<ListedResolver>> listed) {
    return new Settings(
        language,
        theme,
        textSize,
        window,
        notices,
        listed.map(List::copyOf),
        platform,
        updates,
        without("resolvers"));
  }

  /// The same with another platform profile; empty for the built-in one.
  public Settings withPlatform(Optional<Path> profile) {
    return new Settings(
        language,
        theme,
        textSize,
        window,
        notices,
        resolvers,
        profile,
        updates,
        without("platform"));
  }

  /// The same with other settings of the question for newer versions.
  public Settings withUpdates(UpdateSettings chosen) {
    return new Settings(
        language, theme, textSize, window, notices, resolvers, platform, chosen, other);
  }

  private Json.Obj without(String member) {
    Json.Builder kept = Json.object();
    other
        .members()
        .forEach((name, value) -> {
          if (!name.equals(member)) {
            kept.put(name, value);
          }
        });
    return kept.end();
  }

  /// The file's text; what is not known here, or cannot be used, stays in it.
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
    notices.ifPresent(told -> to.put("notices", told));
    resolvers.ifPresent(all -> to.put("resolvers", PublicResolversFile.print(all)));
    platform.ifPresent(profile -> to.put("platform", profile.toString()));
    if (!updates.equals(UpdateSettings.none())) {
      to.put("updates", updates.print());
    }
    Json.Obj ours = to.end();
    ((Json.Obj) KeyMaterial.without(other))
        .members()
        .forEach((name, value) -> {
          if (!ours.members().containsKey(name)) {
            to.put(name, value);
          }
        });
    return to.end().print();
  }

  /// Takes the members one by one and remembers those that cannot be used.
  private static final class Members {
    private final Json.Obj file;
    private final List<Text> wrong = new ArrayList<>();

    private Members(Json.Obj file) {
      this.file = file;
    }

    private Read read() {
      Settings settings =
          new Settings(
              entry("language", file.text("language").flatMap(Language::byTag)),
              entry("theme", file.text("theme").filter(THEMES::contains)),
              entry(
                  "textSize",
                  file.number("textSize")
                      .filter(size -> size >= 50 && size <= 400)
                      .map(Long::intValue)),
              entry("window", file.object("window").flatMap(Members::place)),
              entry("notices", file.truth("notices")),
              entry("resolvers", file.get("resolvers").flatMap(PublicResolversFile::listed)),
              entry("platform", file.text("platform").flatMap(Members::path)),
              entry("updates", file.object("updates").map(UpdateSettings::of))
                  .orElseGet(UpdateSettings::none),
              file);
      settings.resolvers().ifPresent(this::each);
      return new Read(settings, wrong);
    }

    private <T> Optional<T> entry(String name, Optional<T> read) {
      if (read.isEmpty() && file.get(name).isPresent()) {
        wrong.add(
            Text.of("project.settings.entry", "entry", name)
                .with("value", Bounds.shown(file.get(name).get().printLine())));
      }
      return read;
    }

    private void each(List<ListedResolver> all) {
      for (int i = 0; i < all.size(); i++) {
        ListedResolver one = all.get(i);
        int number = i + 1;
        one.wrong()
            .ifPresent(why ->
                wrong.add(
                    Text.of("project.settings.resolver", "number", number)
                        .with("name", Bounds.shown(one.name()))
                        .with("why", why)));
      }
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
  }
}
