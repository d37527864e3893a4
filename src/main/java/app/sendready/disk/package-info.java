/// Files on their way to the disk: each is there whole at every moment, the old one or the new.
///
/// [app.sendready.disk.SafeFile] replaces content so that no crash leaves half of it,
/// [app.sendready.disk.FileTurn] keeps two programs from replacing one file at the same moment, and
/// [app.sendready.disk.DiskTrouble] says why a disk did not take a file. Nothing here knows what
/// the files hold.
package app.sendready.disk;
