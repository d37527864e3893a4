package app.sendready.kind.dmarc;

import app.sendready.check.FindingCode;
import app.sendready.check.Verdict;

/// Everything the DMARC row can say; order is of no matter.
public enum DmarcFinding implements FindingCode {
  OK(Verdict.PASS),
  /// Nothing at the name, nothing above it.
  MISSING(Verdict.FAIL),
  /// Nothing at the name; a policy of the organizational domain applies and acts.
  INHERITED(Verdict.PASS),
  /// The same, and that policy only watches.
  INHERITED_NONE(Verdict.WARN),
  /// Only the registry's own record above a public suffix applies.
  REGISTRY_POLICY(Verdict.WARN),
  MULTIPLE_RECORDS(Verdict.FAIL),

  /// Text that was meant as DMARC but does not begin with `v=DMARC1`.
  VERSION_NOT_FIRST(Verdict.FAIL),
  VERSION_MISSPELT(Verdict.FAIL),
  /// Quotes, blanks or invisible characters before the first tag.
  STRAY_SIGNS(Verdict.FAIL),
  /// A Cyrillic letter among the Latin ones.
  FOREIGN_LETTER(Verdict.FAIL),
  SEMICOLON_MISSING(Verdict.FAIL),
  /// Found under the name with the domain behind it once more.
  DOUBLED_NAME(Verdict.FAIL),
  /// Found under another name.
  WRONG_NAME(Verdict.FAIL),
  /// Only text of another sort at the name.
  SOMETHING_ELSE(Verdict.FAIL),
  /// The same, and from a wildcard.
  WILDCARD(Verdict.FAIL),
  /// An alias that leads to nothing.
  ALIAS_EMPTY(Verdict.FAIL),
  /// An alias to a name that holds other texts.
  ALIAS_ELSEWHERE(Verdict.FAIL),
  /// An alias without a record at its end, while the policy of the domain above applies.
  ALIAS_UNUSED(Verdict.PASS),

  POLICY_MISSING(Verdict.FAIL),
  POLICY_MISSPELT(Verdict.FAIL),
  SUBDOMAIN_POLICY_MISSPELT(Verdict.FAIL),
  /// No `p`, but a report address: counts as `p=none`.
  POLICY_ASSUMED(Verdict.WARN),
  POLICY_NONE(Verdict.WARN),
  /// Quarantine where reject was asked.
  LESS_STRICT(Verdict.PASS),
  /// More than was asked; kept.
  STRICTER(Verdict.PASS),
  /// More than was asked, and the user insists on less.
  WEAKENED(Verdict.WARN),
  SUBDOMAINS_WEAKER(Verdict.WARN),
  SP_NO_EFFECT(Verdict.PASS),
  TESTING(Verdict.WARN),
  PCT_IGNORED(Verdict.WARN),
  OBSOLETE_TAGS(Verdict.PASS),
  UNKNOWN_TAG(Verdict.PASS),
  UNREADABLE_PART(Verdict.WARN),
  /// Such a list of tags is void as a whole (RFC 6376 §3.2).
  DUPLICATE_TAG(Verdict.FAIL),
  PSD_CLAIMED(Verdict.WARN),
  STRICT_SPF(Verdict.WARN),
  STRICT_DKIM(Verdict.PASS),

  BARE_MAILTO(Verdict.WARN),
  NO_REPORTS(Verdict.WARN),
  REPORT_ADDRESS_BROKEN(Verdict.WARN),
  MANY_REPORT_ADDRESSES(Verdict.PASS),
  OTHER_REPORT_ADDRESS(Verdict.PASS),
  REPORTS_NOT_AGREED(Verdict.WARN),
  REPORTS_UNDELIVERABLE(Verdict.WARN),
  /// A remark only: whoever runs the report host has no say in whether the record works.
  REPORTS_UNKNOWN(Verdict.PASS),

  /// A policy that acts is asked for, and no mail of the domain would pass yet.
  PUBLISH_LAST(Verdict.PASS),
  /// Such a policy applies, and the domain's own mail surely fails.
  MAIL_TO_SPAM(Verdict.WARN),
  MAIL_REJECTED(Verdict.FAIL),

  /// The name is an alias to another service, or a zone of its own.
  MANAGED_ELSEWHERE(Verdict.PASS),
  UNKNOWN(Verdict.UNKNOWN);

  private final Verdict verdict;

  DmarcFinding(Verdict verdict) {
    this.verdict = verdict;
  }

  @Override
  public Verdict verdict() {
    return verdict;
  }
}
