package app.sendready.key;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Ways in which a key comes to a person, made here over any key and in each other.
final class Wrappings {
  private Wrappings() {}

  /// From the bare base64 to something that holds it.
  static final List<UnaryOperator<String>> INNER =
      List.of(
          key -> key,
          key -> "v=DKIM1; k=rsa; p=" + key,
          key -> "p=" + key + "; t=s",
          key -> "v=DKIM1; p=" + lines(key.replace('+', '-').replace('/', '_'), 64),
          key -> "ak._domainkey.example.com. 300 IN TXT " + quoted("v=DKIM1; k=rsa; p=" + key, 255),
          key ->
              "ak._domainkey IN TXT ( " + quoted("v=DKIM1\\; k=rsa\\; p=" + key, 64) + " ) ; DKIM",
          key -> "-----BEGIN PUBLIC KEY-----\n" + lines(key, 64) + "-----END PUBLIC KEY-----\n",
          key ->
              "{\"name\":\"ak._domainkey.example.com\",\"content\":\""
                  + escaped(quoted("v=DKIM1; p=" + key, 200))
                  + "\"}",
          key ->
              "TXT('ak._domainkey', 'v=DKIM1; k=rsa; p="
                  + key.substring(0, Math.min(99, key.length()))
                  + "' +\n  '"
                  + key.substring(Math.min(99, key.length()))
                  + "'),",
          key -> "Name\tType\tValue\nak._domainkey\tTXT\tv=DKIM1; k=rsa; p=" + key + "\t3600",
          key ->
              "<tr><td>ak._domainkey</td><td>v=DKIM1; k=rsa; p="
                  + key.replace("+", "&#43;")
                  + "</td></tr>");

  /// From any text to one that carries it.
  static final List<UnaryOperator<String>> OUTER =
      List.of(
          text -> text,
          text -> text.replaceAll("(?m)^", "> "),
          text -> "```\n" + text + "\n```",
          text -> "Dear colleagues,\n\n" + text + "\n\nBest regards\nAnn",
          text -> "Selector: ak\n" + text + "\nCopy",
          text -> "\ufeff" + text.replace("\n", "\r\n"),
          text -> "{\"text\": \"" + escaped(text) + "\"}",
          text -> URLEncoder.encode(text, StandardCharsets.UTF_8),
          text -> printable(text),
          text ->
              lines(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)), 76),
          text -> "„" + text + "“",
          Wrappings::numbered);

  private static String numbered(String text) {
    int[] number = {0};
    return text.lines().map(line -> ++number[0] + "  " + line + "\n").collect(Collectors.joining());
  }

  private static String quoted(String text, int size) {
    return '"' + text.replaceAll("(.{" + size + "})(?=.)", "$1\" \"") + '"';
  }

  private static String lines(String text, int size) {
    return text.replaceAll("(.{1," + size + "})", "$1\n");
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\r", "\\r")
        .replace("\n", "\\n");
  }

  private static String printable(String text) {
    return text.replace("=", "=3D").replaceAll("([^\n]{70})(?<!=)(?<!=3)(?=[^\n])", "$1=\n");
  }
}
