package app.sendready.ui.handover;

import app.sendready.Golden;
import app.sendready.export.PlanFormat;
import app.sendready.i18n.Language;
import app.sendready.provider.PanelSheet;
import app.sendready.provider.PlanRows;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a colleague gets of a domain with something to add, to change and to keep, word for word.
class GoldenHandOverTest {
  @ParameterizedTest
  @CsvSource({
    "LETTER, ENGLISH, MISSING, letter.txt",
    "LETTER, RUSSIAN, MISSING, letter_ru.txt",
    "LETTER, ENGLISH, ALL, letter_all.txt",
    "ZONE, RUSSIAN, ALL, records_ru.zone",
    "CSV, RUSSIAN, ALL, records_ru.csv",
    "MARKDOWN, ENGLISH, ALL, records.md",
    "HTML, RUSSIAN, MISSING, records_ru.html"
  })
  void isWordForWordThis(PlanFormat format, Language language, PlanRows rows, String file) {
    PanelSheet document = Outgoing.document(Outgoing.report()).only(rows);
    Golden.check(
        getClass(),
        file,
        new String(format.bytes(document, Outgoing.words(language)), StandardCharsets.UTF_8)
            .replace("\r\n", "\n"));
  }
}
