package app.sendready.ui.step.golive;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.app.Words;
import app.sendready.check.Report;
import app.sendready.dns.DomainName;
import app.sendready.golive.Demands;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.project.PlatformFile;
import app.sendready.project.Project;
import app.sendready.project.ProjectFile;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.shell.StyleSheets;
import app.sendready.ui.wizard.WizardModel;
import app.sendready.web.MailboxAnswer;
import app.sendready.web.TlsProbeResult;
import atlantafx.base.theme.PrimerLight;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The last step with the keyboard alone, and what a screen reader says of it.
@ExtendWith(ApplicationExtension.class)
final class GoLiveStepTest {
  private static final ProjectFile FORMAT =
      new ProjectFile(PlatformFile.builtIn(), text -> text.contains("PRIVATE KEY"));

  private final Localized words =
      new Localized(Language.ENGLISH, chosen -> Words.in(chosen, ZoneOffset.UTC));
  private final List<String> opened = new ArrayList<>();
  private final List<String> copied = new ArrayList<>();
  private final Map<String, String> saved = new LinkedHashMap<>();
  private final WizardModel wizard = new WizardModel();
  private final GoLiveModel model = model(wizard, saved);
  private Scene scene;

  private static MailboxAnswer answers(String mailbox) {
    return mailbox.equals("news")
        ? new MailboxAnswer.Exists("news.example.com")
        : new MailboxAnswer.CannotTell(MailboxAnswer.Reason.GREYLISTED);
  }

  private static GoLiveModel model(WizardModel wizard, Map<String, String> saved) {
    return new GoLiveModel(
        Demands.builtIn(),
        new SimpleObjectProperty<>(
            Optional.of(
                Answers.start(
                    DomainName.of("news.example.com"), Mode.CLOUD, PlatformFile.builtIn()))),
        new SimpleObjectProperty<Optional<Report>>(Optional.empty()),
        wizard.fields(),
        new GoLiveModel.Asked(
            Optional.of((mailbox, _) -> answers(mailbox)),
            _ -> new TlsProbeResult.Unreached("no network"),
            () -> new Background(Runnable::run, Runnable::run)),
        Clock.fixed(Instant.parse("2026-11-25T09:00:00Z"), ZoneOffset.UTC),
        ZoneOffset.UTC,
        saved::put);
  }

  @Start
  void show(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    GoLiveStep step = new GoLiveStep(model, words, copied::add, opened::add, RoadEnd.NOWHERE);
    scene = new Scene((Parent) step.node(), 760, 700);
    scene.getStylesheets().setAll(StyleSheets.all());
    stage.setScene(scene);
    stage.show();
  }

