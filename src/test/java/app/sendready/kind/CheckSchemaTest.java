package app.sendready.kind;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.Figures;
import app.sendready.JsonSchemas;
import app.sendready.app.Words;
import app.sendready.check.Checker;
import app.sendready.check.PatientChecker;
import app.sendready.check.Report;
import app.sendready.export.CheckFormat;
import app.sendready.export.PlanFormat;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.provider.Detection;
import app.sendready.provider.Panel;
import app.sendready.provider.PanelSheet;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What `check` and `plan` print for programs is as the schema files say, for every scenario.
class CheckSchemaTest {
  private static final List<Messages> WORDS =
      Stream.of(Language.values()).map(each -> Words.in(each, ZoneOffset.UTC)).toList();

  @Test
  void everyScenarioPrintsWhatTheSchemaSays() throws Exception {
    Checker checker = PatientChecker.of(Kinds.all());
    int outputs = 0;
    for (AllScenarios.Each each : AllScenarios.each()) {
      Report report = checker.run(each.setting().answers(), each.setting().network(), row -> {});
      Messages messages = WORDS.get(outputs % WORDS.size());
      String check = utf8(CheckFormat.JSON.bytes(report, new Detection.Unknown(), messages));
      assertThat(JsonSchemas.wrong("check", check)).as(each + "\n" + check).isEmpty();
      PanelSheet sheet =
          PanelSheet.of(checker.plan(each.setting().answers()), Optional.of(report), Panel.UNKNOWN);
      String plan = utf8(PlanFormat.JSON.bytes(sheet, messages));
      assertThat(JsonSchemas.wrong("plan", plan)).as(each + "\n" + plan).isEmpty();
      outputs += 2;
    }
    Figures.line("outputs as their schema says: " + outputs);
    assertThat(outputs).isGreaterThan(1000);
  }

  /// A schema that takes anything would be none.
  @Test
  void anotherMemberAMissingOneAndAnotherWordAreNoticed() throws Exception {
    AllScenarios.Each each = AllScenarios.each().getFirst();
    Report report =
        PatientChecker.of(Kinds.all())
            .run(each.setting().answers(), each.setting().network(), row -> {});
    String good = utf8(CheckFormat.JSON.bytes(report, new Detection.Unknown(), WORDS.getFirst()));
    assertThat(JsonSchemas.wrong("check", good)).isEmpty();
    for (String spoiled :
        List.of(
            good.replaceFirst("\"mode\"", "\"modus\""),
            good.replaceFirst("\"schema\": 1", "\"schema\": 2"),
            good.replaceFirst("\"need\": \"[a-z]+\"", "\"need\": \"wanted\""),
            good.replaceFirst("\"checkedAt\": \"[^\"]+\"", "\"checkedAt\": \"yesterday\""),
            good.replaceFirst("\"found\": \\[", "\"more\": 1, \"found\": ["))) {
      assertThat(spoiled).isNotEqualTo(good);
      assertThat(JsonSchemas.wrong("check", spoiled)).isNotEmpty();
    }
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
