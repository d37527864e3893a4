/// Drawings for what people would rather look at than read: a way from stop to stop, and what is to
/// be said at each.
///
/// A [Drawing] is plain values. What is on screen ([DrawingView]), what a screen reader says and
/// what is copied ([DrawingText]) are made of the same parts, so that none of them knows more. It
/// promises:
///
/// * how good a stop is stands there as icon and word, never as colour alone;
/// * every stop can be reached with the keyboard and is read as one text;
/// * asking anew outdates the answer before, and what could not be asked is said as such.
///
/// ## A quick reference on types
///
/// * values: [Drawing], [DrawingStop];
/// * asking: [DrawingModel];
/// * on screen: [DrawingView], [StopColumn], [StopView], [DrawingWindow], [Frame], [RowDetail],
///   [DetailTools];
/// * in words: [DrawingText].
package app.sendready.ui.tool.drawing;
