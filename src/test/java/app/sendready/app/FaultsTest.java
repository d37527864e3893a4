package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.practice.Practice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00.5Z");

  @TempDir Path folder;
  private final List<Faults.Fault> shown = new ArrayList<>();

  private Faults faults(Path file) {
    return new Faults(
        file, Clock.fixed(NOW, ZoneOffset.UTC), () -> "SendReady 1", Runnable::run, shown::add);
  }

  private static RuntimeException at(String message) {
    return new IllegalStateException(message);
  }

  @Test
  void aFaultIsKeptAndTold() throws Exception {
    Path file = folder.resolve("new/faults.txt");
    faults(file).tell(new IllegalStateException("no row", new NullPointerException("no kind")));
    assertThat(shown)
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.file()).contains(file);
          assertThat(fault.text())
              .startsWith("SendReady 1\n\njava.lang.IllegalStateException: no row\n")
              .contains("FaultsTest.java", "caused by java.lang.NullPointerException: no kind");
          assertThat(Files.readString(file))
              .startsWith("2026-11-23T10:00:00Z\n")
              .contains(fault.text());
        });
  }

  @Test
  void theSameIsToldOnceAndTheFileStaysSmall() throws Exception {
    Path file = folder.resolve("faults.txt");
    Faults faults = faults(file);
    for (int i = 0; i < 1000; i++) {
      faults.tell(at("again"));
      RuntimeException other = at("other");
      other.setStackTrace(
          new StackTraceElement[] {
            new StackTraceElement("app.sendready.Row", "look", "R.java", i)
          });
      faults.tell(other);
    }
    assertThat(shown).hasSize(20);
    assertThat(Files.size(file)).isLessThan(200_000);
  }

  @Test
  void whereNoFileTakesItItIsToldAllTheSame() throws Exception {
    Path inTheWay = Files.createFile(folder.resolve("file"));
    faults(inTheWay.resolve("faults.txt")).tell(at("no row"));
    assertThat(shown).singleElement().extracting(Faults.Fault::file).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "news.example.com",
        "'_dmarc.example.com.'",
        "xn--e1afmkfd.xn--p1ai",
        "почта.example",
        "Рассылка",
        "masha@example.com",
        "192.0.2.4",
        "2001:db8::1",
        "/home/masha/shop.sendready",
        "C:\\Users\\Masha\\x",
        "v=DKIM1;",
        "p=MIIBIjANBg",
        Practice.SAMPLE_KEY,
        "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A",
        "sel1",
        "20261123"
      })
  void whatMayBeTheUsersOwnIsNotInIt(String own) {
    assertThat(FaultText.of(at("not understood: " + own + " in row 3.")))
        .contains("not understood: ‹…› in row 3.")
        .doesNotContain(own);
  }

  @Test
  void aCauseThatIsItsOwnCauseEnds() {
    RuntimeException one = at("one");
    RuntimeException two = new IllegalStateException("two", one);
    one.initCause(two);
    assertThat(FaultText.of(one)).contains("caused by").hasSizeLessThan(100_000);
  }
}
