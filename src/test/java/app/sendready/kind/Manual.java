package app.sendready.kind;

import app.sendready.PrivacyTables;
import app.sendready.check.FindingCode;
import app.sendready.check.RecordKind;
import app.sendready.cli.CommandPages;
import app.sendready.i18n.Glossary;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.message.MessageCodes;
import app.sendready.provider.DnsHost;
import app.sendready.provider.ProviderCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// The manual, a page of HTML for each page in `src/site/manual`, in both languages: `Manual
/// FOLDER`.
///
/// Words of the window stand in the pages by their keys, `{{check.rail}}`, so that both say the
/// same; what the program knows (findings, words, hosts, commands, addresses) is put in from the
/// program.
public final class Manual {
  private static final Path PAGES = Path.of("src/site/manual");
  private static final Path PICTURES = Path.of("assets/screenshots");
  private static final Pattern WORD = Pattern.compile("\\{\\{([a-z0-9.-]+)\\}\\}");
  private static final Pattern PART = Pattern.compile("<!-- ([a-z]+) -->");
  private static final Pattern PICTURE = Pattern.compile("src=\"pictures/([a-z-]+\\.png)\"");
  private static final String STYLE =
      """
      body{font:16px/1.5 Inter,system-ui,sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem;color:#24292f;background:#fff}
      a{color:#0969da}img{max-width:100%;border:1px solid #d0d7de;border-radius:6px}
      table{border-collapse:collapse;width:100%}td,th{border:1px solid #d0d7de;padding:.4rem .6rem;text-align:left;vertical-align:top}
      code,pre{font-family:"DejaVu Sans Mono",monospace;font-size:.9em;background:#f6f8fa;border-radius:4px;padding:.1em .3em}
      pre{padding:.8rem;overflow:auto}nav{margin-bottom:1rem}
      @media(prefers-color-scheme:dark){body{color:#e6edf3;background:#0d1117}a{color:#4493f8}td,th,img{border-color:#3d444d}code,pre{background:#151b23}}
      """;

  private final Language language;
  private final Messages messages;
  private final Sentences sentences;

  private Manual(Language language) {
    this.language = language;
    messages = Sentences.messages(language);
    sentences = new Sentences(language, name -> "‹" + name + "›");
  }

  public static void main(String[] args) throws IOException {
    Path into = Path.of(args[0]);
    for (Language language : Language.values()) {
      Path folder = Files.createDirectories(into.resolve(language.tag()).resolve("pictures"));
      for (Map.Entry<String, String> page : pages(language).entrySet()) {
        Files.writeString(folder.resolveSibling(page.getKey()), page.getValue());
        Matcher picture = PICTURE.matcher(page.getValue());
        while (picture.find()) {
          byte[] content = Files.readAllBytes(PICTURES.resolve(picture.group(1)));
          Files.write(folder.resolve(picture.group(1)), content);
        }
      }
    }
  }

