package app.sendready.bulk;

import app.sendready.answers.Answers;
import app.sendready.baseline.KnownFinding;
import app.sendready.i18n.Text;
import java.util.List;

/// A line of the table: what it says of one domain, or why it says nothing that can be used.
public sealed interface BulkLine {
  /// Where it begins in the file, counted from 1.
  int line();

  /// What stands where the domain belongs, to tell the line by.
  String domain();

  /// Understood as a whole.
  ///
  /// @param cautions what should make somebody think
  /// @param known findings that its owner knows of
  record Understood(int line, Answers answers, List<Text> cautions, List<KnownFinding> known)
      implements BulkLine {
    public Understood {
      cautions = List.copyOf(cautions);
      known = List.copyOf(known);
    }

    @Override
    public String domain() {
      return answers.fromDomain().withoutDot();
    }
  }

  /// Not to be used; nothing of it is guessed.
  record Unusable(int line, String domain, Text why) implements BulkLine {}
}