  /// The names of the fields are those of the platform's own page.
  @Test
  void whatToTypeIntoThePlatformIsFirstAndCopiedOneByOne(FxRobot robot) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("golive.platform.sender", "@news.example.com");
    fields.put("golive.platform.selector", "ak");
    fields.put("golive.platform.tracking", "trk.news.example.com");
    fields.put("golive.platform.return-path", "ac-bounces.news.example.com");
    fields.forEach((id, value) -> {
      assertThat(((Labeled) node(id).lookup(".copy-text")).getText()).isEqualTo(value);
      robot.interact(() -> ((ButtonBase) node(id).lookup(".copy-button")).fire());
      String[] held = new String[1];
      robot.interact(() -> held[0] = Clipboard.getSystemClipboard().getString());
      assertThat(held[0]).isEqualTo(value);
    });
    assertThat(copied).hasSize(4).contains("Copied the DKIM selector");
    Messages say = words.messages().get();
    assertThat(say.say("golive.platform.sender.where")).contains("Sender Email");
    assertThat(say.say("golive.platform.tracking.where")).contains("Tracking Domain");
    assertThat(say.say("golive.platform.selector.where")).contains("admin panel");
    assertThat(say.say("golive.platform.return-path.where")).contains("MAIL FROM");
    CheckBox mailbox = (CheckBox) node("golive.mailbox");
    robot.interact(mailbox::fire);
    assertThat(model.mailbox().get()).isTrue();
  }

  @Test
  void postmasterServicesAreGivenTheDomainAndOpened(FxRobot robot) {
    for (String service : List.of("google", "mailru")) {
      String id = "golive.platform.service." + service;
      assertThat(((Labeled) node(id).lookup(".copy-text")).getText()).isEqualTo("news.example.com");
      robot.interact(() -> ((ButtonBase) node(id + ".open")).fire());
    }
    assertThat(opened)
        .containsExactly("https://postmaster.google.com/", "https://postmaster.mail.ru/");
  }

  @Test
  void theMailServerIsAskedOnlyOnRequestAndWhatCannotBeToldIsSaid(FxRobot robot) {
    assertThat(node("golive.mailbox.told").isVisible()).isFalse();
    assertThat(node("golive.mailbox.ask").isDisabled()).isTrue();
    robot.interact(() -> model.demanded().mailbox().text().set("news@NEWS.example.com"));
    robot.interact(() -> ((ButtonBase) node("golive.mailbox.ask")).fire());
    assertThat(((Labeled) node("golive.mailbox.told")).getText())
        .startsWith("news@news.example.com exists:");
    robot.interact(() -> model.demanded().mailbox().text().set("office"));
    assertThat(node("golive.mailbox.told").isVisible()).as("of another mailbox").isFalse();
    robot.interact(() -> ((ButtonBase) node("golive.mailbox.ask")).fire());
    assertThat(((Labeled) node("golive.mailbox.told")).getText()).startsWith("Could not tell:");
    robot.interact(() -> model.demanded().mailbox().text().set("a>\r\nDATA"));
    assertThat(node("golive.mailbox.ask").isDisabled()).isTrue();
    robot.interact(() -> ((ButtonBase) node("golive.site.ask")).fire());
    assertThat(((Labeled) node("golive.site.told")).getText())
        .startsWith("Could not tell: nothing answered at news.example.com");
  }

  @Test
  void theTitleDoesNotSayBeginWhileSomethingIsOpen() {
    GoLiveStep step = new GoLiveStep(model, words, copied::add, opened::add, RoadEnd.NOWHERE);
    assertThat(step.title().getValue().key()).isEqualTo("golive.title.not-ready");
  }

  @Test
  void everythingIsReachedByTabInTheOrderOnScreen(FxRobot robot) {
    robot.interact(() -> node("golive.provider.gmail").requestFocus());
    List<String> walked = new ArrayList<>();
    for (int i = 0; i < 40 && !walked.contains("golive.tool.snds"); i++) {
      walked.add(scene.getFocusOwner().getId());
      robot.type(KeyCode.TAB);
    }
    assertThat(walked)
        .containsExactly(
            "golive.provider.gmail",
            "golive.provider.yahoo",
            "golive.provider.outlook",
            "golive.provider.icloud",
            "golive.provider.mailru",
            "golive.provider.yandex",
            "golive.provider.gmx",
            "golive.provider.laposte",
            "golive.provider.t-online",
            "golive.people",
            "golive.daily",
            "golive.content.subject",
            "golive.content.text",
            "golive.content.markup",
            "golive.content.images",
            "golive.content.links",
            "golive.content.shorteners",
            "golive.content.attachments",
            "golive.content.leave",
            "golive.tool.mail-tester",
            "golive.tool.mxtoolbox",
            "golive.tool.google",
            "golive.tool.mailru",
            "golive.tool.snds");
  }

  @Test
  void aProviderUnfoldsByKeyAndItsSourceCanBeOpened(FxRobot robot) {
    robot.interact(() -> node("golive.provider.icloud").requestFocus());
    robot.type(KeyCode.SPACE).type(KeyCode.TAB);
    assertThat(scene.getFocusOwner().getId()).isEqualTo("golive.provider.icloud.source");
    robot.type(KeyCode.SPACE);
    assertThat(opened).containsExactly("https://support.apple.com/en-us/102322");
  }

  @Test
  void aCalendarIsAskedForAndSavedByKey(FxRobot robot) {
    robot.interact(() -> node("golive.people").requestFocus());
    robot.write("50 000").type(KeyCode.TAB).write("10 000").type(KeyCode.TAB);
    assertThat(scene.getFocusOwner().getId()).isEqualTo("golive.save-calendar");
    robot.type(KeyCode.SPACE).type(KeyCode.TAB).type(KeyCode.SPACE);
    assertThat(saved)
        .containsOnlyKeys("warm-up-news.example.com.ics", "warm-up-news.example.com.csv");
  }

  @Test
  void toolsOpenWithTheDomainFilledInWhereTheyTakeOne(FxRobot robot) {
    for (String tool : List.of("mail-tester", "mxtoolbox")) {
      robot.interact(() -> node("golive.tool." + tool).requestFocus());
      robot.type(KeyCode.SPACE);
    }
    assertThat(opened)
        .containsExactly(
            "https://www.mail-tester.com/",
            "https://mxtoolbox.com/SuperTool.aspx?action=mx%3anews.example.com&run=toolpage");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyControlSaysWhatItIs(Language language, FxRobot robot) {
    robot.interact(() -> {
      words.language().set(language);
      model.people().text().set("50000");
      model.daily().text().set("10000");
    });
    Messages say = words.messages().get();
    List<Node> controls =
        nodes().stream().filter(node -> node.isFocusTraversable() && isShown(node)).toList();
    assertThat(controls).hasSizeGreaterThan(20);
    for (Node control : controls) {
      assertThat(spoken(control)).as(control.getId()).isNotBlank().doesNotContain("golive.");
    }
    assertThat(spoken(node("golive.provider.gmail")))
        .startsWith("Gmail. ")
        .contains(
            String.valueOf(Demands.builtIn().providers().getFirst().requirements().size() - 3));
    assertThat(spoken(node("golive.people"))).isEqualTo(say.say("golive.people.label"));
    robot.interact(() -> words.language().set(Language.ENGLISH));
  }

  @Test
  void ticksAndNumbersAreInTheProjectAndComeBack(FxRobot robot) {
    robot.interact(() -> node("golive.content.links").requestFocus());
    robot.type(KeyCode.SPACE);
    robot.interact(() -> {
      model.people().text().set("50 000");
      model.daily().text().set("many");
    });
    assertThat(((CheckBox) node("golive.content.links")).isSelected()).isTrue();
    Map<String, List<String>> fields =
        new LinkedHashMap<>(wizard.fields().beyond(Optional.empty()));
    fields.put("golive.from-the-future", List.of("kept"));
    Project project = Project.empty().with(Optional.empty(), fields, Optional.empty());

    WizardModel other = new WizardModel();
    GoLiveModel again = model(other, saved);
    other.open(Optional.empty(), reread(project).fields());
    assertThat(again.tick("links").get()).isTrue();
    assertThat(GoLiveModel.CONTENT.stream().filter(item -> again.tick(item).get()))
        .containsExactly("links");
    assertThat(again.people().value()).contains(50_000L);
    assertThat(again.daily().text().get()).isEqualTo("many");
    assertThat(other.fields().beyond(Optional.empty())).isEqualTo(fields);
  }

  @Test
  void aProjectFromBeforeThisStepHasNothingTicked() {
    WizardModel other = new WizardModel();
    GoLiveModel again = model(other, saved);
    other.open(Optional.empty(), reread(Project.empty()).fields());
    assertThat(GoLiveModel.CONTENT).noneMatch(item -> again.tick(item).get());
    assertThat(other.fields().beyond(Optional.empty())).isEmpty();
  }

  private static Project reread(Project project) {
    if (FORMAT.parse(FORMAT.print(project), "my.sendready") instanceof ProjectFile.Opened opened) {
      return opened.project();
    }
    throw new AssertionError("no project");
  }

  /// What a screen reader says first: the accessible text, else the words on the control.
  private static String spoken(Node node) {
    if (node.getAccessibleText() != null) {
      return node.getAccessibleText();
    }
    return node instanceof Labeled labeled ? labeled.getText() : "";
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return node instanceof ToggleButton || node instanceof TextField || node instanceof Labeled;
  }

  private Node node(String id) {
    return nodes().stream().filter(each -> id.equals(each.getId())).findFirst().orElseThrow();
  }

  private List<Node> nodes() {
    List<Node> all = new ArrayList<>();
    collect(scene.getRoot(), all);
    return all;
  }

  private static void collect(Node node, List<Node> into) {
    into.add(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
    }
  }
}
