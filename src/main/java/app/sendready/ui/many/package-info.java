/// The window *Check many domains*: a table or a list of domains opened, checked, and read by state
/// and by cause.
///
/// It does what `sendready bulk` does, by the same engine ([app.sendready.bulk.BulkRun]): the same
/// results, kept beside the table in the same file, so that either goes on where the other was
/// ended. Thousands of rows are a virtual table; what arrives is shown a few times a second. The
/// details of a domain are the step *Verify* for it, with a look at DNS of its own, and what that
/// finds counts in the table too.
///
/// ## A quick reference on types
///
/// * the list and its results: the package [app.sendready.ui.many.list];
/// * what is known: [ManyModel], [ManyStage], [ManyTally], [ManyTotals];
/// * what is read: [ManyTaking], [ManyOpening], [ManyReading];
/// * what is new since last time: [ManyComparing], [ManyHearing];
/// * on screen: [ManyWindow], [ManyView], [ManyIntake], [ManyTop], [ManyCauses], [ManyTable],
///   [ManyAside].
package app.sendready.ui.many;
