/// Small windows about the program itself: its keys, its version and licences with what a report of
/// trouble should name, and what went wrong in it.
///
/// ## A quick reference on types
///
/// * all of them: [AboutWindows];
/// * keys: [KeysView]; version and licences: [AboutView], [Library];
/// * faults: [FaultView], and before there is a window [StartFaultView].
@NullMarked
package app.sendready.ui.about;

import org.jspecify.annotations.NullMarked;
