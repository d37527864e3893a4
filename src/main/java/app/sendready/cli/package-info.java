/// The command line: reads what was typed, calls the same plan and checks as the window, prints
/// through [app.sendready.export], and ends with a status.
///
/// Data goes to standard output and is always UTF-8; progress and complaints go to standard error.
/// Status 0: nothing failed, warnings allowed. 1: something failed. 2: what was typed was not
/// understood, and standard output stays empty. 3: nothing failed, but something could not be
/// checked. Nothing here knows sockets or the window; [Services] brings what a command needs.
///
/// ## A quick reference on types
///
/// * commands: [Cli], [PlanCommand], [WatchCommand], [SpfCommand], [DkimCommand], [DmarcCommand],
///   [LogoCommand], [MessageCommand], [HostsCommand];
/// * what is typed: [Options], [ParsedOptions], [AnswersReader], [KeyOption], [ResolverAddress],
///   [SpfQuestion], [WatchLimit];
/// * what comes of it: [Outcome], [Refusal], [Misunderstanding], [Terminal];
/// * in text and JSON: [SpfPrintout], [SpfJson], [MessagePrintout], [MessageJson];
/// * what they need: [Services].
package app.sendready.cli;
