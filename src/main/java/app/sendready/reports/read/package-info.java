/// Reports as they really arrive, read: files, folders, mailboxes, mail, archives in archives; XML
/// that keeps to RFC 7489 or RFC 9990 and XML that does not.
///
/// Everything in them was chosen by strangers. One report is held at a time; what comes out of a
/// file is bounded in size, in ratio, in number and in depth ([WorkBudget]), nothing is ever
/// written, and no document type, entity or address in a report is followed. What is damaged is
/// read as it was meant, and every sort of damage is told ([ReportsFinding]).
///
/// ## A quick reference on types
///
/// * the way in: [ReportsReader], [ReportSink], [ReportPlace];
/// * what a file holds: [ContentReader], [ContentSort], [WorkBudget], [MailboxReader],
///   [ReportMail];
/// * its text: [ReportText], [SignReader], [TagMender];
/// * the report: [AggregateParser], [ReportDraft], [StatedWords], [Oddities];
/// * what it says: [DmarcReport], [ReportRow], [AuthOutcome], [StatedPolicy], [ReportsFinding],
///   [FindingSorts].
package app.sendready.reports.read;
