/// What the user has answered so far, as one immutable value, and the values it is made of.
///
/// [Answers] is replaced whole, never changed. Each value is parsed once, by its own `parse`, and
/// prints what it parsed; window, project file and command line go through the same reading.
/// [FromDomainGuard] stops domains that nobody can send from, by their name alone.
package app.sendready.answers;
