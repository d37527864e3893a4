package app.sendready.ui.control;

import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.SignedLabel;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// Says that nothing opened an address, and shows it to be copied.
public final class AddressNotice {
  private static final double WIDTH = 520;

  private AddressNotice() {}

  /// Shows the notice above `owner`; returns at once.
  public static void show(Localized words, Window owner, String address) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle("SendReady");
    SignedLabel title = new SignedLabel();
    title.setId("address.title");
    title.getStyleClass().add("section-title");
    title.setWrapText(true);
    title.textProperty().bind(words.text("control.address.title"));
    SignedLabel help = new SignedLabel();
    help.setWrapText(true);
    help.textProperty().bind(words.text("control.address.help"));
    // The bar of the window lies below the notice: the button's tick says that it was copied.
    WholeValue value = new WholeValue(words, _ -> {});
    value.setId("address.value");
    value.what().set(Text.of("control.address"));
    value.value().set(address);
    CopyButton copy = CopyButton.withWord(words, _ -> {}, "control.address.copy");
    copy.setId("address.copy");
    copy.what().set(Text.of("control.address"));
    copy.value().set(address);
    VBox content = new VBox(title, help, value, copy);
    content.getStyleClass().add("notice");
    content.setPrefWidth(WIDTH);
    content.setMinHeight(Region.USE_PREF_SIZE);
    dialog.getDialogPane().setContent(content);
    ButtonType close = new ButtonType(words.say(Text.of("control.close")), ButtonData.CANCEL_CLOSE);
    dialog.getDialogPane().getButtonTypes().add(close);
    dialog.setOnShown(_ -> copy.requestFocus());
    dialog.show();
  }
}
