package app.sendready.ui.tool.https;

import app.sendready.dns.DomainName;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import app.sendready.i18n.Visible;
import app.sendready.ui.control.Status;
import app.sendready.ui.fx.Background;
import app.sendready.web.SecureHost;
import app.sendready.web.SecureLook;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A look at the secure certificate of a tracking host, made only when somebody asks. It never
/// makes a row red: links work without it, browsers only warn.
public final class HttpsModel {
  private static final Duration SOON = Duration.ofDays(14);
  private static final int NAMES_SHOWN = 3;

  /// How far a look has come.
  public sealed interface Look {
    DomainName host();

    record Looking(DomainName host) implements Look {}

    /// @param lines what was noticed, each with what to do
    record Seen(DomainName host, Status status, List<Line> lines) implements Look {}
  }

  /// One thing noticed.
  public record Line(Text what, Optional<Text> cure) {}

  private final SecureHost probe;
  private final Clock clock;
  private final Background background;
  private final ReadOnlyObjectWrapper<Optional<Look>> look =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  public HttpsModel(SecureHost probe, Clock clock, Background background) {
    this.probe = probe;
    this.clock = clock;
    this.background = background;
  }

  /// The newest look; empty before the first.
  public ReadOnlyObjectProperty<Optional<Look>> look() {
    return look.getReadOnlyProperty();
  }

  /// Looks at a host.
  public void look(DomainName host) {
    look.set(Optional.of(new Look.Looking(host)));
    background.run(
        () -> seen(host, probe.look(host.withoutDot())),
        seen -> look.set(Optional.of(seen)),
        _ -> look.set(Optional.of(seen(host, new SecureLook.Unreached("")))));
  }

  /// Looks once more.
  public void again() {
    look.get().ifPresent(now -> look(now.host()));
  }

  /// Stops looking.
  public void cancel() {
    background.cancel();
  }

  private Look seen(DomainName host, SecureLook seen) {
    String name = TypedName.unicode(host);
    return switch (seen) {
      case SecureLook.Unreached _ ->
          new Look.Seen(
              host,
              Status.UNKNOWN,
              List.of(
                  line(
                      Text.of("https.unreached", "host", name),
                      Text.of("https.unreached.cure", "host", name))));
      case SecureLook.NoCertificate _ ->
          new Look.Seen(
              host,
              Status.WARN,
              List.of(line(Text.of("https.none", "host", name), Text.of("https.ask"))));
      case SecureLook.Shown shown -> {
        List<Line> lines = lines(host, shown);
        yield lines.isEmpty()
            ? new Look.Seen(
                host,
                Status.PASS,
                List.of(
                    new Line(
                        Text.of("https.ok", "host", name).with("to", day(shown.to())),
                        Optional.empty())))
            : new Look.Seen(host, Status.WARN, lines);
      }
    };
  }

  private List<Line> lines(DomainName host, SecureLook.Shown shown) {
    List<Line> lines = new ArrayList<>();
    String name = TypedName.unicode(host);
    Instant now = clock.instant();
    if (!shown.fits()) {
      List<String> names = shown.names().stream().limit(NAMES_SHOWN).map(Visible::of).toList();
      lines.add(
          line(
              names.isEmpty()
                  ? Text.of("https.nameless", "host", name)
                  : Text.of("https.other-name", "host", name).with("names", names),
              Text.of("https.ask")));
    }
    if (now.isAfter(shown.to()) || now.isBefore(shown.from())) {
      lines.add(
          line(
              Text.of("https.expired", "host", name)
                  .with("from", day(shown.from()))
                  .with("to", day(shown.to())),
              Text.of("https.ask")));
    } else if (shown.distrust().isPresent()) {
      lines.add(line(Text.of("https.untrusted", "host", name), Text.of("https.ask")));
    } else if (now.plus(SOON).isAfter(shown.to())) {
      lines.add(
          line(
              Text.of("https.soon", "host", name).with("to", day(shown.to())),
              Text.of("https.ask")));
    }
    shown
        .location()
        .filter(HttpsModel::isPlain)
        .ifPresent(to ->
            lines.add(
                line(
                    Text.of("https.plain-redirect", "host", name).with("target", Visible.of(to)),
                    Text.of("https.ask"))));
    return lines;
  }

  private static String day(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  private static boolean isPlain(String location) {
    try {
      String scheme = new URI(location).getScheme();
      return scheme != null && scheme.toLowerCase(Locale.ROOT).equals("http");
    } catch (URISyntaxException noAddress) {
      return false;
    }
  }

  private static Line line(Text what, Text cure) {
    return new Line(what, Optional.of(cure));
  }
}
