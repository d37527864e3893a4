package app.sendready.ui.step.policy;

import app.sendready.dns.DomainName;
import app.sendready.dns.PastedText;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import app.sendready.ui.fx.Note;
import app.sendready.ui.fx.ParsedInput;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the mailbox for reports as people paste it: bare, as a link, from an address book or out
/// of a whole record.
final class ReportAddress {
  private static final Pattern IN_BRACKETS = Pattern.compile("<([^<>]+)>");
  private static final Pattern IN_RECORD = Pattern.compile("(?i)\\brua\\s*=\\s*([^;]+)");
  private static final Pattern SECOND = Pattern.compile("@.*[,;\\s].*@", Pattern.DOTALL);

  private ReportAddress() {}

  /// @param from the from-domain
  static ParsedInput<String> read(String typed, Optional<DomainName> from) {
    String text = core(typed);
    if (text.isEmpty()) {
      return ParsedInput.waiting();
    }
    if (SECOND.matcher(text).find()) {
      return wrong("policy.report.several");
    }
    int at = text.lastIndexOf('@');
    if (at < 0) {
      return new ParsedInput.Waiting<>(Optional.of(Note.hint(Text.of("policy.report.no-at"))));
    }
    String local = text.substring(0, at);
    // A comma or an exclamation mark would end the address inside the record (RFC 9989 §4.7, rua).
    if (!local.matches("[A-Za-z0-9._%+=-]+")) {
      return wrong("policy.report.problem");
    }
    return switch (TypedName.parse(text.substring(at + 1))) {
      case TypedName.Understood(DomainName name, String unicode) -> {
        String address = local + "@" + name.withoutDot();
        yield new ParsedInput.Understood<>(address, note(typed, address, name, unicode, from));
      }
      case TypedName.NotAName none ->
          none.reason() == TypedName.Reason.EMPTY || none.reason() == TypedName.Reason.SINGLE_LABEL
              ? ParsedInput.waiting()
              : wrong("policy.report.problem");
    };
  }

  private static ParsedInput<String> wrong(String key) {
    return new ParsedInput.Wrong<>(Note.problem(Text.of(key)));
  }

  /// The address itself, without what it was wrapped in.
  private static String core(String typed) {
    String text = PastedText.line(typed);
    Matcher record = IN_RECORD.matcher(text);
    if (record.find()) {
      text = record.group(1).strip();
    }
    Matcher brackets = IN_BRACKETS.matcher(text);
    if (brackets.find()) {
      text = brackets.group(1).strip();
    }
    return text.regionMatches(true, 0, "mailto:", 0, 7) ? text.substring(7).strip() : text;
  }

  private static Optional<Note> note(
      String typed, String address, DomainName name, String unicode, Optional<DomainName> from) {
    // Reports to another organization need its consent in DNS (RFC 9990 §4).
    boolean elsewhere = from.filter(own -> !name.isWithin(own) && !own.isWithin(name)).isPresent();
    if (elsewhere) {
      return Optional.of(Note.hint(Text.of("policy.report.elsewhere", "domain", unicode)));
    }
    return typed.strip().equals(address)
        ? Optional.empty()
        : Optional.of(Note.good(Text.of("policy.report.understood", "address", address)));
  }
}
