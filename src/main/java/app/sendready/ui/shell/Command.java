package app.sendready.ui.shell;

import javafx.scene.input.KeyCombination;

/// Something that can be done with the window as a whole, from a menu or by its key.
///
/// @param key of its words, and the id of its menu item
public record Command(String key, KeyCombination keys, Runnable action) {}
