package app.sendready.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.i18n.Text;
import app.sendready.network.PublicResolver;
import app.sendready.project.PlatformFile;
import app.sendready.project.PublicResolversFile;
import app.sendready.project.SettingsFile;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Note;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsModelTest {
  private static final String OWN =
      """
      {"name": "Example", "spfInclude": "spf.example.net", "trackingTarget": "trk.example.net",
       "bounceTarget": "mta.example.net", "selector": "ex", "trackingLabel": "go",
       "bounceLabel": "back", "serverLabel": "mta"}
      """;

  @TempDir Path folder;
  private SettingsFile file;
  private SettingsModel model;

  @BeforeEach
  void start() {
    file = SettingsFile.open(folder.resolve("settings.json"), Runnable::run);
    model = new SettingsModel(file, new Background(Runnable::run, Runnable::run));
  }

  /// The same after a restart.
  private SettingsModel again() {
    return new SettingsModel(
        SettingsFile.open(folder.resolve("settings.json"), Runnable::run),
        new Background(Runnable::run, Runnable::run));
  }

  private List<String> asked() {
    return file.now().publicResolvers().stream().map(PublicResolver::name).toList();
  }

  private static ResolverInput named(SettingsModel model, String name) {
    return model.resolvers().rows().stream()
        .filter(row -> row.name().text().get().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theShippedListIsShownAndNotKept() {
    assertThat(model.resolvers().rows()).hasSize(4);
    assertThat(model.resolvers().own().get()).isFalse();
    assertThat(file.now().resolvers()).isEmpty();
    assertThat(model.resolvers().shippedOn()).isEqualTo(PublicResolversFile.builtInDate());
  }

  @Test
  void aResolverIsAskedFromTheLookAfterItWasTyped() {
    ResolverInput added = model.resolvers().add();
    added.name().text().set("Office");
    assertThat(asked()).hasSize(4);
    added.addresses().text().set("192.0.2.53 2001:db8::53");
    added.https().text().set("https://192.0.2.53/dns-query");

    assertThat(asked()).endsWith("Office");
    assertThat(file.now().publicResolvers().getLast().https()).isPresent();
    assertThat(added.trouble().getValue()).isEmpty();
  }

  @Test
  void whatIsWrongIsSaidBesideItsFieldAndKeptAsTyped() {
    ResolverInput added = model.resolvers().add();
    assertThat(added.addresses().note().getValue().orElseThrow().kind()).isEqualTo(Note.Kind.HINT);
    added.name().text().set("Office");
    added.addresses().text().set("dns.example.com");
    added.https().text().set("http://example.com");

    assertThat(added.addresses().note().getValue())
        .contains(Note.problem(Text.of("project.resolver.address", "value", "dns.example.com")));
    assertThat(added.https().note().getValue())
        .contains(Note.problem(Text.of("project.resolver.https", "value", "http://example.com")));
    assertThat(added.name().note().getValue()).isEmpty();
    assertThat(added.trouble().getValue()).isPresent();
    assertThat(asked()).hasSize(4).doesNotContain("Office");

    ResolverInput after = named(again(), "Office");
    assertThat(after.addresses().text().get()).isEqualTo("dns.example.com");
    assertThat(after.https().text().get()).isEqualTo("http://example.com");
    assertThat(after.trouble().getValue()).isPresent();
  }

  @Test
  void oneThatIsOffIsNotAskedAndStaysOnTheList() {
    named(model, "Google").on().set(false);
    assertThat(asked()).containsExactly("Cloudflare", "Quad9", "Yandex");
    assertThat(named(again(), "Google").on().get()).isFalse();
    named(model, "Google").on().set(true);
    assertThat(file.now().resolvers()).as("it is the shipped list again").isEmpty();
  }

  @Test
  void aListWithNobodyOnItSaysWhatThatMeans() {
    model.resolvers().rows().forEach(row -> row.on().set(false));
    assertThat(asked()).isEmpty();
    assertThat(model.resolvers().note().get())
        .contains(Note.problem(Text.of("settings.resolvers.nobody")));
  }

  @Test
  void twoOfOneNameArePointedOut() {
    model.resolvers().rows().getLast().name().text().set("Google");
    assertThat(model.resolvers().note().get())
        .contains(Note.problem(Text.of("settings.resolvers.twice", "name", "Google")));
  }

  @Test
  void removingAndRestoringCanBeTakenBack() {
    ResolverInput added = model.resolvers().add();
    added.name().text().set("Office");
    added.addresses().text().set("192.0.2.53");
    model.resolvers().restore();
    assertThat(file.now().resolvers()).isEmpty();
    assertThat(model.resolvers().own().get()).isFalse();
    model.resolvers().undo();
    assertThat(asked()).endsWith("Office");
    model.resolvers().remove(named(model, "Quad9"));
    assertThat(asked()).doesNotContain("Quad9");
    model.resolvers().undo();
    assertThat(asked()).containsExactly("Cloudflare", "Google", "Quad9", "Yandex", "Office");
    assertThat(model.resolvers().undoable().get()).isFalse();
  }

  @Test
  void thereIsRoomForEight() {
    while (model.resolvers().hasRoom()) {
      model.resolvers().add();
    }
    assertThat(model.resolvers().rows()).hasSize(8);
  }

  @Test
  void aPlatformOfAFileIsTakenAndComesBack() throws IOException {
    Path profile = Files.writeString(folder.resolve("own.json"), OWN);
    model.platform().choose(profile);
    assertThat(model.platform().platform().get().name()).isEqualTo("Example");
    assertThat(again().platform().platform().get().name()).isEqualTo("Example");
    assertThat(again().platform().file().get()).contains(profile);

    model.platform().builtIn();
    assertThat(again().platform().platform().get()).isEqualTo(PlatformFile.builtIn());
    assertThat(again().platform().file().get()).isEmpty();
  }

  @Test
  void aFileThatIsNoPlatformChangesNothing() throws IOException {
    model.platform().choose(Files.writeString(folder.resolve("own.json"), OWN));
    model.platform().choose(Files.writeString(folder.resolve("other.json"), "{}"));
    assertThat(model.platform().trouble().get().orElseThrow().key())
        .isEqualTo("project.platform.missing");
    assertThat(model.platform().platform().get().name()).isEqualTo("Example");
  }

  @Test
  void aPlatformThatIsGoneIsSaidAndNotForgotten() throws IOException {
    Path profile = Files.writeString(folder.resolve("own.json"), OWN);
    model.platform().choose(profile);
    Files.delete(profile);
    SettingsModel after = again();
    assertThat(after.platform().trouble().get()).isPresent();
    assertThat(after.platform().platform().get()).isEqualTo(PlatformFile.builtIn());
    Files.writeString(profile, OWN);
    assertThat(again().platform().platform().get().name()).isEqualTo("Example");
  }

  @Test
  void noticesAreOnUntilTheyAreSwitchedOff() {
    assertThat(model.notices().get()).isTrue();
    model.notices().set(false);
    assertThat(again().notices().get()).isFalse();
    assertThat(file.now().notices()).isEqualTo(Optional.of(false));
  }
}
