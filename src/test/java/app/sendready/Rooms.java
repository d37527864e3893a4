package app.sendready;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The rooms of the house, and whom each may know: the one table that [ArchitectureTest] holds the
/// program to and that the README shows.
///
/// A room's floor follows from it: one above the highest of those it knows. `mvn -q test-compile
/// exec:exec@tool -Dtool=floors` writes the table into the README.
public final class Rooms {
  /// @param name the first part of its packages below `app.sendready`
  /// @param what what is in it, for the README; an entry of its own for each line there
  /// @param knows the rooms whose types it may use
  record Room(String name, String what, Set<String> knows) {
    boolean hasFolders() {
      return name.equals("kind") || name.equals("ui");
    }
  }

  private static Room room(String name, String what, String... knows) {
    return new Room(name, what, Set.of(knows));
  }

  /// In no order that matters; the README sorts by floor.
  static final List<Room> ALL =
      List.of(
          room("dns", "names, addresses, questions and answers as values; `Resolver`"),
          room("web", "fetching as a port; what a certificate is like", "dns"),
          room(
              "release",
              "is there a newer version: one signed answer, from an address that the build names",
              "web",
              "json"),
          room("i18n", "two languages: a text is a key and arguments until it is shown"),
          room("json", "JSON values, read and printed"),
          room("disk", "the one room that opens files: whole or not at all, no link, no pipe"),
          room(
              "key",
              "the one reading of public keys: whatever is pasted, a key or why not",
              "dns",
              "i18n",
              "text"),
          room("text", "two texts compared, look-alike letters", "i18n"),
          room(
              "answers",
              "what the user has answered: one value, each part with its own reading",
              "dns",
              "i18n",
              "text",
              "key"),
          room(
              "network",
              "the ports a check asks through; transcript, replay",
              "dns",
              "web",
              "i18n"),
          room(
              "check",
              "plan, findings, the checker and its deadline",
              "dns",
              "web",
              "i18n",
              "text",
              "answers",
              "network"),
          room(
              "kind",
              "one folder per record kind: plan, grammar, check, findings, words",
              "dns",
              "web",
              "i18n",
              "text",
              "key",
              "answers",
              "check"),
          room(
              "provider",
              "DNS hosts: how to recognise them, what their panels want typed",
              "dns",
              "i18n",
              "json",
              "answers",
              "check"),
          room(
              "live",
              "all sockets: DNS over UDP and TCP, zone cuts, HTTPS, the name server inside",
              "dns",
              "web",
              "network",
              "check"),
          room(
              "practice", "the practice domain and the small internet around it", "dns", "answers"),
          room(
              "project",
              "project files, settings, what was open lately",
              "dns",
              "i18n",
              "json",
              "disk",
              "answers",
              "network",
              "baseline"),
          room(
              "golive",
              "what mailbox providers ask for, as dated data; the warm-up calendar",
              "dns",
              "json",
              "check"),
          room(
              "export",
              "records, reports and transcripts as text, tables, documents and JSON",
              "dns",
              "web",
              "i18n",
              "json",
              "disk",
              "text",
              "answers",
              "network",
              "check",
              "golive",
              "reports",
              "provider"),
          room(
              "survey",
              "what DNS holds already, told while one types",
              "dns",
              "web",
              "i18n",
              "answers",
              "network",
              "provider",
              "kind"),
          room(
              "rehearsal",
              "the first mail, rehearsed: SPF, DKIM, alignment, policy, outcome",
              "dns",
              "answers",
              "check",
              "kind"),
          room(
              "message",
              "a real mail: its signatures, what receivers wrote of it, what it is worth now",
              "dns",
              "i18n",
              "json",
              "key",
              "answers",
              "check",
              "kind"),
          room(
              "logo",
              "a logo fetched, checked and drawn small; the only room that knows JSVG",
              "web",
              "check",
              "kind"),
          room(
              "blocklist",
              "is an address or a domain on a blocklist; the lists as dated data",
              "dns",
              "json",
              "answers",
              "check"),
          room(
              "baseline",
              "what has changed since an earlier report, and what is known and no news",
              "i18n",
              "json"),
          room(
              "bulk",
              "a table of domains: read line by line, checked, counted, kept to go on with",
              "dns",
              "i18n",
              "json",
              "disk",
              "key",
              "answers",
              "check",
              "provider",
              "export",
              "baseline",
              "kind"),
          room(
              "rotation",
              "a signing key changed without a gap, each step proved",
              "answers",
              "dns",
              "check",
              "kind",
              "message"),
          room(
              "reports",
              "DMARC reports: read as they arrive, who sends, may the policy go a step up",
              "answers",
              "check",
              "disk",
              "dns",
              "i18n",
              "json",
              "kind"),
          room(
              "secure",
              "will the links open: certificate, HSTS and CAA of a host",
              "dns",
              "web",
              "check"),
          room(
              "cli",
              "the command line, one of the two faces",
              "dns",
              "web",
              "i18n",
              "json",
              "disk",
              "key",
              "answers",
              "check",
              "provider",
              "kind",
              "secure",
              "blocklist",
              "reports",
              "rotation",
              "project",
              "message",
              "export",
              "baseline",
              "bulk"),
          room(
              "ui",
              "the window, the other face: a folder for each step, one for each closer look",
              "dns",
              "web",
              "i18n",
              "disk",
              "text",
              "key",
              "answers",
              "network",
              "check",
              "provider",
              "kind",
              "logo",
              "secure",
              "blocklist",
              "reports",
              "rotation",
              "message",
              "rehearsal",
              "survey",
              "project",
              "golive",
              "export",
              "baseline",
              "bulk",
              "release"),
          room(
              "app",
              "puts it all together: `Main`, `Commands`, `DesktopApp`, `Session`",
              "dns",
              "web",
              "i18n",
              "disk",
              "key",
              "answers",
              "network",
              "check",
              "provider",
              "kind",
              "logo",
              "reports",
              "message",
              "rehearsal",
              "survey",
              "project",
              "golive",
              "export",
              "live",
              "practice",
              "bulk",
              "cli",
              "ui",
              "release",
              "baseline"));

