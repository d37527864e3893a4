package app.sendready.ui.many;

import app.sendready.app.Words;
import app.sendready.bulk.BulkCause;
import app.sendready.bulk.BulkFormat;
import app.sendready.check.Checker;
import app.sendready.check.KindScenarios;
import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import app.sendready.i18n.Language;
import app.sendready.kind.Kinds;
import app.sendready.practice.Practice;
import app.sendready.project.PlatformFile;
import app.sendready.provider.Detection;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Pictures;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.shell.StyleSheets;
import app.sendready.ui.step.check.CheckModel;
import app.sendready.ui.step.check.CheckStep;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Writes pictures of the window *Check many domains*: empty, read, while it runs, done, with a
/// cause chosen, and with details; wide and narrow, in both languages, at 100 and 200 %.
public final class ManyGallery {
  private ManyGallery() {}

  /// @param args the folder for the pictures, and what the names of those that are wanted end with,
  ///   if not all are
  public static void main(String[] args) {
    Application.launch(Shown.class, args);
  }

  /// A table of a hundred and some domains: most bare, some ready, a long one, a Cyrillic one, and
  /// lines that say nothing.
  public static String table() {
    StringBuilder text = new StringBuilder("domain,dkim-key,known\n");
    String key = "v=DKIM1; p=" + Practice.SAMPLE_KEY;
    for (int i = 0; i < 120; i++) {
      text.append(i % 3 == 0 ? "ready" : "client").append(i).append(".example.com,");
      text.append(i % 2 == 0 ? key : "").append(",\n");
    }
    text.append("a-long-name-of-a-department.customers-of-the-north.example.com,,\n");
    text.append("почта.example.com,,\n");
    text.append("not a domain,,\nexample.com,no key,\n");
    text.append("lived.example.com,")
        .append(key)
        .append(",spf.missing 2026-11-29 sends from elsewhere\n");
    return text.toString();
  }

  /// The verification that the details of a domain are made of.
  static ManyDetail detail(ManyModel model, ManyWorld world, Localized words, Background own) {
    Checker checker = new Checker(Kinds.all(), KindScenarios.CLOCK);
    CheckModel check =
        new CheckModel(
            model.chosen(),
            checker::plan,
            (answers, _) -> world.look(answers),
            own,
            (_, _) -> () -> {},
            KindScenarios.CLOCK,
            Optional.empty());
    check.report().subscribe(report -> report.ifPresent(model::heard));
    CheckStep step = new CheckStep(check, words, _ -> {});
    return new ManyDetail(
        step.node(),
        check::checkNow,
        () -> {
          check.cancel();
          check.pause();
        });
  }

  /// The program that shows them.
  public static final class Shown extends Application {
    private static Optional<Path> target = Optional.empty();

