package app.sendready.kind.dmarc;

import app.sendready.answers.Answers;
import app.sendready.answers.DmarcPolicy;
import app.sendready.check.Verdict;
import app.sendready.dns.DomainName;
import app.sendready.i18n.Text;
import java.util.Locale;
import java.util.Optional;

/// What a receiver would do with the first mail, before it is sent. A pure function: the names are
/// known from the answers, the colours of the SPF and DKIM rows from the check.
///
/// @param spf whether SPF speaks for the From domain
/// @param dkim whether the signature does
/// @param policy what the domain asks for failing mail; empty without a DMARC record
public record Rehearsal(Part spf, Part dkim, Optional<DmarcPolicy> policy, Outcome outcome) {

  /// One of the two legs of DMARC.
  public enum Part {
    /// Will pass, and for the From domain: this leg alone is enough.
    CARRIES,
    /// Will pass, but for another domain (RFC 9989 §4.4).
    PASSES_ELSEWHERE,
    /// Will not pass yet.
    NOT_READY,
    /// The row could not be checked, or the world does not see it yet.
    NOT_KNOWN
  }

  /// What happens to the mail.
  public enum Outcome {
    /// DMARC passes.
    ACCEPTED,
    /// No DMARC record: accepted or not as each receiver likes.
    NO_POLICY,
    /// Would fail, and the policy asks for nothing.
    WATCHED_ONLY,
    /// Would fail, and go to the spam folder.
    SPAM,
    /// Would fail, and be refused.
    REJECTED,
    /// A row is not known, and the other does not carry alone.
    CANNOT_TELL
  }

  /// The names in one mail of this set-up, and the rows they depend on.
  ///
  /// @param dkimDomain `d=` of the signature
  /// @param returnPath domain of the reverse address
  /// @param organization the From domain's organizational domain, as the tree walk found it
  public record FirstMail(
      DomainName from,
      DomainName dkimDomain,
      DomainName returnPath,
      DomainName organization,
      Verdict spfRow,
      Verdict dkimRow) {

    /// The mail that these answers describe: signed for the from-domain; its reverse address at the
    /// bounce sub-domain in the cloud, on-premise wherever the user said.
    public static FirstMail of(
        Answers answers, DomainName organization, Verdict spfRow, Verdict dkimRow) {
      DomainName from = answers.fromDomain();
      return new FirstMail(from, from, answers.returnPath(), organization, spfRow, dkimRow);
    }
  }

  /// @param record the DMARC record that applies to the From domain
  /// @param policy what it asks for that domain
  public static Rehearsal of(
      FirstMail mail, Optional<DmarcRecord> record, Optional<DmarcPolicy> policy) {
    Alignment spfMode = record.map(DmarcRecord::spfAlignment).orElse(Alignment.RELAXED);
    Alignment dkimMode = record.map(DmarcRecord::dkimAlignment).orElse(Alignment.RELAXED);
    Part spf = part(mail.spfRow(), aligned(mail, mail.returnPath(), spfMode));
    Part dkim = part(mail.dkimRow(), aligned(mail, mail.dkimDomain(), dkimMode));
    return new Rehearsal(spf, dkim, policy, outcome(spf, dkim, policy));
  }

  private static boolean aligned(FirstMail mail, DomainName name, Alignment mode) {
    return switch (mode) {
      case STRICT -> name.equals(mail.from());
      case RELAXED -> name.equals(mail.from()) || name.isWithin(mail.organization());
    };
  }

  private static Part part(Verdict row, boolean aligned) {
    return switch (row) {
      case PASS, WARN -> aligned ? Part.CARRIES : Part.PASSES_ELSEWHERE;
      case FAIL -> Part.NOT_READY;
      case WAITING, UNKNOWN -> aligned ? Part.NOT_KNOWN : Part.PASSES_ELSEWHERE;
    };
  }

  private static Outcome outcome(Part spf, Part dkim, Optional<DmarcPolicy> policy) {
    if (policy.isEmpty()) {
      return Outcome.NO_POLICY;
    }
    // RFC 9989 §5.3.5: one aligned identifier is enough.
    if (spf == Part.CARRIES || dkim == Part.CARRIES) {
      return Outcome.ACCEPTED;
    }
    if (spf == Part.NOT_KNOWN || dkim == Part.NOT_KNOWN) {
      return Outcome.CANNOT_TELL;
    }
    return switch (policy.get()) {
      case NONE -> Outcome.WATCHED_ONLY;
      case QUARANTINE -> Outcome.SPAM;
      case REJECT -> Outcome.REJECTED;
    };
  }

  /// Whether a policy that acts on failing mail may be published now: only once a leg carries.
  public boolean readyFor(DmarcPolicy asked) {
    return asked == DmarcPolicy.NONE || spf == Part.CARRIES || dkim == Part.CARRIES;
  }

  /// One sentence: what a receiver does.
  public Text sentence() {
    return Text.of("dmarc.rehearsal.outcome." + word(outcome));
  }

  /// One sentence on SPF.
  public Text spfSentence() {
    return Text.of("dmarc.rehearsal.spf." + word(spf));
  }

  /// One sentence on DKIM.
  public Text dkimSentence() {
    return Text.of("dmarc.rehearsal.dkim." + word(dkim));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
