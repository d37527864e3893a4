package app.sendready.ui.step.testmessage;

import app.sendready.dns.IpAddress;
import app.sendready.i18n.Text;
import app.sendready.message.ArcSeal;
import app.sendready.message.AuthenticationResults;
import app.sendready.message.AuthenticationResults.MethodResult;
import app.sendready.message.FilterRating;
import app.sendready.message.Journey;
import app.sendready.message.MessageAnalysis;
import app.sendready.message.NonDelivery;
import app.sendready.message.ReceivedHop;
import app.sendready.message.SignatureResult;
import app.sendready.ui.control.Status;
import app.sendready.ui.control.VerdictBadge;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.WrapLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What the findings rest on: the signatures, what receivers wrote, the way from server to server.
final class TraceTables {
  /// Below this a wait is told to the second.
  private static final Duration SECONDS = Duration.ofMinutes(2);

  private final MessageAnalysis found;
  private final Localized words;

  TraceTables(MessageAnalysis found, Localized words) {
    this.found = found;
    this.words = words;
  }

  /// The tables that have any row, by the key of their titles.
  Map<String, Node> all() {
    Map<String, Node> all = new LinkedHashMap<>();
    put(all, "testmessage.bounces", found.bounces().stream().map(this::bounce).toList());
    put(all, "testmessage.signatures", found.signatures().stream().map(this::signature).toList());
    put(all, "testmessage.arc", found.arc().seals().stream().map(this::seal).toList());
    put(all, "testmessage.said", found.said().stream().map(this::said).toList());
    put(all, "testmessage.ratings", found.ratings().stream().map(this::rating).toList());
    put(all, "testmessage.way", way());
    return all;
  }

  private static void put(Map<String, Node> all, String title, List<? extends Node> rows) {
    if (!rows.isEmpty()) {
      VBox card = new VBox();
      card.getStyleClass().add("card-rows");
      card.getChildren().setAll(rows);
      all.put(title, card);
    }
  }

  /// One row: what it is, and below each other what is known of it. It is read as one text.
  private Node row(Optional<Status> status, String what, List<String> known) {
    Label name = label(what, "row-title");
    VBox text = new VBox(2, name);
    known.forEach(line -> text.getChildren().add(label(line, "mono")));
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMinWidth(260);
    WrapLine row = new WrapLine(12, 4).align(Pos.TOP_LEFT);
    row.getStyleClass().add("noticed");
    String spoken = what + ". " + String.join(". ", known);
    if (status.isPresent()) {
      VerdictBadge badge = new VerdictBadge(words);
      badge.getStyleClass().add("noticed-badge");
      badge.status().set(status.get());
      row.getChildren().add(badge);
      spoken = badge.getText() + ". " + spoken;
    }
    row.getChildren().add(text);
    row.setFocusTraversable(true);
    row.setAccessibleRole(AccessibleRole.TEXT);
    row.setAccessibleText(spoken);
    return row;
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }

  private Node signature(SignatureResult signature) {
    List<String> known = new ArrayList<>();
    known.add(
        signature.bits().isPresent()
            ? words.say(
                Text.of("testmessage.key", "algorithm", signature.a())
                    .with("bits", signature.bits().getAsInt()))
            : words.value(signature.a()));
    known.add(
        words.say(Text.of("testmessage.verifies", "result", signature.verifies().word()))
            + (signature.passes() && !signature.acceptedToday()
                ? " " + words.say(Text.of("testmessage.refused-today"))
                : ""));
    return row(
        Optional.of(MessageStory.status(signature)),
        words.value(signature.s() + "._domainkey." + signature.d()),
        known);
  }

  private Node seal(ArcSeal seal) {
    List<String> known = new ArrayList<>();
    known.add(words.say(Text.of("testmessage.verifies", "result", seal.reason().outcome().word())));
    known.add(words.value("cv=" + seal.validation()));
    seal.found().forEach(method -> known.add(method(method)));
    return row(
        Optional.empty(),
        words.value(seal.instance() + ". " + seal.s() + "._domainkey." + seal.d()),
        known);
  }

  private Node said(AuthenticationResults results) {
    String who =
        results.authservId().isEmpty()
            ? words.say(Text.of("testmessage.unnamed"))
            : words.value(results.authservId());
    boolean first = results.equals(found.said().getFirst());
    return row(
        Optional.empty(),
        first ? who : words.say(Text.of("testmessage.below", "who", who)),
        results.methods().stream().map(this::method).toList());
  }

  private String method(MethodResult method) {
    StringBuilder all = new StringBuilder(method.method()).append('=').append(method.result());
    method
        .properties()
        .forEach((name, value) -> all.append(' ').append(name).append('=').append(value));
    method.comment().ifPresent(text -> all.append(" (").append(text).append(')'));
    return words.value(all.toString());
  }

  private Node rating(FilterRating rating) {
    return row(
        rating.bad() ? Optional.of(Status.WARN) : Optional.empty(),
        words.value(rating.name()),
        List.of(words.value(rating.value())));
  }

  private Node bounce(NonDelivery bounce) {
    List<String> known = new ArrayList<>();
    if (!bounce.server().isEmpty()) {
      known.add(words.value(bounce.server()));
    }
    known.add(words.value(bounce.reply()));
    return row(
        Optional.empty(),
        bounce.status().isEmpty()
            ? words.say(Text.of("testmessage.no-status"))
            : words.value(bounce.status()),
        known);
  }

  /// From the first server to the last.
  private List<Node> way() {
    List<Optional<Duration>> delays = Journey.delays(found.hops());
    List<Node> rows = new ArrayList<>();
    for (int i = found.hops().size() - 1; i >= 0; i--) {
      rows.add(hop(found.hops().get(i), delays.get(i)));
    }
    return rows;
  }

  private static Text late(Duration late) {
    if (late.isNegative()) {
      return Text.of("testmessage.earlier");
    }
    return late.compareTo(SECONDS) < 0
        ? Text.of("testmessage.later.seconds", "count", late.toSeconds())
        : Text.of("testmessage.later", "time", late);
  }

  private Node hop(ReceivedHop hop, Optional<Duration> delay) {
    List<String> known = new ArrayList<>();
    String client = (hop.helo() + " " + hop.address().map(IpAddress::toString).orElse("")).strip();
    if (!client.isEmpty()) {
      known.add(words.say(Text.of("testmessage.from-server", "client", words.value(client))));
    }
    hop.at().ifPresent(at -> known.add(words.messages().get().moment(at)));
    delay.ifPresent(late -> known.add(words.say(late(late))));
    return row(
        Optional.empty(),
        hop.by().isEmpty() ? words.say(Text.of("testmessage.unnamed")) : words.value(hop.by()),
        known);
  }
}