    @Override
    public void start(Stage stage) throws Exception {
      Path folder = Path.of(getParameters().getRaw().getFirst());
      Files.createDirectories(folder);
      String wanted = getParameters().getRaw().size() > 1 ? getParameters().getRaw().get(1) : "";
      Path table = Files.createTempDirectory("many").resolve("clients.csv");
      Files.writeString(table, table());
      Theme theme = new Theme(StyleSheets.all(), new SimpleObjectProperty<>(ColorScheme.LIGHT));
      Localized words = new Localized(Language.ENGLISH, l -> Words.in(l, ZoneOffset.UTC));
      AtomicBoolean slow = new AtomicBoolean();
      ManyWorld world =
          new ManyWorld(
              KindScenarios.CLOCK,
              line -> {
                while (slow.get() && line.line() > 60) {
                  try {
                    Thread.sleep(20);
                  } catch (InterruptedException stopped) {
                    return;
                  }
                }
              });
      ManyModel model =
          new ManyModel(
              PlatformFile::builtIn,
              words.messages(),
              new ManyModel.Outside(
                  Optional::empty,
                  Optional::empty,
                  _ -> target,
                  table.resolveSibling("own"),
                  () -> world,
                  _ -> new Detection.Unknown(),
                  KindScenarios.CLOCK,
                  (_, task) -> task.run()),
              () -> new Background(Thread::startVirtualThread, Platform::runLater));
      ManyView view =
          new ManyView(
              model,
              detail(model, world, words, new Background(Runnable::run, Runnable::run)),
              words);
      Scene scene = new Scene(view, 1180, 760);
      theme.dress(scene);
      stage.setScene(scene);
      stage.show();
      Path earlier = earlier(model, world, table.resolveSibling("last-week.jsonl"));
      for (Language language : Language.values()) {
        words.language().set(language);
        for (int size : new int[] {100, 200}) {
          theme.size().set(size);
          for (Theme.Choice look : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
            theme.choice().set(look);
            for (int width : new int[] {1180, 760}) {
              stage.setWidth(width);
              stage.setHeight(width == 760 ? 620 : 760);
              String tail =
                  width
                      + "-"
                      + look.name().toLowerCase(Locale.ROOT)
                      + "-"
                      + language.tag()
                      + "-"
                      + size
                      + ".png";
              if (!tail.endsWith(wanted)) {
                continue;
              }
              model.forget();
              Files.deleteIfExists(table.resolveSibling("clients.csv.results.jsonl"));
              picture(scene, folder.resolve("1-empty-" + tail));
              model.open(table);
              do {
                Pictures.pass(100);
              } while (!model.stage().get().hasList());
              picture(scene, folder.resolve("2-read-" + tail));
              slow.set(true);
              model.start();
              Pictures.pass(1500);
              picture(scene, folder.resolve("3-running-" + tail));
              slow.set(false);
              Pictures.pass(1500);
              picture(scene, folder.resolve("4-done-" + tail));
              model
                  .filter()
                  .set(ManyFilter.ALL.withCause(Optional.of(new BulkCause("spf", "spf.missing"))));
              picture(scene, folder.resolve("5-cause-" + tail));
              model.show(model.rows().get(1));
              Pictures.pass(500);
              picture(scene, folder.resolve("6-detail-" + tail));
              model.lookAtNone();
              model.filter().set(ManyFilter.ALL);
              model.compareWith(Optional.of(table));
              Pictures.pass(500);
              picture(scene, folder.resolve("7-refused-" + tail));
              model.compareWith(Optional.of(earlier));
              Pictures.pass(1500);
              picture(scene, folder.resolve("8-chosen-" + tail));
              model.startAnew();
              Pictures.pass(3000);
              picture(scene, folder.resolve("9-compared-" + tail));
              model.filter().set(ManyFilter.ALL.withChanged(true));
              picture(scene, folder.resolve("10-changed-" + tail));
              model.show(model.rows().getFirst());
              Pictures.pass(500);
              picture(scene, folder.resolve("11-changes-" + tail));
            }
          }
        }
      }
      model.forget();
      Platform.exit();
    }

    /// Results of a week ago, since when a record went, one came, and another has a new value.
    private static Path earlier(ManyModel model, ManyWorld world, Path file) throws Exception {
      model.open(table().replace("почта.example.com,,\n", ""));
      do {
        Pictures.pass(100);
      } while (!model.stage().get().hasList());
      target = Optional.of(file);
      model.start();
      Pictures.pass(3000);
      model.save(BulkFormat.JSONL);
      Pictures.pass(1000);
      world.remove(DomainName.of("_domainkey.ready0.example.com"), RecordType.TXT);
      world.remove(DomainName.of("_dmarc.ready0.example.com"), RecordType.TXT);
      world.remove(DomainName.of("ready6.example.com"), RecordType.TXT);
      model.show(model.rows().get(2));
      Pictures.pass(500);
      world.put(model.choice().line().get().orElseThrow().answers());
      world.remove(DomainName.of("default._bimi.client2.example.com"), RecordType.TXT);
      model.forget();
      return file;
    }

    private static void picture(Scene scene, Path file) throws Exception {
      Pictures.pass(300);
      Pictures.write(scene, file);
    }
  }
}
