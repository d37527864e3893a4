package app.sendready.ui.many.list;

import app.sendready.answers.SendingPlatform;
import app.sendready.bulk.BulkLine;
import app.sendready.bulk.BulkTable;
import app.sendready.disk.FileBound;
import app.sendready.disk.RegularFile;
import app.sendready.i18n.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A table or a list of domains, read.
public final class DomainList {
  private final Optional<Path> file;
  private final byte[] bytes;
  private final BulkTable table;
  private final List<Text> notes;
  private final List<DomainRow> rows;

  private DomainList(
      Optional<Path> file, byte[] bytes, BulkTable table, List<Text> notes, List<DomainRow> rows) {
    this.file = file;
    this.bytes = bytes;
    this.table = table;
    this.notes = List.copyOf(notes);
    this.rows = List.copyOf(rows);
  }

  /// Where it stands; empty where it was typed or pasted.
  public Optional<Path> file() {
    return file;
  }

  /// All of it, not to be changed.
  byte[] bytes() {
    return bytes;
  }

  public BulkTable table() {
    return table;
  }

  /// How it was read, where that is worth a word.
  public List<Text> notes() {
    return notes;
  }

  /// A line each, in its order.
  public List<DomainRow> rows() {
    return rows;
  }

  /// It says nothing that can be used.
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Text why;

    public Refused(Text why) {
      super(why.key());
      this.why = why;
    }

    public Text why() {
      return why;
    }
  }

  /// @throws ListReader.Left where nobody waits for it
  public static DomainList of(Path file, SendingPlatform platform, ListReader reader)
      throws Refused, ListReader.Left {
    try {
      return of(
          Optional.of(file), RegularFile.read(file, FileBound.TABLE, reader), platform, reader);
    } catch (ListReader.Left left) {
      throw left;
    } catch (RegularFile.TooLarge large) {
      throw new Refused(Text.of("manywindow.too-large"));
    } catch (IOException unreadable) {
      throw new Refused(
          Text.of("manywindow.unreadable", "file", String.valueOf(file.getFileName())));
    }
  }

  public static DomainList of(String text, SendingPlatform platform, ListReader reader)
      throws Refused, ListReader.Left {
    if (text.length() > FileBound.TABLE.bytes()) {
      throw new Refused(Text.of("manywindow.too-large"));
    }
    return of(Optional.empty(), text.getBytes(StandardCharsets.UTF_8), platform, reader);
  }

  private static DomainList of(
      Optional<Path> file, byte[] bytes, SendingPlatform platform, ListReader reader)
      throws Refused, ListReader.Left {
    return switch (BulkTable.of(bytes, platform)) {
      case BulkTable.Read.Refused(Text why) -> throw new Refused(why);
      case BulkTable.Read.Opened(BulkTable table, List<Text> notes) -> {
        List<DomainRow> rows = new ArrayList<>();
        int all = lines(bytes);
        for (BulkLine line : table) {
          reader.line(line.line(), all);
          rows.add(DomainRow.of(line));
        }
        number(rows);
        yield new DomainList(file, bytes, table, notes, rows);
      }
    };
  }

  /// As an editor counts them.
  private static int lines(byte[] bytes) {
    int lines = bytes.length > 0 && bytes[bytes.length - 1] != '\n' ? 1 : 0;
    for (byte octet : bytes) {
      lines += octet == '\n' ? 1 : 0;
    }
    return lines;
  }

  private static void number(List<DomainRow> rows) {
    List<DomainRow> byName = new ArrayList<>(rows);
    byName.sort(Comparator.comparing(DomainRow::shown, String.CASE_INSENSITIVE_ORDER));
    for (int i = 0; i < byName.size(); i++) {
      byName.get(i).byName(i);
    }
  }

  /// The file's name without its ending; empty where there is no file.
  public Optional<String> name() {
    return file.map(path -> String.valueOf(path.getFileName()));
  }

  /// How a file of its results is called, up to the ending.
  public String ofResults() {
    return name().map(each -> each.replaceFirst("\\.[A-Za-z0-9]{1,8}$", "")).orElse("domains")
        + "-results";
  }
}
