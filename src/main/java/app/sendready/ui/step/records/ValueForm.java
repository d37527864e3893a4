package app.sendready.ui.step.records;

import app.sendready.dns.RecordType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// How a panel wants the content of a record typed.
@FunctionalInterface
public interface ValueForm {
  /// One line without quotes; a host name without its final dot.
  ValueForm PLAIN =
      (type, value) -> {
        boolean namesHost =
            switch (type) {
              case CNAME, MX, NS, PTR -> true;
              default -> false;
            };
        return namesHost && value.endsWith(".") ? value.substring(0, value.length() - 1) : value;
      };

  /// TXT between quotes.
  ValueForm QUOTED =
      (type, value) -> type == RecordType.TXT ? quote(value) : PLAIN.write(type, value);

  /// TXT as quoted strings of at most 255 octets (RFC 1035 §3.3.14), for panels and zone files that
  /// do not cut by themselves.
  ValueForm SPLIT =
      (type, value) -> {
        if (type != RecordType.TXT) {
          return PLAIN.write(type, value);
        }
        return String.join(" ", pieces(value).stream().map(ValueForm::quote).toList());
      };

  String write(RecordType type, String value);

  private static String quote(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static List<String> pieces(String value) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int octets = 0;
    for (int c : value.codePoints().toArray()) {
      String character = Character.toString(c);
      int size = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > 255) {
        pieces.add(piece.toString());
        piece.setLength(0);
        octets = 0;
      }
      piece.append(character);
      octets += size;
    }
    pieces.add(piece.toString());
    return pieces;
  }
}
