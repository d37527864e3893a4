/// The check: the plan that follows from the answers, how rows are judged, what is found.
///
/// The user's answers lead to a [Plan] of [ExpectedRecord]s, one list of [RecordKind]s knowing how.
/// A [Checker] lets each kind judge its records by the answers that the DNS gave and collects
/// [RowReport]s.
///
/// Three laws hold here. *A record kind is a folder*: nothing in this package knows a kind by name.
/// *A check is a pure function of answers to questions*: it asks only through [Sources], so the
/// run's transcript can be replayed. *Cannot tell is not no*: only what servers said can make a row
/// fail.
///
/// ## A quick reference on types
///
/// * the plan: [Plan], [PlanConflict], [ExpectedRecord], [Content], [Need], [RecordKind];
/// * the run: [Checker], [CheckRun], [Workers], [Sources], [Report], [RowReport];
/// * what is found: [Judgement], [Finding], [FindingCode], [Verdict], [Action], [Fix];
/// * what servers say together: [Consensus], [Views], [ServerView], [ServerNews], [Spread],
///   [DigLine], [Propagation], [PropagationFinding], [OfficeCopy];
/// * a name and its aliases: [NameView], [AliasPath], [AliasCheck];
/// * misplaced: [MisplacedName], [ValueSearch], [AnswerFaults], [HiddenAlias], [AliasInTheWay].
package app.sendready.check;
