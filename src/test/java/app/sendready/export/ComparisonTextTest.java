package app.sendready.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.Action;
import app.sendready.check.Content;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Finding;
import app.sendready.check.Judgement;
import app.sendready.check.Need;
import app.sendready.check.RowReport;
import app.sendready.check.Views;
import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import app.sendready.i18n.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTextTest {
  private static RowReport row(RecordType type, Content content, String... found) {
    return new RowReport(
        new ExpectedRecord(
            "fixture",
            DomainName.of("example.com"),
            type,
            content,
            Need.REQUIRED,
            ExpectedRecord.Place.ZONE),
        new Judgement(
            List.of(Finding.of(FixtureReport.Code.UNKNOWN)),
            List.of(found),
            Optional.empty(),
            Action.CHANGE),
        Views.NONE);
  }

  private static List<String> text(Language language, RowReport row) {
    return new ComparisonText(FixtureReport.messages(language)).of(row);
  }

  @Test
  void theDifferenceStandsInBracketsAndIsNamed() {
    RowReport row = row(RecordType.TXT, new Content.Value("v=DKIM1; p=MIGf"), "v=DKIM1; p=МIGf");
    assertThat(text(Language.ENGLISH, row))
        .containsExactly(
            "Differs: should be v=DKIM1; p=[M]IGf",
            "         is        v=DKIM1; p=[М⟨U+041C⟩]IGf",
            "         Character 12 is the Cyrillic letter “М” (U+041C), not the plain “M”.");
    assertThat(text(Language.RUSSIAN, row))
        .containsExactly(
            "Отличие: нужно  v=DKIM1; p=[M]IGf",
            "         сейчас v=DKIM1; p=[М⟨U+041C⟩]IGf",
            "         Символ 12 — кириллическая буква «М» (U+041C), а не обычный «M».");
  }

  @Test
  void aFinalDotIsNoDifference() {
    RowReport row =
        row(RecordType.CNAME, new Content.Value("trk.aksend.net."), "trk.aksend.net.example.com.");
    assertThat(text(Language.ENGLISH, row))
        .containsExactly(
            "Differs: should be trk.aksend.net",
            "         is        trk.aksend.net[.example.com]",
            "         12 characters too many at the end.");
    RowReport same = row(RecordType.CNAME, new Content.Value("trk.aksend.net."), "trk.aksend.net.");
    assertThat(text(Language.ENGLISH, same)).isEmpty();
  }

  @Test
  void nothingIsComparedWithAPlaceholderOrWithNothing() {
    assertThat(
            text(Language.ENGLISH, row(RecordType.TXT, new Content.Placeholder("p=<key>"), "p=a")))
        .isEmpty();
    assertThat(text(Language.ENGLISH, row(RecordType.TXT, new Content.Value("a")))).isEmpty();
  }
}
