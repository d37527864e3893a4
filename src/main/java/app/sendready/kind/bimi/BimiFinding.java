package app.sendready.kind.bimi;

import app.sendready.check.FindingCode;
import app.sendready.check.Verdict;

/// Everything the BIMI row, and the check of a logo file, can say. An optional row never fails.
public enum BimiFinding implements FindingCode {
  OK(Verdict.PASS),
  /// Nothing there, and nothing wanted.
  NOT_PLANNED(Verdict.PASS),
  MISSING(Verdict.WARN),
  /// The organizational domain's record serves this domain too.
  INHERITED(Verdict.PASS),
  UNKNOWN(Verdict.UNKNOWN),
  MULTIPLE_RECORDS(Verdict.WARN),
  NOT_RECOGNISED(Verdict.WARN),
  SOMETHING_ELSE(Verdict.WARN),
  /// An alias to a name that holds other texts.
  ALIAS_ELSEWHERE(Verdict.WARN),
  DOUBLED_NAME(Verdict.WARN),
  WRONG_NAME(Verdict.WARN),
  DUPLICATE_TAG(Verdict.WARN),
  NO_LOGO_ADDRESS(Verdict.WARN),
  DECLINED(Verdict.PASS),
  DECLINED_YET_PLANNED(Verdict.WARN),
  NOT_HTTPS(Verdict.WARN),
  ADDRESS_BROKEN(Verdict.WARN),
  /// The address does not end like that of an SVG file.
  NOT_SVG(Verdict.WARN),
  OTHER_LOGO(Verdict.PASS),
  NO_CERTIFICATE(Verdict.PASS),
  CERTIFICATE_NOT_HTTPS(Verdict.WARN),
  /// Nobody was asked for it, because the user has not said so.
  CERTIFICATE_NOT_FETCHED(Verdict.WARN),
  CERTIFICATE_UNREACHED(Verdict.WARN),
  CERTIFICATE_UNREADABLE(Verdict.WARN),
  /// Not valid any more, or not yet.
  CERTIFICATE_EXPIRED(Verdict.WARN),
  CERTIFICATE_EXPIRES_SOON(Verdict.WARN),
  /// A certificate, but none for logos.
  CERTIFICATE_WRONG_SORT(Verdict.WARN),
  CERTIFICATE_OTHER_DOMAIN(Verdict.WARN),
  CERTIFICATE_OTHER_LOGO(Verdict.WARN),

  DMARC_NOT_ENFORCED(Verdict.WARN),
  DMARC_SUBDOMAINS_OPEN(Verdict.WARN),
  DMARC_PARTIAL(Verdict.WARN),
  DMARC_UNKNOWN(Verdict.UNKNOWN),

  /// Nobody was asked for it, because the user has not said so.
  LOGO_NOT_FETCHED(Verdict.WARN),
  /// The web gave no answer to us; others may get one.
  LOGO_UNREACHED(Verdict.WARN),
  LOGO_NOT_FOUND(Verdict.WARN),
  LOGO_REDIRECTED(Verdict.WARN),
  LOGO_TYPE(Verdict.WARN),

  LOGO_NOT_XML(Verdict.WARN, true),
  LOGO_DOCTYPE(Verdict.WARN, true),
  LOGO_PROFILE(Verdict.WARN, true),
  LOGO_TITLE(Verdict.WARN, true),
  LOGO_ROOT_POSITION(Verdict.WARN, true),
  LOGO_SCRIPT(Verdict.WARN, true),
  LOGO_ELEMENT(Verdict.WARN, true),
  LOGO_ATTRIBUTE(Verdict.WARN, true),
  LOGO_REFERENCE(Verdict.WARN, true),
  /// Too deep, too many parts, or too large once unpacked: not looked at further.
  LOGO_TOO_COMPLEX(Verdict.WARN, true),
  LOGO_TOO_BIG(Verdict.WARN),
  LOGO_TITLE_LONG(Verdict.WARN),
  LOGO_NOT_SQUARE(Verdict.WARN),
  LOGO_VIEWBOX(Verdict.WARN),
  LOGO_PERCENT(Verdict.WARN),
  LOGO_SMALL(Verdict.WARN);

  private final Verdict verdict;
  private final boolean refused;

  BimiFinding(Verdict verdict) {
    this(verdict, false);
  }

  BimiFinding(Verdict verdict, boolean refused) {
    this.verdict = verdict;
    this.refused = refused;
  }

  /// Whether mailbox providers refuse a file for this: the file as such fails, though the row only
  /// warns.
  public boolean refused() {
    return refused;
  }

  @Override
  public Verdict verdict() {
    return verdict;
  }

  @Override
  public boolean isAbsence() {
    return this == MISSING || this == NOT_PLANNED;
  }
}
