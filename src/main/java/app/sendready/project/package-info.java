/// What is kept in files: projects, the list of recent ones, and the sending platform's profile, a
/// small JSON file with the constants that a reseller or an on-premise customer may replace by
/// their own.
///
/// A file that cannot be used is a value with the reason in the user's words, never an exception.
/// Members that are not known are left alone, so that a newer file still serves an older program.
/// Whoever writes replaces the whole file at once, so that no loss of power leaves half of one.
///
/// ## A quick reference on types
///
/// * a project: [Project], [ProjectFile], [ProjectStore], [AnswersJson], [Bounds];
/// * what was open: [RecentProjects];
/// * settings: [Settings], [SettingsFile];
/// * constants: [PlatformFile], [PublicResolversFile], [ListedResolver].
package app.sendready.project;
