package app.sendready.ui.handover;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.answers.Selector;
import app.sendready.app.Words;
import app.sendready.check.Checker;
import app.sendready.check.KindScenarios;
import app.sendready.check.Report;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.key.PastedKey;
import app.sendready.kind.SampleKinds;
import app.sendready.network.MemoryNetwork;
import app.sendready.practice.Practice;
import app.sendready.project.PlatformFile;
import app.sendready.provider.Panel;
import app.sendready.provider.PanelSheet;
import app.sendready.provider.ProviderCatalogue;
import app.sendready.ui.SampleZone;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A domain with a mail service of its own at a host that is known, looked at once: something to
/// add, something to change, something that is right.
public final class Outgoing {
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T14:02:11Z"), ZoneOffset.UTC);
  public static final DomainName DOMAIN = DomainName.of("news.example.com");
  static final DomainName ZONE = DomainName.of("example.com");

  private Outgoing() {}

  public static Answers answers() {
    return Answers.start(DOMAIN, Mode.CLOUD, PlatformFile.builtIn())
        .withKey(new Answers.SigningKey(new Selector("ak"), PastedKey.found(Practice.SAMPLE_KEY)));
  }

  public static Report report() {
    MemoryZone world =
        SampleZone.world()
            .txt("ak._domainkey.news.example.com.", "v=DKIM1; k=rsa; p=" + Practice.SAMPLE_KEY);
    KindScenarios.addPlatform(world);
    try {
      return new Checker(SampleKinds.all(), CLOCK)
          .run(answers(), new MemoryNetwork(world), row -> {});
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  public static PanelSheet document(Report report) {
    return PanelSheet.of(
        new Checker(SampleKinds.all(), CLOCK).plan(report.answers()),
        Optional.of(report),
        Panel.UNKNOWN.in(ZONE).at(ProviderCatalogue.builtIn().byId("cloudflare").orElseThrow()));
  }

  public static Messages words(Language language) {
    return Words.in(language, ZoneOffset.UTC);
  }

  /// Says where files go, and keeps what was suggested.
  public static final class Chosen implements SaveTargets {
    public final List<String> suggested = new ArrayList<>();
    private Optional<Path> place;

    public Chosen(Path place) {
      this.place = Optional.of(place);
    }

    /// The user thinks better of it from now on.
    void thinkBetter() {
      place = Optional.empty();
    }

    void choose(Path other) {
      place = Optional.of(other);
    }

    @Override
    public Optional<Path> folder() {
      return place;
    }

    @Override
    public Optional<Path> file(String name) {
      suggested.add(name);
      return place.map(folder -> folder.resolve(name));
    }
  }
}
