/// The heart: asks DNS for every row, says what is wrong and what to do, and watches until all is
/// right.
///
/// [CheckModel] holds the rows, the schedule and the timeline as plain properties; time and timers
/// come in through the constructor, so its tests need neither a toolkit nor patience. It promises:
///
/// * a row keeps its place while a run's answers arrive; rows are sorted when a run has ended;
/// * a row that was not right turns green only when two runs agree;
/// * asking is soon at first, then less often, and ends when everything required is right twice.
///
/// The asking itself is behind [CheckRunner]: blocking, on a thread of its own.
///
/// ## A quick reference on types
///
/// * the step: [CheckStep], [CheckModel], [CheckView], [CheckTop];
/// * a row: [CheckRow], [CheckRowView], [RowLine], [RowBody], [RowSentences], [RowMeaning],
///   [RowFix], [FixFields], [DetailButtons], [RowServices];
/// * the rows: [RowTable], [RowOrder], [Summary], [Arrivals], [Spotlight], [Unfolded],
///   [DetailPane];
/// * evidence: [EvidenceView], [ServerChip], [ServerTable];
/// * time: [CheckRunner], [Phase], [Countdown], [Timer], [FxTimer];
/// * what has happened: [Timeline], [TimelineEntry], [TimelineView];
/// * for others: [PresenterNote], [NotesWindow], [TicketText], [NetworkBanner].
package app.sendready.ui.step.check;
