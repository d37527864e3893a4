package app.sendready.ui.many;

import app.sendready.app.Words;
import app.sendready.bulk.BulkFormat;
import app.sendready.check.KindScenarios;
import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import app.sendready.i18n.Language;
import app.sendready.practice.Practice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;

/// What the window *Check many domains* is shown with: a list, its results, and earlier ones, since
/// when a record went, one came, and another has a new value. Who asks for a list gets a folder of
/// their own with it.
public final class ManyFiles {
  private static final int DOMAINS = 20;
  private static final String NEW = "почта.example.com,,\n";

  /// Most are bare, some ready, one is long, one Cyrillic, one known to be as it is, and two lines
  /// say nothing.
  private static String table() {
    StringBuilder text = new StringBuilder("domain,dkim-key,known\n");
    String key = "v=DKIM1; p=" + Practice.SAMPLE_KEY;
    for (int i = 0; i < DOMAINS; i++) {
      text.append(i % 3 == 0 ? "ready" : "client").append(i).append(".example.com,");
      text.append(i % 2 == 0 ? key : "").append(",\n");
    }
    text.append("a-long-name-of-a-department.customers-of-the-north.example.com,,\n");
    text.append(NEW);
    text.append("not a domain,,\nexample.com,no key,\n");
    text.append("lived.example.com,")
        .append(key)
        .append(",spf.missing 2026-11-29 sends from elsewhere\n");
    return text.toString();
  }

  /// The folders of a list that nobody has looked at, of one that was looked at, and of one that
  /// was compared with earlier results, too.
  private final Path plain;

  private final Path looked;
  private final Path compared;

  private ManyFiles(Path plain, Path looked, Path compared) {
    this.plain = plain;
    this.looked = looked;
    this.compared = compared;
  }

  /// Looks at the list a week ago, lets a week go by in the world, and looks again.
  public static ManyFiles aWeekLater(ManyWorld world) throws IOException {
    Path plain = Files.createTempDirectory("many");
    Path earlier = plain.resolve("last-week.jsonl");
    ManyModel model = model(world, earlier);
    model.open(table().replace(NEW, ""));
    model.start();
    model.save(BulkFormat.JSONL);
    world.remove(DomainName.of("_domainkey.ready0.example.com"), RecordType.TXT);
    world.remove(DomainName.of("_dmarc.ready0.example.com"), RecordType.TXT);
    world.remove(DomainName.of("ready6.example.com"), RecordType.TXT);
    model.show(model.rows().get(2));
    world.put(model.choice().line().get().orElseThrow().answers());
    world.remove(DomainName.of("default._bimi.client2.example.com"), RecordType.TXT);
    model.forget();
    Files.writeString(plain.resolve("clients.csv"), table());
    Files.writeString(plain.resolve("notes.csv"), "To do:\n\nwrite to everybody\n");
    Path looked = copy(plain);
    model.open(looked.resolve("clients.csv"));
    model.start();
    model.forget();
    Path compared = copy(plain);
    model.open(compared.resolve("clients.csv"));
    model.compareWith(Optional.of(compared.resolve("last-week.jsonl")));
    model.start();
    model.forget();
    return new ManyFiles(plain, looked, compared);
  }

  private static Path copy(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      Path other = Files.createTempDirectory("many");
      for (Path file : files.toList()) {
        Files.copy(file, other.resolve(file.getFileName()));
      }
      return other;
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /// A list that nobody has looked at.
  Path list() {
    return copy(plain).resolve("clients.csv");
  }

  /// One with its results beside it.
  Path looked() {
    return copy(looked).resolve("clients.csv");
  }

  /// One whose results were compared with earlier ones, which lie beside it.
  Path compared() {
    return copy(compared).resolve("clients.csv");
  }

  /// A file that is neither a list nor results.
  Path note() {
    return plain.resolve("notes.csv");
  }

  /// Earlier results.
  Path earlier() {
    return plain.resolve("last-week.jsonl");
  }

  /// Where a window keeps what it cannot keep beside a list.
  public Path scratch() {
    return plain.resolve("own");
  }

  private static ManyModel model(ManyWorld world, Path target) throws IOException {
    return new StraightModel(Optional::empty, Optional::empty, () -> Optional.of(target))
        .in(
            Files.createTempDirectory("many-own"),
            new SimpleObjectProperty<>(Words.in(Language.ENGLISH, ZoneOffset.UTC)),
            () -> world,
            KindScenarios.CLOCK);
  }
}
