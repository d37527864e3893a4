package app.sendready.i18n;

import com.ibm.icu.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Turns a [Text] into words of one language.
///
/// A key's first part names its bundle. A key that is in no bundle is a bug: it is shown as the key
/// between brackets, and a test keeps every key of the program in both languages.
public final class Messages {
  private final Language language;
  private final Supplier<ZoneId> zone;

  /// The argument that is the user's own domain.
  private static final String DOMAIN = "domain";

  private final Map<String, String> bases;
  private final Map<String, ResourceBundle> bundles = new ConcurrentHashMap<>();
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  /// @param bases base names of all bundles, such as `app.sendready.kind.spf.spf`
  /// @param zone in which times of day are told
  public Messages(Language language, ZoneId zone, List<String> bases) {
    this(language, () -> zone, bases);
  }

  /// @param zone in which times of day are told, asked for where one is told
  public Messages(Language language, Supplier<ZoneId> zone, List<String> bases) {
    this.language = language;
    this.zone = zone;
    Map<String, String> byName = new HashMap<>();
    for (String base : bases) {
      byName.put(base.substring(base.lastIndexOf('.') + 1), base);
    }
    this.bases = Map.copyOf(byName);
  }

  public Language language() {
    return language;
  }

  /// The same words in a language.
  public Messages in(Language wanted) {
    return wanted == language ? this : new Messages(wanted, zone, List.copyOf(bases.values()));
  }

  /// The sentence for a text.
  public String say(Text text) {
    Optional<String> pattern = pattern(text.key());
    if (pattern.isEmpty()) {
      return "[" + text.key() + "]";
    }
    if (isPlain(pattern.get())) {
      return pattern.get();
    }
    Map<String, Object> args = new HashMap<>();
    text.args()
        .forEach((name, value) ->
            args.put(name, shown(name.equals(DOMAIN) ? Domains.asWritten(value) : value)));
    MessageFormat format =
        formats.computeIfAbsent(
            text.key(), key -> new MessageFormat(pattern.get(), language.locale()));
    synchronized (format) {
      return once(format.format(args), args);
    }
  }

  /// Whether nothing in it means anything to a formatter, which need not be fetched then.
  private static boolean isPlain(String pattern) {
    return pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
  }

  /// A sentence that ends in an argument which has a full stop of its own, such as a name's final
  /// dot, needs no second one.
  private static String once(String sentence, Map<String, Object> args) {
    List<String> ended =
        args.values().stream()
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .filter(text -> text.length() > 1 && text.endsWith("."))
            .toList();
    if (ended.isEmpty()) {
      return sentence;
    }
    StringBuilder read = new StringBuilder(sentence.length());
    for (int i = 0; i < sentence.length(); i++) {
      if (!isSecondStop(sentence, i) || ended.stream().noneMatch(endsAt(sentence, i))) {
        read.append(sentence.charAt(i));
      }
    }
    return read.toString();
  }

  /// Whether a full stop stands here behind another, at the end of a sentence.
  private static boolean isSecondStop(String sentence, int at) {
    return at > 0
        && sentence.charAt(at) == '.'
        && sentence.charAt(at - 1) == '.'
        && (at + 1 == sentence.length() || Character.isWhitespace(sentence.charAt(at + 1)));
  }

  private static Predicate<String> endsAt(String sentence, int end) {
    return text -> sentence.startsWith(text, end - text.length());
  }

  public String say(String key) {
    return say(Text.of(key));
  }

  /// Whether there are words for a key.
  public boolean has(String key) {
    return pattern(key).isPresent();
  }

  private Object shown(Object value) {
    return switch (value) {
      case Number number -> number;
      case Text nested -> say(nested);
      case Instant instant -> time(instant);
      case Duration duration -> say(span(duration));
      case LocalDate day ->
          DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()).format(day);
      case List<?> list ->
          String.join(", ", list.stream().map(each -> String.valueOf(shown(each))).toList());
      default -> VisibleText.of(String.valueOf(value));
    };
  }

  /// A time of day as people say it.
  public String time(Instant instant) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
        .withLocale(locale())
        .format(instant.atZone(zone.get()));
  }

  private Locale locale() {
    return language == Language.ENGLISH ? Locale.UK : language.locale();
  }

  /// The time of day where it was on this day, else which day it was, or in another year, which
  /// month: as short as a column is.
  public String time(Instant instant, Instant now) {
    LocalDate day = LocalDate.ofInstant(instant, zone.get());
    LocalDate today = LocalDate.ofInstant(now, zone.get());
    if (day.equals(today)) {
      return time(instant);
    }
    String pattern = day.getYear() == today.getYear() ? "d MMM" : "MMM uuuu";
    return DateTimeFormatter.ofPattern(pattern, locale()).format(day);
  }

  /// A time of day to the second, for comparing events with each other.
  public String clock(Instant instant) {
    return DateTimeFormatter.ofPattern("HH:mm:ss", language.locale())
        .format(instant.atZone(zone.get()));
  }

  /// A day and a time with what it is counted from, for what is read later or elsewhere.
  public String moment(Instant instant) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", language.locale())
            .format(instant.atZone(zone.get()))
        + DateTimeFormatter.ofPattern(" (OOOO)", Locale.ENGLISH)
            .format(instant.atZone(zone.get()))
            .replace("GMT", "UTC");
  }

  private static Text span(Duration duration) {
    long minutes = Math.max(1, (duration.toSeconds() + 59) / 60);
    return minutes < 120
        ? Text.of("common.minutes", "count", minutes)
        : Text.of("common.hours", "count", (minutes + 59) / 60);
  }

  private Optional<String> pattern(String key) {
    int dot = key.indexOf('.');
    String base = bases.get(dot < 0 ? key : key.substring(0, dot));
    if (base == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(bundles.computeIfAbsent(base, this::load).getString(key));
    } catch (MissingResourceException missing) {
      return Optional.empty();
    }
  }

  private ResourceBundle load(String base) {
    // English is the root bundle: asking for it by ROOT never falls back to the system's language.
    Locale locale = language == Language.ENGLISH ? Locale.ROOT : language.locale();
    return ResourceBundle.getBundle(base, locale, Messages.class.getModule());
  }
}
