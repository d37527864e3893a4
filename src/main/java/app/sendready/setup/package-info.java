/// The language of the program: what the user answered, the plan that follows, how rows are judged.
///
/// [Answers] lead to a [Plan] of [ExpectedRecord]s, one list of [RecordKind]s knowing how. A
/// [Checker] lets each kind judge its records by the answers that the DNS gave and collects
/// [RowReport]s.
///
/// Three laws hold here. *A record kind is a folder*: nothing in this package knows a kind by name.
/// *A check is a pure function of answers to questions*: it asks only through [Sources], so the
/// run's [Transcript] can be replayed. *Cannot tell is not no*: only what servers said can make a
/// row fail.
package app.sendready.setup;
