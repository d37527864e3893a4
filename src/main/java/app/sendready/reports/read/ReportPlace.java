package app.sendready.reports.read;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

/// Where a report was found.
///
/// @param file the file, as it was named or found below what was named
/// @param inside the names of what is packed in it, from outside in; a stranger chose them
/// @param depth how deep in archives and mail it lies
public record ReportPlace(String file, List<String> inside, int depth) {
  private static final int MOST_NAME = 200;

  public ReportPlace {
    inside = List.copyOf(inside);
  }

  static ReportPlace of(String file) {
    return new ReportPlace(file, List.of(), 0);
  }

  /// The same, one further in. A name is for showing; nothing is ever written under it.
  ReportPlace in(String name) {
    List<String> more = new ArrayList<>(inside);
    more.add(name.length() > MOST_NAME ? name.substring(0, MOST_NAME) + "…" : name);
    return new ReportPlace(file, more, depth + 1);
  }

  /// The same, one further in, where what is packed has no name of its own.
  ReportPlace deeper() {
    return new ReportPlace(file, inside, depth + 1);
  }

  /// The same without the folders above the file.
  public ReportPlace withoutFolders() {
    String name = file.substring(file.lastIndexOf(File.separatorChar) + 1);
    return new ReportPlace(name, inside, depth);
  }

  @Override
  public String toString() {
    return inside.isEmpty() ? file : file + " › " + String.join(" › ", inside);
  }
}
