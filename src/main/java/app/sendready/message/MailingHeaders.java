package app.sendready.message;

import app.sendready.check.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// The header fields that mailbox providers ask of mailings, and the scores that some of them
/// write.
final class MailingHeaders {
  /// Microsoft moves mail to Junk from here on: SCL 5 is "spam", BCL above 6 is "many complaints".
  private static final int SCL_SPAM = 5;

  private static final int BCL_BULK = 7;

  private final RawMessage message;
  private final List<SignatureResult> signatures;

  MailingHeaders(RawMessage message, List<SignatureResult> signatures) {
    this.message = message;
    this.signatures = signatures;
  }

  List<Finding> findings() {
    List<Finding> all = new ArrayList<>();
    score("x-forefront-antispam-report", "SCL", SCL_SPAM).ifPresent(all::add);
    score("x-microsoft-antispam", "BCL", BCL_BULK).ifPresent(all::add);
    if (message.first("x-spam-status").filter(MailingHeaders::isYes).isPresent()) {
      all.add(
          Finding.of(MessageFinding.SPAM_SCORE).with("name", "X-Spam-Status").with("value", "Yes"));
    }
    unsubscribe().ifPresent(all::add);
    return all;
  }

  private static boolean isYes(String value) {
    return value.strip().toLowerCase(Locale.ROOT).startsWith("yes");
  }

  private Optional<Finding> score(String field, String name, int bad) {
    OptionalInt value =
        message.first(field).map(text -> number(text, name)).orElse(OptionalInt.empty());
    return value.isPresent() && value.getAsInt() >= bad
        ? Optional.of(
            Finding.of(MessageFinding.SPAM_SCORE)
                .with("name", name)
                .with("value", String.valueOf(value.getAsInt())))
        : Optional.empty();
  }

  /// The number of `NAME:5` between semicolons.
  static OptionalInt number(String text, String name) {
    for (String part : text.split(";", -1)) {
      String item = part.strip();
      if (item.regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
        String digits = item.substring(name.length() + 1).strip();
        return digits.length() <= 3
                && !digits.isEmpty()
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
            ? OptionalInt.of(Integer.parseInt(digits))
            : OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  /// RFC 8058 §3.1: an HTTPS address, the field that promises one click, and DKIM over both.
  private Optional<Finding> unsubscribe() {
    Optional<String> list = message.first("list-unsubscribe");
    if (list.isEmpty()) {
      return Optional.of(Finding.of(MessageFinding.NO_UNSUBSCRIBE));
    }
    boolean oneClick =
        list.get().toLowerCase(Locale.ROOT).contains("<https:")
            && message
                .first("list-unsubscribe-post")
                .filter(v -> v.strip().equalsIgnoreCase("List-Unsubscribe=One-Click"))
                .isPresent();
    if (!oneClick) {
      return Optional.of(Finding.of(MessageFinding.NO_ONE_CLICK));
    }
    boolean covered =
        signatures.isEmpty()
            || signatures.stream()
                .anyMatch(s ->
                    s.signed().containsAll(List.of("list-unsubscribe", "list-unsubscribe-post")));
    return covered
        ? Optional.empty()
        : Optional.of(Finding.of(MessageFinding.UNSUBSCRIBE_UNSIGNED));
  }
}
