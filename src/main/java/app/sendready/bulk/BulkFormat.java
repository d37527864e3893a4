package app.sendready.bulk;

import app.sendready.disk.Part;
import app.sendready.disk.Rights;
import app.sendready.export.BulkCsv;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// How results are written: for spreadsheets, or for programs and later runs to compare with.
public enum BulkFormat {
  CSV,
  JSONL;

  /// With the dot.
  public String ending() {
    return this == CSV ? ".csv" : ".jsonl";
  }

  /// Results one after the other.
  @FunctionalInterface
  public interface Results {
    /// The next; empty at the end.
    Optional<BulkResult> next() throws IOException;
  }

  /// Replaces a file's content by results, whole or not at all.
  public void write(Path file, Results results) throws IOException {
    try (Part part = Part.of(file, Rights.USUAL)) {
      part.write(this == CSV ? BulkCsv.header() : new byte[0]);
      Optional<BulkResult> next = results.next();
      while (next.isPresent()) {
        part.write(octets(next.get()));
        next = results.next();
      }
      part.take();
    }
  }

  private byte[] octets(BulkResult result) {
    return this == CSV
        ? BulkCsv.rows(result.json())
        : (result.json().printLine() + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
