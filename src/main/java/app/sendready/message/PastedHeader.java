package app.sendready.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A message as a page or a mail program shows it: quoted, indented as a whole, or below the lines
/// that the page has of its own. What was taken away is not what was signed, so it is told.
///
/// @param text from the first field on, line ends as CRLF
/// @param before what stood above it
/// @param altered whether anything but the lines above was taken away, or those were there
record PastedHeader(String text, String before, boolean altered) {
  private static final int LINES = 100;
  private static final int FEW = 40;

  /// Fields that servers write on top of a message, and never a person.
  private static final Set<String> TRACE =
      Set.of(
          "delivered-to",
          "return-path",
          "received",
          "x-received",
          "received-spf",
          "authentication-results",
          "arc-seal",
          "arc-message-signature",
          "arc-authentication-results",
          "dkim-signature");

  /// @param text with every line end as CRLF
  static PastedHeader of(String text) {
    List<String> lines = beginning(text);
    if (isQuoted(lines)) {
      return unquoted(text).below(text, true);
    }
    Optional<String> indent = indent(lines);
    return indent.isPresent()
        ? new PastedHeader(without(text, indent.get()), "", true).below(text, true)
        : new PastedHeader(text, "", false).below(text, false);
  }

  /// Whether the name is of a field that a server on the way wrote.
  static boolean isTrace(String name) {
    return TRACE.contains(name);
  }

  private static List<String> beginning(String text) {
    List<String> lines = new ArrayList<>();
    int at = 0;
    while (at < text.length() && lines.size() < LINES) {
      int end = text.indexOf("\r\n", at);
      int stop = end < 0 ? text.length() : end;
      lines.add(text.substring(at, stop));
      at = stop + 2;
    }
    return lines;
  }

  /// Most of the first lines begin with the sign of a quotation.
  private static boolean isQuoted(List<String> lines) {
    List<String> written = lines.stream().filter(line -> !line.isBlank()).limit(FEW).toList();
    long quoted = written.stream().filter(line -> line.charAt(0) == '>').count();
    return written.size() > 1
        && quoted * 5 >= written.size() * 4L
        && written.stream().anyMatch(line -> RawMessage.isField(bare(line)));
  }

  private static String bare(String line) {
    if (line.isEmpty() || line.charAt(0) != '>') {
      return line;
    }
    return line.startsWith("> ") ? line.substring(2) : line.substring(1);
  }

  private static PastedHeader unquoted(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (String line : text.split("\r\n", -1)) {
      out.append(out.isEmpty() ? "" : "\r\n").append(bare(line));
    }
    return new PastedHeader(out.toString(), "", true);
  }

  /// The white space that every one of the first lines begins with; a folded line has more.
  private static Optional<String> indent(List<String> lines) {
    List<String> written = lines.stream().filter(line -> !line.isBlank()).limit(FEW).toList();
    if (written.isEmpty()) {
      return Optional.empty();
    }
    String first = written.getFirst();
    String indent = first.substring(0, first.length() - first.stripLeading().length());
    return !indent.isEmpty() && written.stream().allMatch(line -> line.startsWith(indent))
        ? Optional.of(indent)
        : Optional.empty();
  }

  private static String without(String text, String indent) {
    StringBuilder out = new StringBuilder(text.length());
    for (String line : text.split("\r\n", -1)) {
      out.append(out.isEmpty() ? "" : "\r\n")
          .append(line.startsWith(indent) ? line.substring(indent.length()) : line.stripLeading());
    }
    return out.toString();
  }

  /// Without what stands above the fields: where the first line is none, the message begins at the
  /// first that only a server writes.
  private PastedHeader below(String original, boolean already) {
    List<String> lines = beginning(text);
    int first = 0;
    while (first < lines.size() && lines.get(first).isBlank()) {
      first++;
    }
    if (first == lines.size() || RawMessage.isField(lines.get(first))) {
      return this;
    }
    int at = 0;
    for (String line : lines) {
      if (RawMessage.isField(line) && isTrace(RawMessage.nameOf(line))) {
        return new PastedHeader(text.substring(at), text.substring(0, at), true);
      }
      at += line.length() + 2;
    }
    return already ? new PastedHeader(text, "", true) : new PastedHeader(original, "", false);
  }
}
