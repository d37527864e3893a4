package app.sendready.message;

import java.util.Optional;

/// The words of an `Authentication-Results` field: comments and white space lie between them and
/// are passed over. Every call is linear and none goes back.
///
/// ```
/// CFWS     = (1*([FWS] comment) [FWS]) / FWS      ; RFC 5322 §3.2.2
/// comment  = "(" *([FWS] ccontent) [FWS] ")"
/// ccontent = ctext / quoted-pair / comment
/// pvalue   = [CFWS] ( ( value / [ [ local-part ] "@" ] domain-name ) ) [CFWS] ; RFC 8601 §2.2
/// value    = token / quoted-string                ; RFC 2045 §5.1
/// ```
final class AuthresLexer {
  private final String text;
  private int at;
  private boolean clean = true;
  private String comment = "";

  AuthresLexer(String text) {
    this.text = text;
    space();
  }

  /// Where it is, to come back to by [#reset].
  int mark() {
    return at;
  }

  void reset(int mark) {
    at = mark;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  /// The next character; NUL at the end.
  char peek() {
    return atEnd() ? 0 : text.charAt(at);
  }

  /// Whether all so far kept the grammar.
  boolean isClean() {
    return clean;
  }

  void soil() {
    clean = false;
  }

  /// Passes over one character that fits nowhere.
  void skip() {
    at++;
    space();
    clean = false;
  }

  boolean take(char c) {
    if (peek() != c || atEnd()) {
      return false;
    }
    at++;
    space();
    return true;
  }

  /// The comment passed over last, once.
  Optional<String> comment() {
    String last = comment;
    comment = "";
    return last.isEmpty() ? Optional.empty() : Optional.of(last);
  }

  /// `Keyword`, RFC 5321 §4.1.2, and the underscores that some receivers write.
  String keyword() {
    int from = at;
    while (!atEnd() && (Character.isLetterOrDigit(peek()) || peek() == '-' || peek() == '_')) {
      at++;
    }
    String word = text.substring(from, at);
    comment = "";
    space();
    return word;
  }

  /// A word that ends before an equals sign too.
  String word() {
    return until("=; (\t\r\n");
  }

  /// `pvalue`: quoted strings and all else up to white space, a comment or a semicolon; so also an
  /// address with signs that tokens do not hold.
  String value() {
    return until("; (\t\r\n");
  }

  private String until(String ends) {
    StringBuilder out = new StringBuilder();
    while (!atEnd() && ends.indexOf(peek()) < 0) {
      if (peek() == '"') {
        quoted(out);
      } else {
        out.append(peek());
        at++;
      }
    }
    space();
    return out.toString();
  }

  private void quoted(StringBuilder out) {
    at++;
    while (!atEnd() && peek() != '"') {
      if (peek() == '\\' && at + 1 < text.length()) {
        at++;
      }
      out.append(peek());
      at++;
    }
    clean &= !atEnd();
    at = Math.min(at + 1, text.length());
  }

  private void space() {
    while (!atEnd()) {
      char c = peek();
      if (c == '(') {
        comment = bracketed();
      } else if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
        at++;
      } else {
        return;
      }
    }
  }

  private String bracketed() {
    int from = at + 1;
    int depth = 0;
    do {
      char c = peek();
      if (c == '\\') {
        at++;
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      }
      at++;
    } while (depth > 0 && !atEnd());
    at = Math.min(at, text.length());
    clean &= depth == 0;
    return text.substring(Math.min(from, at), Math.max(from, depth == 0 ? at - 1 : at)).strip();
  }
}
