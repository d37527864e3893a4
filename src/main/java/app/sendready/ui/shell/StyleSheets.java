package app.sendready.ui.shell;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The program's own style sheets, on top of the base theme.
public final class StyleSheets {
  private StyleSheets() {}

  /// Their addresses, in the order in which they apply.
  public static List<String> all() {
    return Stream.of(
            "/app/sendready/ui/fonts/fonts.css",
            "/app/sendready/ui/shell/app.css",
            "/app/sendready/ui/control/control.css")
        .map(StyleSheets.class::getResource)
        .filter(Objects::nonNull)
        .map(URL::toExternalForm)
        .toList();
  }
}
