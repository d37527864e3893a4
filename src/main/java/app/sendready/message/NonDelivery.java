package app.sendready.message;

import app.sendready.check.Finding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Why one recipient did not get a message, as the server wrote that refused it.
///
/// ```
/// delivery-status-content = per-message-fields 1*( CRLF per-recipient-fields ) ; RFC 3464 §2.1
/// Status          = "Status" ":" status-code                                  ; §2.3.4
/// status-code     = DIGIT "." 1*3DIGIT "." 1*3DIGIT
/// Diagnostic-Code = "Diagnostic-Code" ":" diagnostic-type ";" *text           ; §2.3.6
/// ```
///
/// @param status the enhanced status code (RFC 3463); empty where there is none
/// @param server who refused it; empty where it is not named
/// @param reply what it answered
public record NonDelivery(String status, String server, String reply) {
  private static final int MOST = 50;
  private static final int MOST_REPLY = 600;
  private static final int MOST_PROSE = 64 * 1024;

  /// `550 5.7.26 …`, `550-5.7.26 …`, `550 …`: a reply of RFC 5321 §4.2 with the code of RFC 2034.
  private static final Pattern REPLY =
      Pattern.compile("(?<![0-9.])([45][0-9]{2})[ -](?:#?([245]\\.[0-9]{1,3}\\.[0-9]{1,3})[ :]?)?");

  private static final Pattern STATUS =
      Pattern.compile("(?<![0-9.])[245]\\.[0-9]{1,3}\\.[0-9]{1,3}(?![0-9.])");

  /// All that a report of non-delivery holds; none where the message is no such report.
  static List<NonDelivery> of(RawMessage message, List<MailPart> parts) {
    List<NonDelivery> reported =
        parts.stream()
            .filter(part -> part.type().endsWith("delivery-status"))
            .flatMap(part -> reported(part.text()))
            .distinct()
            .limit(MOST)
            .toList();
    return reported.isEmpty() && speaksOfDelivery(message) ? told(message, parts) : reported;
  }

  /// Who sends reports: the null reverse-path (RFC 5321 §4.5.5), the mail system itself, or nobody
  /// where only a reply was pasted.
  private static boolean speaksOfDelivery(RawMessage message) {
    String from = message.first("from").orElse("").toLowerCase(Locale.ROOT);
    return from.contains("mailer-daemon@")
        || from.contains("postmaster@")
        || from.contains("<mailer-daemon>")
        || message.first("return-path").filter("<>"::equals).isPresent()
        || message.first("x-failed-recipients").isPresent()
        || !message.hasTrace() && message.first("from").isEmpty();
  }

  private static Stream<NonDelivery> reported(String text) {
    return Stream.of(text.replace("\r\n", "\n").split("\n\n", MOST))
        .map(group -> RawMessage.read(group.getBytes(StandardCharsets.UTF_8)))
        .filter(group -> group.first("status").isPresent())
        .filter(group -> !group.first("status").get().startsWith("2."))
        .map(NonDelivery::recipient);
  }

  private static NonDelivery recipient(RawMessage group) {
    String reply = group.first("diagnostic-code").map(NonDelivery::behindType).orElse("");
    String stated = find(STATUS, group.first("status").orElse("")).orElse("");
    // The server's own words are nearer to the truth than the reporter's summary of them.
    String status = find(STATUS, reply).orElse(stated);
    return new NonDelivery(
        status, group.first("remote-mta").map(NonDelivery::behindType).orElse(""), cut(reply));
  }

  private static String behindType(String value) {
    return value.substring(value.indexOf(';') + 1).strip();
  }

  private static Optional<String> find(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }

  /// The first reply in the prose, with the lines that continue it.
  private static List<NonDelivery> told(RawMessage message, List<MailPart> parts) {
    StringBuilder prose = new StringBuilder(message.before());
    message.fields().stream()
        .filter(field -> field.name().isEmpty())
        .forEach(field -> prose.append(field.raw()));
    parts.stream()
        .filter(part -> part.type().equals("text/plain"))
        .forEach(part -> prose.append('\n').append(part.text()));
    String text = HeaderField.utf8(prose.substring(0, Math.min(prose.length(), MOST_PROSE)));
    Matcher reply = REPLY.matcher(text);
    if (!reply.find()) {
      return List.of();
    }
    String status = Optional.ofNullable(reply.group(2)).orElse("");
    String rest = text.substring(reply.start());
    String spoken = rest.split("\r?\n[ \t]*\r?\n", 2)[0].replace("\r\n", " ").replace('\n', ' ');
    return List.of(new NonDelivery(status, "", cut(spoken.strip())));
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), MOST_REPLY));
  }

  /// The header of the message that came back; empty where the report does not hold it.
  static Optional<RawMessage> returned(List<MailPart> parts) {
    return parts.stream()
        .filter(part ->
            part.type().equals("message/rfc822") || part.type().equals("text/rfc822-headers"))
        .map(part -> RawMessage.read(part.text().getBytes(StandardCharsets.ISO_8859_1)))
        .findFirst();
  }

  /// What each means, the same thing once.
  static List<Finding> findings(List<NonDelivery> bounces) {
    List<Finding> all = new ArrayList<>();
    bounces.stream().map(NonDelivery::finding).distinct().forEach(all::add);
    return all;
  }

  private Finding finding() {
    Optional<DeliveryCodes.Meaning> meaning =
        DeliveryCodes.bundled().meaning(status, server, reply);
    return Finding.of(meaning.map(DeliveryCodes.Meaning::code).orElse(MessageFinding.BOUNCE_OTHER))
        .with("reply", reply)
        .with("status", status)
        .with("server", server)
        .with("source", meaning.map(m -> m.source().toString()).orElse(""));
  }
}
