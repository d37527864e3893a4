package app.sendready.message;

import app.sendready.check.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The header fields that mailbox providers ask of mailings.
final class MailingHeaders {
  private final RawMessage message;
  private final List<SignatureResult> signatures;

  MailingHeaders(RawMessage message, List<SignatureResult> signatures) {
    this.message = message;
    this.signatures = signatures;
  }

  List<Finding> findings() {
    return unsubscribe().stream().toList();
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
