/// What leaves the window for somebody else: the records for a colleague who edits the zone, and
/// the report of a check.
///
/// Everything is made and written away from the JavaFX thread, can be called off, and comes whole
/// or not at all. The bytes are those of `sendready plan --format` and `sendready check --format`.
///
/// ## A quick reference on types
///
/// * records for a colleague: [HandOverModel], [HandOverView];
/// * the report: [ReportModel], [ReportView];
/// * the window: [OutgoingWindow], [SavingFrame], [SavingView], [LanguageChoice];
/// * files: [SaveTargets], [SaveProgress], [FileNames].
@org.jspecify.annotations.NullMarked
package app.sendready.ui.handover;
