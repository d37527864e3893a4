/// A plan and a report in forms that leave the program: JSON for scripts, text for a terminal.
///
/// JSON is product.md section 5, with a stable order of members and the data as the network gave
/// it. Text is for eyes: whatever came from the network goes through
/// [app.sendready.i18n.VisibleText], so that nothing in it can hide or reorder what stands beside
/// it. Neither decides anything; both print what the core said.
///
/// ## A quick reference on types
///
/// * the forms: [CheckFormat], [PlanFormat];
/// * a plan: [PlanText], [PlanCsv], [PlanJson], [PlanSheet], [ZoneFragment], [Letter],
///   [HandOverPack], [MailDraft], [Delivery], [DocumentWords];
/// * a report: [CheckText], [CheckCsv], [CheckJson], [CheckSheet], [ReportWords], [WatchText],
///   [WatchJson];
/// * parts of both: [RecordWords], [FindingText], [FindingJson], [ComparisonText], [Columns],
///   [Csv];
/// * a transcript: [TranscriptFile], [EntryJson], [AnswerJson], [RdataJson], [JsonMembers];
/// * the warm-up calendar: [WarmUpCalendar], [WarmUpCsv].
package app.sendready.export;
