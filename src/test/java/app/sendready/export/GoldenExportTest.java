package app.sendready.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.Golden;
import app.sendready.i18n.Language;
import app.sendready.provider.Detection;
import app.sendready.provider.Panel;
import app.sendready.provider.PanelSheet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoldenExportTest {
  private static final Detection NOBODY = new Detection.Unknown();

  private static String json(Language language) {
    return new CheckJson(FixtureReport.messages(language))
        .of(FixtureReport.report(), NOBODY)
        .print();
  }

  private static String text(Language language) {
    return new CheckText(FixtureReport.messages(language)).of(FixtureReport.report(), NOBODY);
  }

  @Test
  void checkAsJson() {
    Golden.check(getClass(), "check.json", json(Language.ENGLISH));
  }

  @Test
  void checkAsRussianJsonDiffersInSentencesOnly() {
    String english = json(Language.ENGLISH);
    String russian = json(Language.RUSSIAN);
    assertThat(withoutSentences(russian)).isEqualTo(withoutSentences(english));
    assertThat(russian).contains("Оставьте одну и подождите 5 минут.");
  }

  private static String withoutSentences(String json) {
    return json.replaceAll("\"(message|fix)\": \".*?\"(,?)\n", "");
  }

  @Test
  void checkAsText() {
    Golden.check(getClass(), "check.txt", text(Language.ENGLISH));
  }

  @Test
  void checkAsRussianText() {
    Golden.check(getClass(), "check_ru.txt", text(Language.RUSSIAN));
  }

  @Test
  void nothingFromTheNetworkCanMoveTheCursorOrReorderTheLine() {
    String all =
        text(Language.ENGLISH)
            + new CheckText(FixtureReport.messages(Language.ENGLISH))
                .of(FixtureReport.withoutZone(), NOBODY);
    assertThat(all).doesNotContain("\u001b", "\u202e").contains("⟨U+001B⟩", "⟨U+202E⟩");
  }

  @Test
  void withoutAZoneTheJsonKeepsItsShape() {
    Golden.check(
        getClass(),
        "no-zone.json",
        new CheckJson(FixtureReport.messages(Language.ENGLISH))
            .of(FixtureReport.withoutZone(), NOBODY)
            .print());
  }

  @Test
  void planAsJson() {
    Golden.check(
        getClass(),
        "plan.json",
        new PlanJson(FixtureReport.messages(Language.ENGLISH))
            .of(PanelSheet.of(FixtureReport.plan(), Optional.empty(), Panel.UNKNOWN))
            .print());
  }

  @Test
  void planAsText() {
    Golden.check(
        getClass(),
        "plan.txt",
        new PlanText(FixtureReport.messages(Language.ENGLISH))
            .of(PanelSheet.of(FixtureReport.plan(), Optional.empty(), Panel.UNKNOWN)));
  }

  @Test
  void planAsRussianText() {
    Golden.check(
        getClass(),
        "plan_ru.txt",
        new PlanText(FixtureReport.messages(Language.RUSSIAN))
            .of(PanelSheet.of(FixtureReport.plan(), Optional.empty(), Panel.UNKNOWN)));
  }
}
