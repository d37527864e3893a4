package app.sendready.message;

import app.sendready.check.Finding;
import app.sendready.message.AuthenticationResults.MethodResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// One rating that a receiver's filter wrote into the header.
///
/// @param field the header field, in lower case
/// @param name what is rated, by the filter's own word, such as `SCL`
/// @param value as written
/// @param bad whether it says that the message is unwanted, or not from whom it says
public record FilterRating(String field, String name, String value, boolean bad) {
  /// Microsoft moves mail to Junk from here on: SCL 5 is "spam", BCL above 6 is "many complaints".
  private static final int SCL_SPAM = 5;

  private static final int BCL_BULK = 7;
  private static final int MOST = 120;
  private static final String COMPOSITE = "compauth";

  /// Microsoft's words for what the filter found (learn.microsoft.com, anti-spam message headers).
  private static final Set<String> BAD_CATEGORIES =
      Set.of(
          "SPM", "HSPM", "OSPM", "PHSH", "HPHSH", "HPHISH", "SPOOF", "BULK", "MALW", "DIMP", "UIMP",
          "GIMP", "BIMP");

  private static final Set<String> BAD_VERDICTS = Set.of("SPM", "SKB", "SKS", "BLK");

  /// All of a message, in the order in which they stand.
  static List<FilterRating> of(RawMessage message, List<AuthenticationResults> said) {
    List<FilterRating> all = new ArrayList<>();
    for (HeaderField field : message.fields()) {
      if (all.size() < MOST) {
        all.addAll(of(field));
      }
    }
    said.stream().findFirst().ifPresent(top -> top.methods().forEach(m -> composite(m, all)));
    return all.stream().distinct().limit(MOST).toList();
  }

  private static List<FilterRating> of(HeaderField field) {
    return switch (field.name()) {
      case "x-forefront-antispam-report", "x-microsoft-antispam" -> microsoft(field);
      case "x-ms-exchange-organization-scl" ->
          List.of(rating(field, "SCL", field.value(), isBad("SCL", field.value().strip())));
      case "x-spam-status" -> List.of(yes(field, "X-Spam-Status"));
      case "x-spam-flag" -> List.of(yes(field, "X-Spam-Flag"));
      case "x-spam-score" -> List.of(rating(field, "X-Spam-Score", field.value(), false));
      case "x-yandex-spam" -> List.of(rating(field, "X-Yandex-Spam", field.value(), false));
      case "x-mras" -> List.of(rating(field, "X-Mras", field.value(), false));
      default -> List.of();
    };
  }

  private static FilterRating yes(HeaderField field, String name) {
    String value = field.value();
    return rating(field, name, value, value.toLowerCase(Locale.ROOT).startsWith("yes"));
  }

  private static FilterRating rating(HeaderField field, String name, String value, boolean bad) {
    return new FilterRating(
        field.name(), name, value.substring(0, Math.min(value.length(), MOST)).strip(), bad);
  }

  /// `NAME:value` between semicolons.
  private static List<FilterRating> microsoft(HeaderField field) {
    List<FilterRating> all = new ArrayList<>();
    for (String part : field.value().split(";", MOST)) {
      int colon = part.indexOf(':');
      String name = part.substring(0, Math.max(0, colon)).strip().toUpperCase(Locale.ROOT);
      String value = part.substring(colon + 1).strip();
      if (Set.of("SCL", "BCL", "SFV", "CAT").contains(name)) {
        all.add(rating(field, name, value, isBad(name, value.toUpperCase(Locale.ROOT))));
      }
    }
    return all;
  }

  private static boolean isBad(String name, String value) {
    return switch (name) {
      case "SCL" -> number(value).filter(n -> n >= SCL_SPAM).isPresent();
      case "BCL" -> number(value).filter(n -> n >= BCL_BULK).isPresent();
      case "SFV" -> BAD_VERDICTS.contains(value);
      default -> BAD_CATEGORIES.contains(value);
    };
  }

  private static Optional<Integer> number(String text) {
    return !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Optional.of(Integer.parseInt(text))
        : Optional.empty();
  }

  /// `compauth=fail reason=001`, Microsoft's word for all methods together.
  private static void composite(MethodResult method, List<FilterRating> all) {
    if (method.method().equals(COMPOSITE)) {
      String reason = method.reason().map(text -> " (" + text + ")").orElse("");
      all.add(
          new FilterRating(
              "authentication-results",
              COMPOSITE,
              method.result() + reason,
              method.result().equals("fail")));
    }
  }

  /// Whose filter it surely is: Microsoft's results do not name their server.
  Optional<String> writer() {
    return field.startsWith("x-forefront-") || field.startsWith("x-microsoft-")
        ? Optional.of("outlook.com")
        : Optional.empty();
  }

  /// What is to be said of them: the bad ones, or that Microsoft's are good.
  static List<Finding> findings(List<FilterRating> ratings) {
    List<Finding> all = new ArrayList<>();
    ratings.stream()
        .filter(rating -> rating.bad() && rating.isComposite())
        .forEach(r -> all.add(Finding.of(MessageFinding.COMPOSITE_FAILS).with("value", r.value())));
    List<String> unwanted =
        ratings.stream()
            .filter(rating -> rating.bad() && !rating.isComposite())
            .map(FilterRating::shown)
            .distinct()
            .toList();
    if (!unwanted.isEmpty()) {
      all.add(Finding.of(MessageFinding.SPAM_SCORE).with("ratings", unwanted));
    }
    List<String> good =
        ratings.stream()
            .filter(rating -> rating.isComposite() || Set.of("SCL", "BCL").contains(rating.name()))
            .map(FilterRating::shown)
            .distinct()
            .toList();
    if (all.isEmpty() && !good.isEmpty()) {
      all.add(Finding.of(MessageFinding.RATED_WELL).with("ratings", good));
    }
    return all;
  }

  private boolean isComposite() {
    return name.equals(COMPOSITE);
  }

  private String shown() {
    return name + " " + value;
  }
}
