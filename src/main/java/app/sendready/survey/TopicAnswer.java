package app.sendready.survey;

import app.sendready.i18n.Text;
import java.util.List;

/// What became of one thing that was looked for.
public sealed interface TopicAnswer {
  /// It is there.
  ///
  /// @param words say it in a few words
  /// @param records as they stand in DNS; none where the words say all
  record There(Text words, List<String> records) implements TopicAnswer {
    public There {
      records = List.copyOf(records);
    }
  }

  /// It is there, or missing, in a way that somebody should look at before going on.
  record Care(Text words, List<String> records) implements TopicAnswer {
    public Care {
      records = List.copyOf(records);
    }
  }

  /// DNS says that it is not there, which is nothing to worry about.
  record NotThere(Text words) implements TopicAnswer {}

  /// Nobody answered; says nothing about the thing.
  record CannotTell() implements TopicAnswer {}

  static TopicAnswer there(Text words) {
    return new There(words, List.of());
  }

  static TopicAnswer care(Text words) {
    return new Care(words, List.of());
  }
}
