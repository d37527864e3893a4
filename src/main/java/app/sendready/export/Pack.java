package app.sendready.export;

import app.sendready.i18n.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The hand-over pack: every form of one document in one zip. The same document makes the same
/// bytes, and each file in it is what `sendready plan --format` prints.
///
/// @param entries in the order in which they are read: the letter first
public record Pack(List<Entry> entries) {
  /// The forms in a pack; plain text adds nothing to the letter.
  public static final List<PlanFormat> FORMATS =
      List.of(
          PlanFormat.LETTER,
          PlanFormat.PDF,
          PlanFormat.HTML,
          PlanFormat.ZONE,
          PlanFormat.CSV,
          PlanFormat.MARKDOWN,
          PlanFormat.JSON);

  /// The earliest that a zip can say, since no file in it has a time of its own.
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  public Pack {
    entries = List.copyOf(entries);
  }

  /// One file.
  public record Entry(String name, byte[] bytes) {}

  /// Told before each file is made, so that a caller can show how far it is.
  @FunctionalInterface
  public interface Progress {
    /// @param done how many files are made
    void made(int done, int all);
  }

  /// Makes every file. Ends early, with an [InterruptedException], when the thread is interrupted.
  ///
  /// @param more files that the pack takes along, such as the project
  public static Pack of(
      ExportDocument document, Messages messages, List<Entry> more, Progress progress)
      throws InterruptedException {
    List<Entry> entries = new ArrayList<>();
    for (PlanFormat format : FORMATS) {
      if (Thread.interrupted()) {
        throw new InterruptedException("the pack was called off");
      }
      progress.made(entries.size(), FORMATS.size());
      entries.add(new Entry(format.file(), format.bytes(document, messages)));
    }
    entries.addAll(more);
    return new Pack(entries);
  }

  public byte[] zip() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Entry entry : entries) {
        ZipEntry head = new ZipEntry(entry.name());
        head.setTimeLocal(NO_TIME);
        zip.putNextEntry(head);
        zip.write(entry.bytes());
        zip.closeEntry();
      }
    } catch (IOException never) {
      throw new IllegalStateException("memory that cannot be written to", never);
    }
    return out.toByteArray();
  }
}
