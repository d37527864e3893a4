/// The window *Reports*: files are dropped or opened, read where they lie, and answered: who sends
/// as you, and may the policy go a step up.
///
/// Reading runs away from the JavaFX thread, can be stopped, and is kept nowhere but in this
/// window; the project keeps the answer alone. [ReportsModel] knows no nodes, the views decide
/// nothing.
///
/// ## A quick reference on types
///
/// * the model: [ReportsModel], [ReportsIntake], [ReportsFound];
/// * the window: [ReportsWindow], [ReportsView], [AnsweredDomain], [DayChart], [DayLine],
///   [SenderList], [SenderPage].
package app.sendready.ui.reports;
