package app.sendready.disk;

/// As much as is read of each sort of file; what is larger is something else.
///
/// All sizes are bytes. Whoever reads a file from outside names one of these, so that no file can
/// take more memory than its use needs.
public enum FileBound {
  /// A set-up with hundreds of names takes a small part of it.
  PROJECT(1024 * 1024),
  PLATFORM(64 * 1024),
  SETTINGS(64 * 1024),
  RECENT(64 * 1024),
  /// A public key is a few hundred characters, with a page of text around it.
  KEY(64 * 1024),
  /// One byte more than the check of a logo looks at.
  LOGO(2 * 1024 * 1024 + 1),
  /// Many times what a check of one domain asks and fetches.
  RECORDING(8 * 1024 * 1024),
  /// What a check of one domain prints.
  REPORT(8 * 1024 * 1024),
  /// Some 100,000 domains, each with a key of its own.
  TABLE(64 * 1024 * 1024),
  /// One mail with what is attached to it.
  MESSAGE(50 * 1024 * 1024),
  /// What stands in a project's place and is kept as its backup, whatever it is.
  BACKUP(64 * 1024 * 1024);

  private final int bytes;

  FileBound(int bytes) {
    this.bytes = bytes;
  }

  public int bytes() {
    return bytes;
  }
}
