package app.sendready.cli;

import app.sendready.i18n.Text;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long `--watch` goes on at most.
final class WatchLimit {
  private static final Duration USUAL = Duration.ofDays(2);
  private static final Duration MOST = Duration.ofDays(30);
  private static final Pattern TIME = Pattern.compile("([0-9]{1,7})([smhd])");

  private WatchLimit() {}

  /// Empty where nobody wants to watch.
  static Optional<Duration> of(ParsedOptions typed) throws Refusal {
    Optional<String> text = typed.one("--for");
    if (!typed.isOn("--watch", false)) {
      if (text.isPresent()) {
        throw new Refusal(Text.of("cli.watch.alone"));
      }
      return Optional.empty();
    }
    if (typed.one("--replay").isPresent()) {
      throw new Refusal(Text.of("cli.watch.replay"));
    }
    if (text.isEmpty()) {
      return Optional.of(USUAL);
    }
    Duration limit =
        parse(text.get()).orElseThrow(() -> Refusal.of("cli.watch.for", "value", text.get()));
    return Optional.of(limit);
  }

  private static Optional<Duration> parse(String text) {
    Matcher matcher = TIME.matcher(text.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long count = Long.parseLong(matcher.group(1));
    Duration time =
        switch (matcher.group(2).charAt(0)) {
          case 's' -> Duration.ofSeconds(count);
          case 'm' -> Duration.ofMinutes(count);
          case 'h' -> Duration.ofHours(count);
          default -> Duration.ofDays(count);
        };
    return time.compareTo(MOST) > 0 ? Optional.empty() : Optional.of(time);
  }
}
