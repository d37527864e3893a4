/// A list of domains and what is known of it, as the window *Check many domains* reads and keeps
/// it; nothing here knows the screen.
///
/// What reads a file says how far it is and hears that nobody waits for it any more. Results are
/// kept beside the table, and while somebody works on them, what there is to say of them is told at
/// once.
///
/// ## A quick reference on types
///
/// * the list: [BroughtFiles] tells files apart, [DomainList] is one that was read;
/// * its rows: [DomainRow], [DomainRows], [DomainOrder], [DomainFilter];
/// * its results: [KeptResults], [AboutResults], [ComparedWith];
/// * a reading: [ListReader], [HowFar].
package app.sendready.ui.many.list;
