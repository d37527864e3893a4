package app.sendready.ui.about;

import app.sendready.i18n.Text;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/// Why the program could not start: of the toolkit's own controls alone, without our style sheets,
/// typefaces and bindings, any of which may be the reason.
public final class StartFaultView extends VBox {
  private static final double GAP = 16;

  /// @param say the words in the language of the system
  /// @param text of the fault, without anything of the user's own
  /// @param file where it is kept; empty where no file took it
  public StartFaultView(
      Function<Text, String> say, String text, Optional<Path> file, Runnable copy, Runnable close) {
    super(GAP);
    setId("about.start-fault");
    setStyle("-fx-padding: 24;");
    Label title = prose(say.apply(Text.of("about.fault.start.title")));
    title.setFont(Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, 20));
    TextArea told = new TextArea(text);
    told.setId("about.start-fault.text");
    told.setEditable(false);
    VBox.setVgrow(told, Priority.ALWAYS);
    Button end = new Button(say.apply(Text.of("about.fault.start.close")));
    end.setId("about.start-fault.close");
    end.setDefaultButton(true);
    end.setCancelButton(true);
    end.setOnAction(_ -> close.run());
    Button take = new Button(say.apply(Text.of("about.copy")));
    take.setId("about.start-fault.copy");
    take.setOnAction(_ -> copy.run());
    getChildren()
        .addAll(
            title,
            prose(say.apply(Text.of("about.fault.start.what"))),
            prose(say.apply(kept(file))),
            told,
            new FlowPane(GAP, GAP, end, take));
  }

  private static Label prose(String sentence) {
    Label label = new Label(sentence);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  /// Where the details are.
  public static Text kept(Optional<Path> file) {
    return file.map(path -> Text.of("about.fault.kept", "file", path.toString()))
        .orElse(Text.of("about.fault.not-kept"));
  }
}
