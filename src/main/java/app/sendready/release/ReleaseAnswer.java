package app.sendready.release;

/// What came of the question for a newer version.
public sealed interface ReleaseAnswer {
  /// Those who publish the program say which version is the newest.
  ///
  /// @param signed the whole answer, to be kept and read again
  record Told(Release newest, String signed) implements ReleaseAnswer {}

  /// Nothing was learnt: no network, or an answer that nobody vouches for.
  ///
  /// @param detail for those who look for the cause
  record Untold(String detail) implements ReleaseAnswer {}
}
