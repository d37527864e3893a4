package app.sendready.reports.read;

import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.TypedName;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Single values of a report, read as they were meant; what was odd about them is told.
record StatedWords(Oddities odd) {
  /// More than all mail of the world in a year.
  private static final BigDecimal MOST_COUNT = new BigDecimal("1000000000000000");

  /// Seconds reach this in the year 5138, thousandths of a second in 1973.
  private static final long MOST_SECONDS = 100_000_000_000L;

  private static final int MOST_DIGITS = 24;
  private static final int MOST_SOURCE = 64;
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,20}(?:\\.[0-9]{1,9})?");

  private static final Set<String> DISPOSITIONS = Set.of("none", "pass", "quarantine", "reject");
  private static final Set<String> ALIGNED = Set.of("pass", "fail");

  // RFC 8601 §2.7.1, §2.7.2.
  private static final Set<String> RESULTS =
      Set.of("none", "pass", "fail", "softfail", "policy", "neutral", "temperror", "permerror");

  private static final Set<String> POLICIES = Set.of("none", "quarantine", "reject");

  /// How many messages; 0 where that is no number to believe.
  long count(String text) {
    Optional<BigDecimal> number = number(text);
    if (number.isEmpty()
        || number.get().signum() < 0
        || number.get().compareTo(MOST_COUNT) > 0
        || number.get().stripTrailingZeros().scale() > 0) {
      odd.note(ReportsFinding.ODD_COUNT, text);
      return 0;
    }
    return number.get().longValue();
  }

  private static Optional<BigDecimal> number(String text) {
    String digits = text.strip();
    return digits.length() <= MOST_DIGITS && NUMBER.matcher(digits).matches()
        ? Optional.of(new BigDecimal(digits))
        : Optional.empty();
  }

  /// Seconds since 1970; 0 where there is no time.
  long time(String text) {
    Optional<BigDecimal> number = number(text);
    if (number.isPresent()) {
      long seconds = number.get().longValue();
      if (seconds < 0) {
        odd.note(ReportsFinding.ODD_DATES, text);
        return 0;
      }
      while (seconds >= MOST_SECONDS) {
        odd.note(ReportsFinding.ODD_DATES, text);
        seconds /= 1000;
      }
      return seconds;
    }
    if (text.isBlank()) {
      return 0;
    }
    odd.note(ReportsFinding.ODD_DATES, text);
    return written(text.strip());
  }

  private static long written(String said) {
    String text = said.replace(' ', 'T');
    try {
      return Math.max(0, Instant.parse(text).getEpochSecond());
    } catch (DateTimeException noInstant) {
      // Perhaps without a zone, or a day alone.
    }
    try {
      return Math.max(0, LocalDateTime.parse(text).toEpochSecond(ZoneOffset.UTC));
    } catch (DateTimeException noTime) {
      // Perhaps a day alone.
    }
    try {
      return Math.max(
          0, Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(said)).getEpochSecond());
    } catch (DateTimeException noMailDate) {
      // Perhaps a day alone.
    }
    try {
      return Math.max(0, LocalDate.parse(text).atStartOfDay().toEpochSecond(ZoneOffset.UTC));
    } catch (DateTimeException none) {
      return 0;
    }
  }

  /// An address in its usual form; IPv4 inside IPv6 is IPv4 (RFC 4291 §2.5.5.2).
  String source(String text) {
    String bare = text.strip();
    if (bare.startsWith("[") && bare.endsWith("]")) {
      bare = bare.substring(1, bare.length() - 1);
    }
    if (bare.toLowerCase(Locale.ROOT).startsWith("ipv6:")) {
      bare = bare.substring("ipv6:".length());
    }
    int zone = bare.indexOf('%');
    Optional<IpAddress> address = IpAddress.parse(zone < 0 ? bare : bare.substring(0, zone));
    if (address.isPresent()) {
      return address.get().unmapped().toString();
    }
    odd.note(ReportsFinding.ODD_SOURCE, text);
    return bare.length() > MOST_SOURCE ? bare.substring(0, MOST_SOURCE) : bare;
  }

  /// The domain in From; some reporters give the whole address.
  String from(String text) {
    String bare = text.strip();
    String host = bare.substring(bare.lastIndexOf('@') + 1).replace(">", "");
    Optional<String> name = name(host);
    if (name.isEmpty() || host.length() != bare.length()) {
      odd.note(ReportsFinding.ODD_FROM, text);
    }
    return name.orElse("");
  }

  /// A domain in lower case, as DNS writes it; as it stands where it is none.
  String domain(String text) {
    String bare = text.strip();
    String host = bare.substring(bare.lastIndexOf('@') + 1);
    return name(host).orElseGet(() -> host.toLowerCase(Locale.ROOT));
  }

  private static Optional<String> name(String host) {
    if (host.isEmpty() || host.indexOf('\ufffd') >= 0 || host.length() > DomainName.MAX_OCTETS) {
      return Optional.empty();
    }
    boolean ascii = host.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
    return ascii
        ? DomainName.parse(host).map(DomainName::withoutDot)
        : TypedName.parse(host) instanceof TypedName.Understood understood
            ? Optional.of(understood.name().withoutDot())
            : Optional.empty();
  }

  boolean aligned(String text) {
    return word(text, ALIGNED).equals("pass");
  }

  String disposition(String text) {
    return word(text, DISPOSITIONS);
  }

  String result(String text) {
    return word(text, RESULTS);
  }

  String policy(String text) {
    return word(text, POLICIES);
  }

  /// A word in lower case.
  private String word(String text, Set<String> known) {
    String bare = text.strip();
    String lower = bare.toLowerCase(Locale.ROOT);
    if (!lower.equals(bare)) {
      odd.note(ReportsFinding.CAPITALS, bare);
    }
    if (!known.contains(lower) && !lower.isEmpty()) {
      odd.note(ReportsFinding.ODD_WORD, bare);
    }
    return lower;
  }
}
