package app.sendready.message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One `Authentication-Results` field (RFC 8601 §2.2), read as far as it goes.
///
/// ```
/// authres-payload = [CFWS] authserv-id [ CFWS authres-version ] ( no-result / 1*resinfo ) [CFWS]
/// resinfo         = [CFWS] ";" methodspec [ CFWS reasonspec ] [ CFWS 1*propspec ]
/// methodspec      = [CFWS] method [CFWS] "=" [CFWS] result
/// propspec        = ptype [CFWS] "." [CFWS] property [CFWS] "=" pvalue
/// ```
///
/// Real fields leave the grammar: Microsoft's has no authserv-id and bare words such as `action=`.
/// They are read, and [#wellFormed] says so.
///
/// @param authservId who says it; empty where it is not named
/// @param position from the top of the message, 0 first
/// @param wellFormed whether the field keeps the grammar
public record AuthenticationResults(
    String authservId, int position, List<MethodResult> methods, boolean wellFormed) {
  public AuthenticationResults {
    methods = List.copyOf(methods);
  }

  /// What one method came to.
  ///
  /// @param method such as `dkim`, in lower case
  /// @param result such as `pass`, in lower case
  /// @param comment what stands in brackets behind the result
  /// @param properties `ptype.property` to value, in their order; bare words as `action` too
  public record MethodResult(
      String method,
      String result,
      Optional<String> reason,
      Optional<String> comment,
      Map<String, String> properties) {}

  /// More methods or properties than any receiver writes are not kept.
  private static final int MAX_ITEMS = 200;

  /// Reads a field's value; never throws.
  static AuthenticationResults parse(String value, int position) {
    AuthresLexer lexer = new AuthresLexer(value);
    boolean wellFormed = true;
    String id = "";
    int mark = lexer.mark();
    String first = lexer.word();
    if (lexer.peek() == '=') {
      lexer.reset(mark); // a method at once: Microsoft's form
      wellFormed = false;
    } else {
      id = first;
      String version = lexer.peek() == ';' || lexer.atEnd() ? "" : lexer.value();
      wellFormed &= version.isEmpty() || version.chars().allMatch(c -> c >= '0' && c <= '9');
      wellFormed &= lexer.atEnd() || lexer.take(';');
    }
    List<MethodResult> methods = new ArrayList<>();
    while (!lexer.atEnd() && methods.size() < MAX_ITEMS) {
      int before = lexer.mark();
      Optional<MethodResult> method = method(lexer);
      wellFormed &= lexer.isClean();
      method.ifPresent(methods::add);
      if (!lexer.take(';') && lexer.mark() == before) {
        lexer.skip(); // whatever it is, go on behind it
        wellFormed = false;
      }
    }
    return new AuthenticationResults(id, position, methods, wellFormed);
  }

  private static Optional<MethodResult> method(AuthresLexer lexer) {
    String method = lexer.keyword();
    if (method.isEmpty() || method.equals("none") && lexer.peek() != '=') {
      return Optional.empty();
    }
    if (lexer.take('/')) {
      lexer.keyword(); // method-version
    }
    if (!lexer.take('=')) {
      lexer.soil();
      return Optional.empty();
    }
    String result = lexer.keyword();
    Optional<String> comment = lexer.comment();
    Optional<String> reason = Optional.empty();
    Map<String, String> properties = new LinkedHashMap<>();
    while (!lexer.atEnd() && lexer.peek() != ';' && properties.size() < MAX_ITEMS) {
      int before = lexer.mark();
      String name = lexer.keyword();
      boolean dotted = lexer.take('.');
      String full = dotted ? name + "." + lexer.keyword() : name;
      if (full.isEmpty() || !lexer.take('=')) {
        lexer.soil();
        if (lexer.mark() == before) {
          lexer.skip();
        }
        continue;
      }
      String value = lexer.value();
      if (full.equals("reason")) {
        reason = Optional.of(value);
      } else {
        if (!dotted) {
          lexer.soil();
        }
        properties.putIfAbsent(full, value);
      }
    }
    return Optional.of(
        new MethodResult(
            method.toLowerCase(Locale.ROOT),
            result.toLowerCase(Locale.ROOT),
            reason,
            comment,
            properties));
  }
}
