/// The window: the start screen, and the frame around the wizard with its header, its rail of steps
/// and the bar with the buttons.
///
/// The frame knows steps only as [app.sendready.ui.wizard.Step]s. What it shows of the world beyond
/// them comes in through [app.sendready.ui.shell.FrameContext]. `app.css` holds the base of all
/// screens in the theme's role colours; there is no second sheet for dark.
///
/// ## A quick reference on types
///
/// * the window: [MainWindow], [StartScreen], [FrameContext], [Command];
/// * its parts: [Header], [Rail], [ButtonsBar], [ProjectMenu], [RecentList], [AppearanceBar];
/// * its looks: [StyleSheets], [KeyCast].
package app.sendready.ui.shell;
