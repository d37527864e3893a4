package app.sendready.ui.reports;

import app.sendready.app.Words;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import app.sendready.i18n.Language;
import app.sendready.project.PlatformFile;
import app.sendready.reports.NameLookup;
import app.sendready.reports.read.Made;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Pictures;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.shell.StyleSheets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

/// Writes pictures of the window *Reports*: empty, and with a month read, in every look, both
/// languages, at 100 and 200 %.
public final class ReportsGallery {
  private static final int DAY = 24 * 60 * 60;

  private ReportsGallery() {}

  /// @param args the folder for the pictures
  public static void main(String[] args) {
    Application.launch(Shown.class, args);
  }

  /// A month of files: most days well, some mail of a service unsigned, one day of forged mail, a
  /// TLS report and a file that came twice.
  public static void month(Path folder) throws Exception {
    for (int day = 0; day < 30; day++) {
      String text =
          Made.REPORT
              .replace("reporter.example<", day % 3 == 0 ? "google.com<" : "Outlook.com<")
              .replace("id-1", "id-" + day)
              .replace("1764288000", String.valueOf(1764288000 + day * DAY))
              .replace("1764374399", String.valueOf(1764374399 + day * DAY))
              .replace("<count>7<", "<count>" + (900 + day * 37 % 400) + "<")
              .replace("<count>3<", "<count>" + (day == 20 ? 400 : 5) + "<")
              .replace("bounce.example.net", "akmta.net")
              .replace("example.com</domain><result>softfail", "sendgrid.net</domain><result>pass")
              .replace(
                  "<disposition>none", day > 24 ? "<disposition>quarantine" : "<disposition>none");
      Files.write(folder.resolve("r" + day + ".xml.gz"), Made.gzip(Made.octets(text)));
      if (day == 4) {
        Files.write(
            folder.resolve("again.eml"),
            Made.mail("application/gzip", "r.xml.gz", Made.gzip(Made.octets(text))));
      }
    }
    Files.writeString(
        folder.resolve("tls.json"),
        "{\"organization-name\": \"Google Inc.\", \"report-id\": \"1\", \"policies\": []}");
  }

  /// The same month with mail from five addresses that nobody knows, on one day more.
  public static void strangers(Path folder) throws Exception {
    month(folder);
    for (int i = 0; i < 5; i++) {
      Files.writeString(
          folder.resolve("s" + i + ".xml"),
          Made.REPORT
              .replace("id-1", "stranger-" + i)
              .replace("1764288000", String.valueOf(1764288000 + 8 * DAY))
              .replace("1764374399", String.valueOf(1764374399 + 8 * DAY))
              .replace("bounce.example.net", "akmta.net")
              .replace("2001:db8::1", "198.51.100." + (20 + i))
              .replace("<count>3<", "<count>" + (20 - i) + "<"));
    }
  }

  /// What DNS says of them: two of one owner, a name that is not confirmed, one without a name, one
  /// that nobody answers for.
  static MemoryZone zone() {
    return new MemoryZone()
        .ptr("198.51.100.20", "mx1.host.example")
        .address("mx1.host.example", "198.51.100.20")
        .ptr("198.51.100.21", "mx2.host.example")
        .address("mx2.host.example", "198.51.100.21")
        .ptr("198.51.100.22", "mail\\226\\128\\174.bank.example")
        .fail("24.100.51.198.in-addr.arpa", RecordType.PTR, Trouble.Kind.TIMEOUT);
  }

  /// The program that shows them.
  public static final class Shown extends Application {
    @Override
    public void start(Stage stage) throws Exception {
      Path folder = Path.of(getParameters().getRaw().getFirst());
      Files.createDirectories(folder);
      Path mail = Files.createTempDirectory("mail");
      strangers(mail);
      Theme theme = new Theme(StyleSheets.all(), new SimpleObjectProperty<>(ColorScheme.LIGHT));
      Localized words = new Localized(Language.ENGLISH, l -> Words.in(l, ZoneOffset.UTC));
      ReportsModel model =
          new ReportsModel(
              PlatformFile::builtIn,
              new SimpleObjectProperty<>(Optional.empty()),
              new ReportsModel.Outside(
                  List::of,
                  Optional::empty,
                  _ -> {},
                  (_, _, _) -> {},
                  () -> new NameLookup(() -> zone(), InstantSource.system())),
              new Background(Runnable::run, Runnable::run));
      ReportsView view = new ReportsView(model, words, _ -> {});
      Scene scene = new Scene(view, 760, 960);
      theme.dress(scene);
      stage.setScene(scene);
      stage.show();
      for (Language language : Language.values()) {
        words.language().set(language);
        for (int size : new int[] {100, 200}) {
          theme.size().set(size);
          for (Theme.Choice look : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
            theme.choice().set(look);
            String tail = look.name().toLowerCase(Locale.ROOT) + "-" + language.tag() + "-" + size;
            model.forget();
            Pictures.pass(300);
            Pictures.write(scene, folder.resolve("empty-" + tail + ".png"));
            model.open(List.of(mail));
            Pictures.pass(300);
            if (scene.lookup(".table-view") instanceof TableView<?> table) {
              table.getSelectionModel().select(0);
            }
            Pictures.pass(300);
            Pictures.write(scene, folder.resolve("read-" + tail + ".png"));
            if (scene.lookup(".scroll-pane") instanceof ScrollPane page) {
              page.setVvalue(1);
              Pictures.pass(300);
              Pictures.write(scene, folder.resolve("end-" + tail + ".png"));
              model.lookUp();
              Pictures.pass(300);
              page.setVvalue(1);
              Pictures.pass(300);
              Pictures.write(scene, folder.resolve("names-" + tail + ".png"));
              page.setVvalue(0);
            }
          }
        }
      }
      Platform.exit();
    }
  }
}
