package app.sendready.check;

import java.util.Locale;

/// The stable code of one thing that can be noticed; each record kind has one enum of them.
///
/// The enum constant `MULTIPLE_RECORDS` of kind `spf` has the code `spf.multiple-records`, and the
/// sentences `spf.multiple-records.title`, `.why` and `.fix` in every language.
public interface FindingCode {
  /// The first part of the code: the record kind's id, or `propagation`; as the enum is named, so
  /// `sender-id` of `SenderIdFinding`.
  default String group() {
    return FindingGroups.of(getClass());
  }

  /// The enum constant's name.
  String name();

  /// What this finding makes of its row.
  Verdict verdict();

  /// Whether it says that nothing at all is there, in the right place or in a wrong one.
  default boolean isAbsence() {
    return false;
  }

  default String code() {
    return group() + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
