package app.sendready.ui.reports;

import app.sendready.i18n.Text;
import app.sendready.i18n.VisibleText;
import app.sendready.reports.Sender;
import app.sendready.ui.control.CopyButton;
import app.sendready.ui.fx.Facts;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.SignedLabel;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// One sender: what became of its mail, from which addresses it came, who reported it.
final class SenderPage extends VBox {
  private static final int MOST_SHOWN = 12;

  /// @param announcer is told in words what was copied
  SenderPage(Sender sender, Localized words, Consumer<String> announcer) {
    super(8);
    setId("reportwindow.sender");
    getStyleClass().add("card");
    SenderWords said = new SenderWords(words.messages().get());
    Label title = SignedLabel.prose(words.value(said.name(sender)), "row-title");
    Facts facts = new Facts();
    fact(
        facts,
        words,
        "passed",
        said.number(sender.passed()) + " / " + said.number(sender.messages()));
    fact(
        facts,
        words,
        "fate",
        words.say(
            Text.of("reportwindow.fate", "delivered", sender.delivered())
                .with("quarantined", sender.quarantined())
                .with("rejected", sender.rejected())));
    fact(facts, words, "days", said.day(sender.first()) + " – " + said.day(sender.last()));
    fact(facts, words, "from", String.join(", ", sender.from()));
    fact(facts, words, "addresses", addresses(sender, said, words));
    fact(facts, words, "reports", lines(sender.reports()));
    CopyButton copy = CopyButton.withWord(words, announcer, "reportwindow.copy-addresses");
    copy.setId("reportwindow.copy-addresses");
    copy.what().set(Text.of("reportwindow.addresses-of"));
    copy.value()
        .set(
            sender.addresses().stream()
                .map(Sender.Source::address)
                .collect(Collectors.joining("\n")));
    getChildren().addAll(title, facts, new HBox(copy));
  }

  private static String addresses(Sender sender, SenderWords said, Localized words) {
    List<String> shown =
        sender.addresses().stream()
            .map(one ->
                one.address()
                    + "  "
                    + said.number(one.messages())
                    + one.name().map(name -> "  " + words.say(name.told())).orElse(""))
            .toList();
    return lines(shown) + (sender.moreAddresses() ? "\n…" : "");
  }

  private static String lines(List<String> all) {
    String shown = all.stream().limit(MOST_SHOWN).collect(Collectors.joining("\n"));
    return all.size() > MOST_SHOWN ? shown + "\n… +" + (all.size() - MOST_SHOWN) : shown;
  }

  private static void fact(Facts facts, Localized words, String name, String value) {
    Label label = SignedLabel.prose("");
    label.setText(words.discreet(VisibleText.lines(value)));
    facts.add(words.text("reportwindow.fact." + name), label);
  }
}
