package app.sendready.kind.spf;

import java.time.Duration;

/// How much one evaluation may ask (RFC 7208 §4.6.4).
///
/// @param lookups terms that cause lookups
/// @param voids lookups that find nothing, two of which are recommended
/// @param names addresses asked for the names of one `mx` or `ptr`
/// @param time after which the evaluation gives up with *temperror*
public record SpfLimits(int lookups, int voids, int names, Duration time) {
  public static final SpfLimits STANDARD = new SpfLimits(10, 2, 10, Duration.ofSeconds(20));
}