  private static final String BEGIN = "<!-- floors: printed from Rooms, see Working on it -->\n";
  private static final String END = "<!-- end of floors -->\n";

  private Rooms() {}

  /// The floor of each room, the ground floor being 1.
  static Map<String, Integer> floors(List<Room> rooms) {
    Map<String, Integer> floors = new LinkedHashMap<>();
    while (floors.size() < rooms.size()) {
      int before = floors.size();
      for (Room room : rooms) {
        if (!floors.containsKey(room.name()) && floors.keySet().containsAll(room.knows())) {
          floors.put(room.name(), 1 + room.knows().stream().mapToInt(floors::get).max().orElse(0));
        }
      }
      if (floors.size() == before) {
        Set<String> left = rooms.stream().map(Room::name).collect(Collectors.toSet());
        left.removeAll(floors.keySet());
        throw new IllegalArgumentException("in a circle, or knowing a room that is none: " + left);
      }
    }
    return floors;
  }

  /// The table as the README shows it, the top floor first.
  static String table() {
    Map<String, Integer> floors = floors(ALL);
    StringBuilder out =
        new StringBuilder("| floor | package | what | knows |\n|---|---|---|---|\n");
    ALL.stream()
        .sorted(
            Comparator.comparing((Room room) -> -floors.get(room.name())).thenComparing(Room::name))
        .forEach(room ->
            out.append("| ")
                .append(floors.get(room.name()))
                .append(" | `")
                .append(room.name())
                .append(room.hasFolders() ? ".*` | " : "` | ")
                .append(room.what())
                .append(" | ")
                .append(String.join(", ", new TreeSet<>(room.knows())))
                .append(" |\n"));
    return out.toString();
  }

  /// The page with the table between its two marks replaced.
  static String inserted(String page) {
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END);
    if (page.indexOf(BEGIN) < 0 || end < begin) {
      throw new IllegalArgumentException("no marks around the table of floors");
    }
    return page.substring(0, begin) + "\n" + table() + "\n" + page.substring(end);
  }

  /// @param args the file whose table is to be written again
  public static void main(String[] args) throws IOException {
    Path page = Path.of(args[0]);
    Files.writeString(page, inserted(Files.readString(page)));
  }
}
