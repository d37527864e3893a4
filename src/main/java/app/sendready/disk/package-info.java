/// Files on their way to and from the disk: the one room that opens them.
///
/// Whoever writes a file here gets it whole or not at all ([app.sendready.disk.SafeFile],
/// [app.sendready.disk.Part]), with its final rights ([app.sendready.disk.Rights]), through no
/// link, under no name that can be known before. Whoever reads one reads an ordinary file, and no
/// more of it than its use needs ([app.sendready.disk.RegularFile],
/// [app.sendready.disk.FileBound]). [app.sendready.disk.Turns] keeps two programs from replacing
/// one file at the same moment, and [app.sendready.disk.DiskTrouble] says why a disk did not take a
/// file. Nothing here knows what the files hold.
///
/// ## A quick reference on types
///
/// * writing: [SafeFile], [Part], [Rights];
/// * reading: [RegularFile], [FileBound], [ReadWatch], [FolderList], [FolderWalk];
/// * files of lines: [LineLog], [LineIndex];
/// * turns: [Turns], [FileTurn];
/// * trouble: [DiskTrouble].
package app.sendready.disk;
