package app.sendready.ui.step.check;

import static app.sendready.ui.OnFx.settledOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.ExpectedRecord;
import app.sendready.check.Judgement;
import app.sendready.check.Plan;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.check.ServerView;
import app.sendready.check.Views;
import app.sendready.dns.ServerId;
import app.sendready.dns.ZoneCut;
import app.sendready.i18n.Language;
import app.sendready.provider.Panel;
import app.sendready.ui.OnFx;
import app.sendready.ui.Sample;
import app.sendready.ui.control.RowDetails;
import app.sendready.ui.control.Status;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.shell.StyleSheets;
import app.sendready.ui.tool.panel.PanelDrawing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What a row rests on and offers: servers that disagree, their age, the fix, the panel; and each
/// status it can have.
@ExtendWith(OnFx.class)
class EvidenceTest {
  private static final ExpectedRecord ROW = Sample.DKIM;

  private final Localized words = Sample.words(Language.ENGLISH);
  private final ManualTimer timer = new ManualTimer();
  private final List<PanelDrawing> shown = new ArrayList<>();
  private final List<Runnable> held = new ArrayList<>();
  private boolean holding;
  private int looks;
  private Stage stage;

  @Test
  void everyServersAnswerIsThereWithAgeAndTtl() throws Exception {
    unfold(open(_ -> spreading()));
    press("check.row.1.evidence");
    assertThat(texts())
        .contains(
            "Your DNS host",
            "ns1.example.net",
            "has it",
            "kept for 300 seconds",
            "has something else",
            "ns3.example.net",
            "did not answer in time",
            "Public resolvers",
            "Resolver One",
            "does not know the name",
            "kept for 1,800 seconds",
            "14:00:00",
            "dig +norecurse @192.0.2.1 TXT ak._domainkey.news.example.com.")
        .anyMatch(text -> text.equals("v=DKIM1; k=rsa; p=OLD"));
    picture("evidence-en");
    settledOnFx(() -> {
      words.language().set(Language.RUSSIAN);
      return null;
    });
    picture("evidence-ru");
  }

  @Test
  void theStripTellsServerByServerHowFarItHasSpread() throws Exception {
    unfold(open(_ -> spreading()));
    press("check.row.1.evidence");
    Node strip = settledOnFx(() -> stage.getScene().getRoot().lookup(".server-strip"));
    assertThat(settledOnFx(strip::getAccessibleText))
        .isEqualTo(
            "ns1.example.net: has it; ns2.example.net: has it; ns4.example.net: has something"
                + " else; ns3.example.net: no answer; Resolver One: has nothing");
  }

  @Test
  void theWholeFixIsCopiedInThePanelsWordsAndShownStepByStep() throws Exception {
    open(_ -> Sample.report().rows().get(3));
    settledOnFx(() -> {
      ((ButtonBase) byText("Copy fix")).fire();
      ((ButtonBase) byId("check.row.1.show-me")).fire();
      return null;
    });
    assertThat(settledOnFx(() -> Clipboard.getSystemClipboard().getString()))
        .isEqualTo(
            "In Cloudflare\nType: TXT\nName: ak._domainkey.news\nContent: "
                + ROW.values().getFirst());
    assertThat(shown)
        .singleElement()
        .satisfies(how -> {
          assertThat(how.name()).isEqualTo(ROW.name());
          assertThat(how.value()).isEqualTo(ROW.values().getFirst());
          assertThat(how.delete()).isFalse();
        });
  }

  @Test
  void nothingNewIsSaidWhereNothingWasPublished() throws Exception {
    CheckModel model = open(_ -> Sample.wrong(ROW));
    settledOnFx(() -> {
      timer.advance(Duration.ofSeconds(120));
      return null;
    });
    assertThat(model.unchangedSince().get()).isPresent();
    assertThat(settledOnFx(() -> ((Labeled) byId("check.network")).getText()))
        .startsWith("Your DNS host has published nothing new since 14:00.");
    assertThat(texts()).anyMatch(text -> text.startsWith("Next check in "));
  }

  /// Reached one after the other, each read as one text that says its word.
  @Test
  void everyStatusIsReachedAndReadAloud() throws Exception {
    holding = true;
    CheckModel model =
        open(look ->
            switch (look) {
              case 1 -> Sample.silent(ROW);
              case 2 -> Sample.wrong(ROW);
              case 3, 4 -> Sample.right(ROW);
              case 5 -> spreading();
              default -> better();
            });
    List<Status> seen = new ArrayList<>();
    List<String> spoken = new ArrayList<>();
    Runnable note =
        () -> {
          Status now = model.rows().getFirst().status().get();
          if (!seen.contains(now)) {
            seen.add(now);
            spoken.add(byId("check.row.1").getAccessibleText());
          }
        };
    settledOnFx(() -> {
      note.run();
      model.cancel();
      note.run();
      held.clear();
      holding = false;
      for (int i = 0; i < 7; i++) {
        model.checkNow();
        note.run();
      }
      return null;
    });
    assertThat(seen)
        .containsExactly(
            Status.CHECKING,
            Status.NOT_YET,
            Status.UNKNOWN,
            Status.FAIL,
            Status.CONFIRMING,
            Status.PASS,
            Status.WAITING,
            Status.WARN);
    assertThat(spoken)
        .allMatch(text -> text.startsWith("Row 1. DKIM signing key: "))
        .noneMatch(text -> text.contains("\n"));
    for (int i = 0; i < seen.size(); i++) {
      assertThat(spoken.get(i)).contains(words.messages().get().say(seen.get(i).key()));
    }
  }

