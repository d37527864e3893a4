/// The project behind a window: what is open, where it is kept, and that nothing typed is lost.
///
/// [app.sendready.ui.project.Autosave] writes at most a second after a change,
/// [app.sendready.ui.project.ProjectModel] knows which file that goes to. Work that is in no file
/// of the user's is kept in the program's own folder and offered again at the next start.
package app.sendready.ui.project;
