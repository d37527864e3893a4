package app.sendready.export;

import app.sendready.i18n.Messages;
import app.sendready.provider.PanelSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The hand-over pack: every form of one document in one zip. The same document makes the same
/// bytes, and each file in it is what `sendready plan --format` prints.
///
/// @param files their bytes by name, in the order in which they are read: the letter first
public record HandOverPack(Map<String, byte[]> files) {
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

  public HandOverPack {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /// Told before each file is made, so that a caller can show how far it is.
  @FunctionalInterface
  public interface Progress {
    /// @param done how many files are made
    void made(int done, int all);
  }

  /// Makes the files of these forms. Ends early, with an [InterruptedException], when the thread is
  /// interrupted.
  ///
  /// @param more files that the pack takes along, such as the project
  public static HandOverPack of(
      PanelSheet document,
      Collection<PlanFormat> formats,
      Messages messages,
      Map<String, byte[]> more,
      Progress progress)
      throws InterruptedException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (PlanFormat format : FORMATS.stream().filter(formats::contains).toList()) {
      if (Thread.interrupted()) {
        throw new InterruptedException("the pack was called off");
      }
      progress.made(files.size(), formats.size());
      files.put(format.file(), format.bytes(document, messages));
    }
    files.putAll(more);
    return new HandOverPack(files);
  }

  public byte[] zip() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry head = new ZipEntry(file.getKey());
        head.setTimeLocal(NO_TIME);
        zip.putNextEntry(head);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException never) {
      throw new IllegalStateException("memory that cannot be written to", never);
    }
    return out.toByteArray();
  }
}