  private static ServerView server(
      String name, String outcome, long ttl, Instant at, String... has) {
    return new ServerView(new ServerId(name, "192.0.2.1"), outcome, List.of(has), ttl, at);
  }

  /// Two servers have it, one has an older value, one is silent, the world does not know it yet.
  private RowReport spreading() {
    RowReport waiting = Sample.report().rows().get(6);
    Instant at = timer.instant();
    String value = ROW.values().getFirst();
    return new RowReport(
        ROW,
        new Judgement(
            waiting.judgement().findings(),
            List.of(value),
            Optional.empty(),
            waiting.judgement().action()),
        new Views(
            List.of(
                server("ns1.example.net", "found", 300, at, value),
                server("ns2.example.net", "found", 300, at, value),
                server("ns4.example.net", "found", 300, at, "v=DKIM1; k=rsa; p=OLD"),
                server("ns3.example.net", "timeout", -1, at)),
            List.of(server("Resolver One", "nxdomain", 1800, at)),
            Optional.empty(),
            Optional.of(at.plusSeconds(1800))));
  }

  private static RowReport better() {
    RowReport warned = Sample.report().rows().get(1);
    return new RowReport(ROW, warned.judgement(), warned.views());
  }

  private static void unfold(CheckModel model) throws Exception {
    settledOnFx(() -> {
      model.unfold(model.rows().getFirst());
      return null;
    });
  }

  private CheckModel open(IntFunction<RowReport> judge) throws Exception {
    CheckModel model =
        new CheckModel(
            new SimpleObjectProperty<>(Optional.of(Sample.answers())),
            now -> new Plan(now, List.of(ROW)),
            (now, onRow) -> report(judge.apply(++looks)),
            new Background(
                task -> {
                  if (holding) {
                    held.add(task);
                  } else {
                    task.run();
                  }
                },
                Runnable::run),
            timer,
            timer,
            Optional.empty());
    RowServices aids =
        new RowServices(
            RowDetails.NONE,
            new SimpleObjectProperty<>(Panel.UNKNOWN.in(Sample.ZONE).at(Sample.host())),
            shown::add,
            Optional.empty());
    CheckStep step = new CheckStep(model, words, _ -> {}, aids);
    settledOnFx(() -> {
      stage = new Stage();
      Scene scene = new Scene((Parent) step.node(), 752, 620);
      scene.getStylesheets().setAll(StyleSheets.all());
      stage.setScene(scene);
      stage.show();
      step.onEnter();
      return null;
    });
    return model;
  }

  private Report report(RowReport row) {
    return new Report(
        Sample.answers(),
        new ZoneCut.Zone(
            Sample.ZONE,
            List.of(
                new ZoneCut.Server(
                    Sample.ZONE.child("ns1"), Optional.empty(), Optional.empty(), Optional.of(7L))),
            List.of(),
            List.of(),
            true,
            ZoneCut.Security.NOT_CHECKED),
        List.of(row),
        timer.instant(),
        Duration.ofMillis(84));
  }

  /// For human eyes.
  private void picture(String name) throws Exception {
    Path folder = Files.createDirectories(Path.of("target", "screenshots"));
    settledOnFx(() ->
        ImageIO.write(
            SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null),
            "png",
            folder.resolve(name + ".png").toFile()));
  }

  private void press(String id) throws Exception {
    settledOnFx(() -> {
      ((ButtonBase) byId(id)).fire();
      return null;
    });
  }

  private Node byId(String id) {
    return all().stream().filter(node -> id.equals(node.getId())).findFirst().orElseThrow();
  }

  private Node byText(String text) {
    return all().stream()
        .filter(node -> node instanceof Labeled labeled && text.equals(labeled.getText()))
        .findFirst()
        .orElseThrow();
  }

  private List<String> texts() throws Exception {
    return settledOnFx(() ->
        all().stream()
            .filter(node -> node instanceof Labeled && node.isVisible())
            .map(node -> ((Labeled) node).getText())
            .toList());
  }

  private List<Node> all() {
    List<Node> all = new ArrayList<>();
    collect(stage.getScene().getRoot(), all);
    return all;
  }

  private static void collect(Node node, List<Node> into) {
    into.add(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
    }
  }
}
