package app.sendready.kind;

import app.sendready.check.FindingCode;
import app.sendready.check.RecordKind;
import app.sendready.check.Verdict;
import app.sendready.i18n.Glossary;
import app.sendready.i18n.Language;
import app.sendready.message.MessageCodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The page of the manual that lists every finding: code, weight, sentence and cure in both
/// languages, and the words that they use.
///
/// `mvn test-compile exec:exec@tool -Dtool=catalogue` prints it and writes it to
/// `src/site/markdown`.
public final class FindingsPage {
  private static final String HEAD =
      """
      # Everything SendReady can notice

      Made from the program by `mvn test-compile exec:exec@tool -Dtool=catalogue`; do not edit by hand. What stands between ‹ › is filled in
      from your own domain. Codes are stable: they are the ones in the command line's JSON.

      | Weight | Meaning | Значение |
      |---|---|---|
      | fail | Not right: mail or links break | Неверно: почта или ссылки не работают |
      | unknown | Could not check: no answer to judge by | Не удалось проверить: судить не по чему |
      | waiting | Right at the DNS host, not yet everywhere | Верно у хостинга, но видно ещё не везде |
      | warn | Works, with something to better | Работает, но стоит улучшить |
      | info | A remark; nothing has to be done | Замечание; делать ничего не нужно |

      """;

  private final Sentences english = new Sentences(Language.ENGLISH, name -> "‹" + name + "›");
  private final Sentences russian = new Sentences(Language.RUSSIAN, name -> "‹" + name + "›");

  static String text() {
    return new FindingsPage().page();
  }

  private String page() {
    StringBuilder out = new StringBuilder(HEAD);
    for (RecordKind kind : Kinds.all()) {
      section(
          english.say(kind.id() + ".record.name"),
          russian.say(kind.id() + ".record.name"),
          List.copyOf(kind.codes()),
          out);
    }
    section("Any row", "Любая строка", group("propagation"), out);
    section("Will the links open?", "Откроются ли ссылки?", group("secure"), out);
    section("Blocklists", "Чёрные списки", group("blocklist"), out);
    section("Changing the key", "Замена ключа", group("rotation"), out);
    section(
        "Reports: may the policy go a step up?",
        "Отчёты: можно ли сделать политику строже?",
        group("rung"),
        out);
    section("Reports as they arrive", "Отчёты, какими они приходят", group("reports"), out);
    section("Test message", "Тестовое письмо", MessageCodes.all(), out);
    words(out);
    return out.toString();
  }

  private static List<FindingCode> group(String group) {
    return Sentences.codes().stream().filter(code -> code.group().equals(group)).toList();
  }

  private void section(
      String name, String russianName, List<FindingCode> codes, StringBuilder out) {
    out.append("## ").append(name).append(" · ").append(russianName).append("\n\n");
    out.append("| Code | Weight | English | Русский |\n|---|---|---|---|\n");
    for (FindingCode code : codes) {
      out.append("| `")
          .append(code.code())
          .append("` | ")
          .append(weight(code.verdict()))
          .append(" | ")
          .append(cell(english.of(code)))
          .append(" | ")
          .append(cell(russian.of(code)))
          .append(" |\n");
    }
    out.append('\n');
  }

  private static String weight(Verdict verdict) {
    return verdict == Verdict.PASS ? "info" : verdict.word();
  }

  private static String cell(List<String> sentences) {
    return escaped(sentences.get(0)) + "<br>→ " + escaped(sentences.get(2));
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\|*_<>`\\[\\]])", "\\\\$1");
  }

  private static void words(StringBuilder out) {
    out.append("## Words · Слова\n\n");
    out.append("| Word | Meaning | Слово | Значение |\n|---|---|---|---|\n");
    List<Glossary.Entry> english =
        new ArrayList<>(Glossary.in(Sentences.messages(Language.ENGLISH)).entries());
    List<Glossary.Entry> russian = Glossary.in(Sentences.messages(Language.RUSSIAN)).entries();
    for (int i = 0; i < english.size(); i++) {
      out.append(
          String.format(
              "| %s | %s | %s | %s |%n",
              escaped(english.get(i).term()),
              escaped(english.get(i).plain()),
              escaped(russian.get(i).term()),
              escaped(russian.get(i).plain())));
    }
  }

  public static void main(String[] args) throws IOException {
    String page = text();
    System.out.print(page);
    if (args.length > 0) {
      Files.writeString(Path.of(args[0]), page);
    }
  }
}
