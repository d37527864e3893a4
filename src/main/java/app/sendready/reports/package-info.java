/// Who sends as you, and may the policy go a step up? Told from DMARC aggregate reports (RFC 9990),
/// added up on this machine; nothing is kept but sums, and nobody is asked but for the names of
/// addresses, on request ([NameLookup]).
///
/// [ReportsTally] counts each report once and holds sums alone. [SenderNames] groups sources to
/// senders by what proved itself in a row, never by what anybody may write. [RungJudge] judges the
/// last thirty days by dated rules ([RungRules]): mail of yours that fails stands in the way of a
/// step, forged mail is what the step is for, and what sends day after day and nobody knows has to
/// be looked into first. Findings are those of [RungFinding]; what was odd in the reports
/// themselves is told by the room below, `read`.
///
/// ## A quick reference on types
///
/// * counting: [ReportsTally], [DomainTally], [SenderTally];
/// * senders: [SenderNames], [SenderKey], [SenderKind], [Sender], [NameLookup], [SourceName];
/// * the answer: [RungJudge], [SenderFindings], [RungRules], [RungFinding], [DomainSummary].
package app.sendready.reports;
