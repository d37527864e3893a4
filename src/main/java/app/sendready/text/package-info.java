/// Two texts side by side: where they differ, and the cause that the difference has.
///
/// A [Comparison] knows what was expected and what was found; a [Difference] marks it character by
/// character; odd characters (look-alike letters, invisible marks) are told by name.
package app.sendready.text;
