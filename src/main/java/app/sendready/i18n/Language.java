package app.sendready.i18n;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The languages the program speaks.
public enum Language {
  ENGLISH("en", "English"),
  RUSSIAN("ru", "Русский");

  private final String tag;
  private final String ownName;

  Language(String tag, String ownName) {
    this.tag = tag;
    this.ownName = ownName;
  }

  /// The IETF tag, as `--lang` takes it.
  public String tag() {
    return tag;
  }

  /// The language's name in itself.
  public String ownName() {
    return ownName;
  }

  /// For dates and numbers.
  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  public static Optional<Language> byTag(String tag) {
    return Arrays.stream(values()).filter(l -> l.tag.equalsIgnoreCase(tag)).findFirst();
  }

  /// The language for a system's locale; English where we do not speak its own.
  public static Language of(Locale locale) {
    return byTag(locale.getLanguage()).orElse(ENGLISH);
  }
}
