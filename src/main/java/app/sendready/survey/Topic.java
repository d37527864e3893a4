package app.sendready.survey;

import java.util.Locale;

/// What a survey looks for, in the order in which it is told.
public enum Topic {
  /// The zone that the records are edited in.
  ZONE,
  /// Who serves it.
  DNS_HOST,
  /// Who receives the domain's mail now.
  MAIL,
  SPF,
  DMARC,
  /// Signing keys under selectors that are in use often.
  DKIM;

  /// The word in keys and ids.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
