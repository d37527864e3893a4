/// Many domains at once, from a table of a spreadsheet: for those who look after other people's
/// domains.
///
/// [BulkTable] reads it line by line; a line that is not understood as a whole is told with its
/// number and never guessed at. What comes of a line is a [BulkResult], the object that `check`
/// prints. [BulkJournal] keeps results so that a run that was ended goes on where it was, and a
/// [Shard] is the part of a table that one of several machines takes. Who asks is handed in
/// ([ManyChecks]); [BulkRun] works through a table with it.
///
/// ## A quick reference on types
///
/// * the table: [BulkTable], [BulkLine], [RowAnswers], [Shard];
/// * the work: [BulkRun], [BulkJudge], [BulkGate], [ManyChecks], [BulkPace];
/// * the results: [BulkResult], [BulkOutcome], [BulkState], [BulkCause], [BulkSummary],
///   [BulkJournal], [BulkHow], [BulkBaseline], [BulkNews].
package app.sendready.bulk;
