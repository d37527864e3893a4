package app.sendready.kind.spf;

/// What adds to a record without matching anything (RFC 7208 §6).
sealed interface Modifier extends Term {
  /// `redirect = "redirect" "=" domain-spec`: where to go on if nothing matched (RFC 7208 §6.1).
  record Redirect(MacroString target) implements Modifier {
    @Override
    public String print() {
      return "redirect=" + target.print();
    }
  }

  /// `explanation = "exp" "=" domain-spec`: where the text for refused senders is (RFC 7208 §6.2).
  record Explanation(MacroString target) implements Modifier {
    @Override
    public String print() {
      return "exp=" + target.print();
    }
  }

  /// `unknown-modifier = name "=" macro-string`: must be ignored (RFC 7208 §6).
  record Unknown(String name, MacroString value) implements Modifier {
    @Override
    public String print() {
      return name + "=" + value.print();
    }
  }
}
