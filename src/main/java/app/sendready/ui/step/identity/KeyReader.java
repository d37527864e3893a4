package app.sendready.ui.step.identity;

/// Says what a pasted text is, if one looks for a public key in it.
@FunctionalInterface
public interface KeyReader {
  /// Never throws, and does not keep the text.
  KeyReading read(String pasted);
}
