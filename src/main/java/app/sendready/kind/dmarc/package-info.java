/// DMARC: what a domain asks of those who receive mail in its name.
///
/// RFC 9989 (which replaced RFC 7489 and RFC 9091) for the record, its discovery by the DNS tree
/// walk, alignment and the effective policy; RFC 9990 for who may be sent reports. In layers:
///
/// * [DmarcRecord] parses and prints one record and says what is odd about it; [ReportUri] its
///   report addresses;
/// * [TreeWalk] asks at most eight names and knows the organizational domain and the record that
///   applies; [EffectivePolicy] what that record means for a domain;
/// * [DmarcEvaluator] gives a receiver's result for one message; [Rehearsal] does so for the first
///   mail of a set-up that is not sent yet, without asking anybody;
/// * [ReportAuthorisation] tells whether another company agreed to get the reports;
/// * [Dmarc] is the row: an inherited policy is not "missing", a stricter one than asked is fine,
///   several records are always a fault, and what could not be asked is never held against a
///   domain.
///
/// ## A quick reference on types
///
/// * the row: [Dmarc], [DmarcCheck], [DmarcFinding], [RecordFindings], [ReportFindings],
///   [Placement], [PublishLast];
/// * a record: [DmarcRecord], [TagRules], [ReportUri], [Psd], [NearMiss];
/// * which record applies: [TreeWalk], [EffectivePolicy], [PublishedPolicy], [RecordNotes];
/// * a message: [AuthorDomain], [Identity], [AuthResult], [Alignment], [DmarcEvaluator],
///   [DmarcResult], [Rehearsal];
/// * reports: [ReportAuthorisation];
/// * a record to publish: [DmarcRepair].
package app.sendready.kind.dmarc;
