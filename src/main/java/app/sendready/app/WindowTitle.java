package app.sendready.app;

import app.sendready.answers.Answers;
import app.sendready.dns.TypedName;
import app.sendready.i18n.VisibleText;
import app.sendready.project.Project;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// The window's title: how many rows changed unseen, the file where it is called otherwise than the
/// domain, the domain, and the program.
final class WindowTitle {
  private WindowTitle() {}

  static ObservableValue<String> of(
      ObservableValue<Optional<Answers>> answers,
      ObservableValue<Optional<Path>> file,
      ObservableValue<Number> news) {
    return Bindings.createStringBinding(
        () ->
            (news.getValue().intValue() == 0 ? "" : "(" + news.getValue() + ") ")
                + text(answers.getValue(), file.getValue()),
        answers,
        file,
        news);
  }

  private static String text(Optional<Answers> answers, Optional<Path> file) {
    List<String> parts = new ArrayList<>();
    String domain = answers.map(a -> TypedName.unicode(a.fromDomain())).orElse("");
    String name =
        file.map(f -> String.valueOf(f.getFileName()).replace(Project.EXTENSION, "")).orElse("");
    if (!name.isEmpty() && !name.equals(domain)) {
      parts.add(VisibleText.of(name));
    }
    if (!domain.isEmpty()) {
      parts.add(domain);
    }
    parts.add("SendReady");
    return String.join(" — ", parts);
  }
}
