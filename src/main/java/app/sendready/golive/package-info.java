/// What is left between right DNS records and the first large mailing: what each mailbox provider
/// asks for, measured on a report, and a calendar that raises the volume day by day.
///
/// What providers ask for is data with a date and a source (`requirements.json`), so that a change
/// of theirs is a change of that file.
///
/// ## A quick reference on types
///
/// * what is asked for: [Demands], [MailboxProvider], [Requirement], [ProviderReadiness];
/// * volume: [WarmUp];
/// * elsewhere: [OutsideTool].
package app.sendready.golive;
