/// The bridge to JavaFX: work off its thread ([Background]), words that change with the language
/// ([Localized]), light, dark and text size ([Theme]), and the blocks that forms are built of.
///
/// A form's model holds [Input]s: the text as typed and what it means ([ParsedInput]), with one
/// sentence to show below ([Note]). Its view puts each into a [FormField].
///
/// ## A quick reference on types
///
/// * work and words: [Background], [Localized], [Theme];
/// * a form's model: [Input], [ParsedInput], [Note];
/// * a form's view: [FormField], [NoteLine], [Section], [Choices], [CheckOption];
/// * on screen: [SideWindow], [SignedLabel], [WrapLine], [Facts], [IconSizes], [NarrowPlace],
///   [PageColumn], [Presence];
/// * keys: [TabKey], [EscapeKey];
/// * while others watch: [Discretion], [Cover].
package app.sendready.ui.fx;
