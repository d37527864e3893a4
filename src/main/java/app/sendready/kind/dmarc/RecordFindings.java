package app.sendready.kind.dmarc;

import app.sendready.answers.DmarcPolicy;
import app.sendready.check.Finding;
import app.sendready.check.FindingCode;
import app.sendready.kind.dmarc.DmarcRecord.Note;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Judges one record by its text alone.
///
/// @param organizational whether the domain is its own organizational domain
/// @param weaken whether a stricter policy is to be replaced by the one asked for
/// @param bounceElsewhere whether SPF speaks for another name than the from-domain itself
record RecordFindings(
    String domain,
    DmarcPolicy asked,
    boolean weaken,
    String reportAddress,
    boolean organizational,
    boolean bounceElsewhere) {

  /// Of one sort so many are told, however long a record is.
  private static final int SAME_SHOWN = 3;

  List<Finding> of(DmarcRecord record) {
    Map<FindingCode, Integer> told = new HashMap<>();
    return all(record).stream()
        .filter(f -> told.merge(f.code(), 1, Integer::sum) <= SAME_SHOWN)
        .toList();
  }

  private List<Finding> all(DmarcRecord record) {
    List<Finding> all = new ArrayList<>();
    policy(record, all);
    if (record.policyTagsAreReadable()) {
      subdomains(record, all);
    }
    switches(record, all);
    parts(record, all);
    reports(record, all);
    return all;
  }

  private Finding finding(DmarcFinding code) {
    return Finding.of(code).with("domain", domain);
  }

  private void policy(DmarcRecord record, List<Finding> all) {
    Optional<String> p = record.tag("p");
    if (p.isEmpty()) {
      // RFC 9989 §4.10.1: with a report address it counts as p=none, else it is ignored.
      all.add(
          finding(record.isUsable() ? DmarcFinding.POLICY_ASSUMED : DmarcFinding.POLICY_MISSING)
              .with("policy", asked.word()));
    } else if (record.stated("p").isEmpty() && isForeign(p.get())) {
      all.add(foreign(finding(DmarcFinding.FOREIGN_LETTER), p.get()));
    } else if (record.stated("p").isEmpty()) {
      all.add(
          finding(DmarcFinding.POLICY_MISSPELT)
              .with("value", p.get())
              .with("policy", DmarcRepair.meant(p.get()).orElse(asked).word()));
    }
    for (String tag : List.of("sp", "np")) {
      if (record.tag(tag).isPresent() && record.stated(tag).isEmpty()) {
        all.add(
            finding(DmarcFinding.SUBDOMAIN_POLICY_MISSPELT)
                .with("tag", tag)
                .with("value", record.tag(tag).orElse("")));
      }
    }
    record
        .stated("p")
        .filter(found -> record.policyTagsAreReadable())
        .ifPresent(found -> compared(found, all));
  }

  private static boolean isForeign(String policy) {
    return DmarcPolicy.byWord(ForeignLetter.latin(policy)).isPresent();
  }

  /// The finding with the letter that is not Latin.
  static Finding foreign(Finding finding, String text) {
    return ForeignLetter.first(text)
        .map(letter -> finding.with("letter", letter.found()).with("latin", letter.meant()))
        .orElse(finding);
  }

  private void compared(DmarcPolicy found, List<Finding> all) {
    if (found.compareTo(asked) > 0) {
      all.add(
          finding(weaken ? DmarcFinding.WEAKENED : DmarcFinding.STRICTER)
              .with("policy", found.word())
              .with("asked", asked.word()));
    } else if (found.compareTo(asked) < 0) {
      DmarcFinding code =
          found == DmarcPolicy.NONE ? DmarcFinding.POLICY_NONE : DmarcFinding.LESS_STRICT;
      all.add(finding(code).with("policy", found.word()).with("asked", asked.word()));
    }
  }

  private void subdomains(DmarcRecord record, List<Finding> all) {
    DmarcPolicy p = record.policy();
    if (!organizational) {
      if (record.tag("sp").isPresent()) {
        all.add(finding(DmarcFinding.SP_NO_EFFECT));
      }
      return;
    }
    for (String tag : List.of("sp", "np")) {
      record
          .stated(tag)
          .filter(found -> found.compareTo(p) < 0)
          .ifPresent(found ->
              all.add(
                  finding(DmarcFinding.SUBDOMAINS_WEAKER)
                      .with("tag", tag)
                      .with("policy", found.word())
                      .with("own", p.word())));
    }
  }

  private void switches(DmarcRecord record, List<Finding> all) {
    if (record.isTesting() && record.policy() != DmarcPolicy.NONE) {
      all.add(
          finding(DmarcFinding.TESTING)
              .with("policy", record.policy().word())
              .with("applied", EffectivePolicy.forDomain(record).policy().word()));
    }
    if (record.psd() == Psd.YES) {
      all.add(finding(DmarcFinding.PSD_CLAIMED));
    }
    if (bounceElsewhere && record.spfAlignment() == Alignment.STRICT) {
      all.add(finding(DmarcFinding.STRICT_SPF));
    }
    if (record.dkimAlignment() == Alignment.STRICT) {
      all.add(finding(DmarcFinding.STRICT_DKIM));
    }
  }

  private void parts(DmarcRecord record, List<Finding> all) {
    List<String> obsolete = new ArrayList<>();
    for (Note note : record.notes()) {
      switch (note.oddity()) {
        case NOT_A_TAG -> {
          boolean mailto = note.tag().toLowerCase(Locale.ROOT).startsWith("mailto:");
          all.add(
              mailto
                  ? finding(DmarcFinding.BARE_MAILTO).with("address", note.tag())
                  : finding(DmarcFinding.UNREADABLE_PART).with("part", note.tag()));
        }
        case BAD_VALUE -> {
          if (!Set.of("p", "sp", "np", "rua", "ruf").contains(note.tag())) {
            all.add(
                finding(DmarcFinding.UNREADABLE_PART)
                    .with("part", note.tag() + "=" + note.value()));
          }
        }
        case UNKNOWN_TAG -> all.add(finding(DmarcFinding.UNKNOWN_TAG).with("tag", note.tag()));
        case DUPLICATE_TAG -> all.add(finding(DmarcFinding.DUPLICATE_TAG).with("tag", note.tag()));
        case OBSOLETE_TAG -> {
          if (note.tag().equals("pct") && !note.value().equals("100")) {
            all.add(finding(DmarcFinding.PCT_IGNORED).with("percent", note.value()));
          } else {
            obsolete.add(note.tag());
          }
        }
        case OBSOLETE_SIZE ->
            record.rua().stream()
                .flatMap(u -> u instanceof ReportUri.Mailbox m ? m.size().stream() : null)
                .forEach(size -> obsolete.add("!" + size));
      }
    }
    if (!obsolete.isEmpty()) {
      all.add(finding(DmarcFinding.OBSOLETE_TAGS).with("tags", String.join(", ", obsolete)));
    }
  }

  private void reports(DmarcRecord record, List<Finding> all) {
    boolean bare = all.stream().anyMatch(f -> f.code() == DmarcFinding.BARE_MAILTO);
    if (record.tag("rua").isEmpty()) {
      if (!bare && !reportAddress.isBlank()) {
        all.add(finding(DmarcFinding.NO_REPORTS).with("address", reportAddress));
      }
      return;
    }
    List<ReportUri> rua = record.rua();
    rua.stream()
        .filter(u -> !(u instanceof ReportUri.Mailbox))
        .findFirst()
        .ifPresent(
            u -> all.add(finding(DmarcFinding.REPORT_ADDRESS_BROKEN).with("address", u.text())));
    // RFC 9990 lets a receiver limit how many addresses it serves; two are safe (RFC 7489 §6.2).
    if (rua.size() > 2) {
      all.add(finding(DmarcFinding.MANY_REPORT_ADDRESSES).with("count", rua.size()));
    }
    List<String> mailboxes =
        rua.stream()
            .filter(ReportUri.Mailbox.class::isInstance)
            .map(u -> ((ReportUri.Mailbox) u).address())
            .toList();
    if (!mailboxes.isEmpty()
        && !reportAddress.isBlank()
        && mailboxes.stream().noneMatch(reportAddress.strip()::equalsIgnoreCase)) {
      all.add(
          finding(DmarcFinding.OTHER_REPORT_ADDRESS)
              .with("address", mailboxes.getFirst())
              .with("asked", reportAddress));
    }
  }
}
