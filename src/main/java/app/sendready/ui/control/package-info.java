/// The small things that steps are built of: the verdict badge, the field one copies from, the
/// difference of two values, the tag that says what to do with a row.
///
/// They know the language of the set-up (verdicts, actions) and nothing of any record kind or step.
/// Each shows its meaning three times: icon, word and colour. Colours come only from the theme's
/// roles, picked by pseudo-class in `control.css`, which the window loads with its own sheet.
///
/// ## A quick reference on types
///
/// * how a row is: [VerdictBadge], [Status], [ActionTag];
/// * to copy: [WholeValue], [CopyButton];
/// * values: [ValueDiff]; words explained: [WordNotes], [Bubble];
/// * many rows: [RowColumn], [RowScroll], [RowKey], [Frames], [RowDetails];
/// * choices: [Alternatives].
package app.sendready.ui.control;
