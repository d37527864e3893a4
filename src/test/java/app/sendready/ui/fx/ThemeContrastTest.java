package app.sendready.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.ui.shell.StyleSheets;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.ColorScheme;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The colour roles of every theme reach 4.5:1 for words and 3:1 for icons (WCAG 2.2, 1.4.3 and
/// 1.4.11) on every ground that our style sheets put them on, also in states that no window of a
/// test is in. What the windows really show is measured by the face tests.
class ThemeContrastTest {
  /// Roles that words are written in.
  private static final Set<String> WORDS =
      Set.of(
          "-color-fg-default",
          "-color-fg-muted",
          "-color-accent-fg",
          "-color-success-fg",
          "-color-warning-fg",
          "-color-danger-fg");

  /// Roles that only icons are drawn in.
  private static final Set<String> ICONS = Set.of("-color-fg-subtle");

  /// What lies behind them: on the left laid over what is on the right.
  private static final List<List<String>> GROUNDS =
      List.of(
          List.of("-color-bg-default"),
          List.of("-color-bg-subtle"),
          List.of("-color-neutral-subtle", "-color-bg-default"));

  /// A step in the rail under the mouse: its words are quiet, its icon may warn.
  private static final List<String> RAIL = List.of("-color-neutral-subtle", "-color-bg-subtle");

  /// Grounds of what is chosen or pressed, which carries words in these roles only.
  private static final List<List<String>> CHOSEN =
      List.of(
          List.of("-color-accent-subtle", "-color-bg-default"),
          List.of("-color-accent-subtle", "-color-bg-subtle"),
          List.of("-color-neutral-muted", "-color-border-default"));

  record Look(String name, Map<String, Color> roles) {
    Color ground(List<String> layers) {
      Color at = roles.get(layers.getLast());
      for (int i = layers.size() - 2; i >= 0; i--) {
        at = Contrast.over(roles.get(layers.get(i)), at);
      }
      return at;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Look> looks() throws IOException {
    Map<String, Color> light = roles(base(new PrimerLight().getUserAgentStylesheet()));
    Map<String, Color> dark = roles(base(new PrimerDark().getUserAgentStylesheet()));
    return List.of(
        new Look("light", light),
        new Look("dark", dark),
        new Look("contrast on white", with(light, ColorScheme.LIGHT)),
        new Look("contrast on black", with(dark, ColorScheme.DARK)));
  }

  private static Map<String, Color> with(Map<String, Color> base, ColorScheme scheme)
      throws IOException {
    Map<String, Color> all = new TreeMap<>(base);
    all.putAll(roles(read(Theme.contrastSheet(scheme))));
    return all;
  }

  @ParameterizedTest
  @MethodSource("looks")
  void wordsCanBeRead(Look look) {
    List<String> weak = new ArrayList<>();
    for (List<String> ground : GROUNDS) {
      WORDS.forEach(role -> note(weak, look, role, ground, 4.5));
    }
    for (List<String> ground : CHOSEN) {
      note(weak, look, "-color-fg-default", ground, 4.5);
    }
    note(weak, look, "-color-fg-default", RAIL, 4.5);
    note(weak, look, "-color-fg-muted", RAIL, 4.5);
    note(weak, look, "-color-fg-emphasis", List.of("-color-accent-emphasis"), 4.5);
    assertThat(weak).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void iconsCanBeSeen(Look look) {
    List<String> weak = new ArrayList<>();
    for (List<String> ground : GROUNDS) {
      ICONS.forEach(role -> note(weak, look, role, ground, 3));
      note(weak, look, "-color-accent-emphasis", ground, 3);
    }
    for (List<String> ground : CHOSEN.subList(0, 2)) {
      note(weak, look, "-color-accent-fg", ground, 3);
    }
    note(weak, look, "-color-fg-subtle", RAIL, 3);
    note(weak, look, "-color-warning-fg", RAIL, 3);
    assertThat(weak).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void highContrastDeservesItsName(Look look) {
    if (look.name.startsWith("contrast")) {
      List<String> weak = new ArrayList<>();
      for (List<String> ground : GROUNDS) {
        WORDS.forEach(role -> note(weak, look, role, ground, 7));
      }
      note(weak, look, "-color-border-muted", List.of("-color-bg-default"), 4.5);
      assertThat(weak).isEmpty();
    } else {
      assertThat(look.roles).containsKey("-color-fg-default");
    }
  }

  /// Nothing is written or drawn in a role that is not looked at above.
  @Test
  void everyRoleThatCarriesWordsOrIconsIsLookedAt() throws IOException {
    Set<String> known = new TreeSet<>(WORDS);
    known.addAll(ICONS);
    known.addAll(Set.of("-color-fg-emphasis", "-color-verdict", "-color-fault", "transparent"));
    Pattern drawn =
        Pattern.compile("(-fx-text-fill|-fx-fill|-fx-icon-color|-fx-prompt-text-fill): ([^;]+);");
    Set<String> used = new TreeSet<>();
    for (String sheet : StyleSheets.all()) {
      Matcher each = drawn.matcher(read(sheet));
      while (each.find()) {
        used.add(each.group(2).strip());
      }
    }
    assertThat(used).isNotEmpty();
    assertThat(known).containsAll(used);
  }

  /// Colours come by role: no sheet of ours names one outside the two palettes of high contrast.
  @Test
  void noSheetNamesAColour() throws IOException {
    for (String sheet : StyleSheets.all()) {
      assertThat(read(sheet)).as(sheet).doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b|rgba?\\(");
    }
  }

  private static void note(
      List<String> weak, Look look, String role, List<String> ground, double least) {
    Color colour = Objects.requireNonNull(look.roles.get(role), role);
    double found = Contrast.of(colour, look.ground(ground));
    if (found < least) {
      weak.add(String.format(java.util.Locale.ROOT, "%s on %s: %.2f", role, ground, found));
    }
  }

  private static Map<String, Color> roles(String css) {
    Map<String, Color> found = new TreeMap<>();
    String root = css.substring(css.indexOf(".root"), css.indexOf('}', css.indexOf(".root")));
    Matcher each = Pattern.compile("(-color-[a-z0-9-]+):\\s*([^;]+);").matcher(root);
    while (each.find()) {
      found.put(each.group(1), Color.web(each.group(2).strip()));
    }
    return found;
  }

  private static String base(String resource) throws IOException {
    try (InputStream in = PrimerLight.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String read(String address) throws IOException {
    try (InputStream in = URI.create(address).toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
