package app.sendready.ui.handover;

import app.sendready.i18n.Language;
import app.sendready.ui.control.Alternatives;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;

/// Which language what goes out is in, each named in itself.
final class LanguageChoice {
  private LanguageChoice() {}

  static Node of(ObjectProperty<Language> language) {
    return new Alternatives<>(
        List.of(Language.values()),
        language,
        language::set,
        each -> new SimpleStringProperty(each.ownName()));
  }
}
