/// What is kept in files: for now the sending platform's profile, a small JSON file with the
/// constants that a reseller or an on-premise customer may replace by their own.
///
/// A file that cannot be used is a value with the reason in the user's words, never an exception.
/// Members that are not known are left alone, so that a newer file still serves an older program.
package app.sendready.project;
