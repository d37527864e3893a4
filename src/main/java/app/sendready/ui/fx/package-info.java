/// The bridge to JavaFX: work off its thread ([Background]), words that change with the language
/// ([Localized]).
package app.sendready.ui.fx;
