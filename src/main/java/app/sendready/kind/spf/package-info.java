/// SPF: which servers may send for a domain (RFC 7208, updated by RFC 8616 for internationalised
/// mail).
///
/// * The record: [app.sendready.kind.spf.SpfRecord] and its sealed terms, read strictly by
///   [app.sendready.kind.spf.SpfReading], each fault with its place and a suggestion; printed back.
/// * The question a receiver asks: [app.sendready.kind.spf.SpfEvaluator] is `check_host()`,
///   complete, with all limits.
/// * The whole record at once: [app.sendready.kind.spf.SpfTree] walks every include and counts the
///   worst case; [app.sendready.kind.spf.AllowedSet] is what it permits.
/// * The cure: [app.sendready.kind.spf.SpfMerge] makes one record out of what stands there and what
///   the platform needs, and proves that nobody lost permission.
///
/// The row is judged by evaluation, never by comparing text: a record that permits the platform's
/// addresses is right, however it is written. A lookup that fails makes the row *unknown*.
///
/// ## A quick reference on types
///
/// * the row: [Spf], [SpfFinding], [SpfHealth], [SpfExpectation], [SpfSuggestion], [SpfFaults];
/// * a record: [SpfRecord], [SpfParser], [Term], [Mechanism], [Qualifier], [Modifier],
///   [MacroString], [SpfProblem], [SpfTexts];
/// * a receiver's result: [SpfEvaluator], [SpfEvaluation], [SpfResult], [SpfOutcome], [SpfLimits],
///   [MacroExpansion];
/// * all that a record leads to: [SpfTree], [SpfWalk], [SpfReading], [PrefetchingResolver],
///   [AsIfPublished];
/// * who may send: [AllowedSet], [NetworkSet], [PlatformPermission], [ServerPermission],
///   [KnownSenders], [SenderSamples], [Everyone], [SpfBreadth];
/// * a record to publish: [SpfMerge], [SpfRepair], [SpfProposal], [SpfCase].
package app.sendready.kind.spf;
