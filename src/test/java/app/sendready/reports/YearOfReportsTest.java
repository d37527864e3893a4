package app.sendready.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A small part of what the tool `reports-year` does.
class YearOfReportsTest {
  @TempDir private Path folder;

  @Test
  void everySumIsExact() throws IOException {
    YearOfReports year = new YearOfReports(1);
    year.write(folder, 400);
    assertThat(year.differences(year.read(folder))).isEmpty();
    assertThat(year.sums.files).isEqualTo(404);
  }

  @Test
  void aReportThatIsLostIsMissed() throws IOException {
    YearOfReports year = new YearOfReports(1);
    year.write(folder, 20);
    Files.delete(folder.resolve("000/r000007"));
    assertThat(year.differences(year.read(folder))).hasSizeGreaterThan(3);
  }
}