  /// The pages of a language, each under its file's name.
  static Map<String, String> pages(Language language) throws IOException {
    Manual manual = new Manual(language);
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.list(PAGES.resolve(language.tag()))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        all.put(name.replace(".md", ".html"), manual.html(name, Files.readString(file)));
      }
    }
    return all;
  }

  private String html(String name, String page) throws IOException {
    String markdown = WORD.matcher(page).replaceAll(word -> Matcher.quoteReplacement(word(word)));
    Matcher part = PART.matcher(markdown);
    StringBuilder whole = new StringBuilder();
    while (part.find()) {
      part.appendReplacement(whole, Matcher.quoteReplacement(part(part.group(1))));
    }
    part.appendTail(whole);
    List<TablesExtension> tables = List.of((TablesExtension) TablesExtension.create());
    String body =
        HtmlRenderer.builder()
            .extensions(tables)
            .build()
            .render(Parser.builder().extensions(tables).build().parse(whole.toString()))
            .replaceAll("href=\"([a-z-]+)\\.md\"", "href=\"$1.html\"");
    String title = whole.toString().lines().findFirst().orElseThrow().replaceFirst("^# ", "");
    Language other = language == Language.ENGLISH ? Language.RUSSIAN : Language.ENGLISH;
    String file = name.replace(".md", ".html");
    return """
    <!DOCTYPE html>
    <html lang="%s">
    <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title>
    <style>
    %s</style></head>
    <body>
    <nav><a href="index.html">SendReady</a> · <a href="../%s/%s" hreflang="%s">%s</a></nav>
    %s</body>
    </html>
    """
        .formatted(
            language.tag(), title, STYLE, other.tag(), file, other.tag(), other.ownName(), body);
  }

  private String word(java.util.regex.MatchResult word) {
    String key = word.group(1);
    if (!messages.has(key)) {
      throw new IllegalStateException("no word of the window: " + key);
    }
    return messages.say(key).replaceAll("…$", "");
  }

  private String part(String name) throws IOException {
    return switch (name) {
      case "findings" -> findings();
      case "words" -> words();
      case "hosts" -> hosts();
      case "commands" -> CommandPages.markdown(language);
      case "schemas" -> schemas();
      case "privacy" -> PrivacyTables.page();
      case "resolvers" -> PrivacyTables.lists(language);
      default -> throw new IllegalStateException("no part of the manual: " + name);
    };
  }

  private static String schemas() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/site/schema"))) {
      return files
          .map(file -> file.getFileName().toString())
          .sorted()
          .map(file -> "* `sendready " + command(file) + "`: `" + file + "`\n")
          .collect(Collectors.joining());
    }
  }

  private static String command(String schema) {
    return schema.replaceAll("\\..*", "").replace("watch", "check --watch");
  }

  private String findings() {
    StringBuilder out = new StringBuilder();
    for (RecordKind kind : Kinds.all()) {
      section(sentences.say(kind.id() + ".record.name"), List.copyOf(kind.codes()), out);
    }
    section(messages.say("testmessage.rail"), MessageCodes.all(), out);
    section(messages.say("check.rail"), group("propagation"), out);
    section(messages.say("https.show"), group("secure"), out);
    section(messages.say("blocklists.show"), group("blocklist"), out);
    section(messages.say("rotating.open"), group("rotation"), out);
    boolean english = language == Language.ENGLISH;
    section(english ? "DMARC reports: the answer" : "Отчёты DMARC: ответ", group("rung"), out);
    section(
        english ? "DMARC reports as they arrive" : "Отчёты DMARC, какими они приходят",
        group("reports"),
        out);
    return out.toString();
  }

  private static List<FindingCode> group(String group) {
    return Sentences.codes().stream().filter(code -> code.group().equals(group)).toList();
  }

  private void section(String title, List<FindingCode> codes, StringBuilder out) {
    out.append("## ").append(title).append("\n\n| | |\n|---|---|\n");
    for (FindingCode code : codes) {
      List<String> said = sentences.of(code);
      out.append("| `").append(code.code()).append("` | **").append(cell(said.get(0)));
      out.append("** ").append(cell(said.get(1))).append(" → ").append(cell(said.get(2)));
      out.append(" |\n");
    }
    out.append('\n');
  }

  private String words() {
    StringBuilder out = new StringBuilder("| | |\n|---|---|\n");
    Glossary.in(messages)
        .entries()
        .forEach(entry ->
            out.append("| ")
                .append(cell(entry.term()))
                .append(" | ")
                .append(cell(entry.plain()))
                .append(" |\n"));
    return out.toString();
  }

  private String hosts() {
    StringBuilder out = new StringBuilder("| | |\n|---|---|\n");
    for (DnsHost host : ProviderCatalogue.builtIn().hosts()) {
      String notes = host.noteTexts().stream().map(messages::say).collect(Collectors.joining(" "));
      out.append("| ").append(cell(host.name())).append(" | ").append(cell(notes)).append(" |\n");
    }
    return out.toString();
  }

  private static String cell(String text) {
    return text.replaceAll("([\\\\|*_<>`\\[\\]])", "\\\\$1").replaceAll("\\s+", " ");
  }
}
