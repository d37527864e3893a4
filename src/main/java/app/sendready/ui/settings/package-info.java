/// The settings: how the program looks, whom it asks, whose constants it plans with, and whether it
/// tells the desktop of changes.
///
/// Everything applies at once; there is nothing to confirm. What is typed is kept as typed, right
/// or not, and only what is right is used. [app.sendready.ui.settings.SettingsModel] is the whole
/// without a window, [app.sendready.ui.settings.SettingsWindow] shows it.
///
/// ## A quick reference on types
///
/// * the whole: [SettingsModel], [SettingsView], [SettingsWindow];
/// * whom it asks: [ResolversModel], [ResolversView], [ResolverRow], [ResolverInput];
/// * whose constants: [PlatformModel], [PlatformView];
/// * a choice: [RadioLine].
package app.sendready.ui.settings;
