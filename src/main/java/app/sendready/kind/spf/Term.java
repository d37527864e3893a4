package app.sendready.kind.spf;

/// One term of a record: a directive or a modifier (RFC 7208 §4.6.1).
public sealed interface Term permits Term.Directive, Modifier {
  /// The term as it is written in a record: names in lower case, no needless `+`.
  String print();

  /// `directive = [ qualifier ] mechanism`
  record Directive(Qualifier qualifier, Mechanism mechanism) implements Term {
    @Override
    public String print() {
      return qualifier.print() + mechanism.print();
    }

    boolean permits() {
      return qualifier == Qualifier.PASS;
    }
  }

  /// Whether this is the `all` mechanism, whatever its qualifier.
  default boolean isAll() {
    return this instanceof Directive d && d.mechanism() instanceof Mechanism.All;
  }

  /// Whether evaluating it counts towards the limit of ten (RFC 7208 §4.6.4).
  default boolean looksUp() {
    return switch (this) {
      case Directive d -> d.mechanism().looksUp();
      case Modifier.Redirect redirect -> true;
      case Modifier.Explanation exp -> false;
      case Modifier.Unknown unknown -> false;
    };
  }
}
