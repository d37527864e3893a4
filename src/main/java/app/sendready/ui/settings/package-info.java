/// The settings: how the program looks, whom it asks, whose constants it plans with, and whether it
/// tells the desktop of changes.
///
/// Everything applies at once; there is nothing to confirm. What is typed is kept as typed, right
/// or not, and only what is right is used. [app.sendready.ui.settings.SettingsModel] is the whole
/// without a window, [app.sendready.ui.settings.SettingsWindow] shows it.
package app.sendready.ui.settings;
