package app.sendready.kind.senderid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.sendready.kind.senderid.SenderIdRecord.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class SenderIdRecordTest {
  @Test
  void printsWhatItParsed() {
    String text = "spf2.0/pra,mfrom include:spf.example.net ~all";
    assertThat(SenderIdRecord.parse(text).map(SenderIdRecord::print)).contains(text);
    assertThat(SenderIdRecord.parse("spf2.0/pra"))
        .contains(new SenderIdRecord(Set.of(Scope.PRA), List.of()));
  }

  @Test
  void refusesWhatIsNone() {
    assertThat(SenderIdRecord.parse("v=spf1 ~all")).isEmpty();
    assertThat(SenderIdRecord.parse("spf2.0 ~all")).isEmpty();
    assertThat(SenderIdRecord.parse("spf2.0/other ~all")).isEmpty();
  }

  /// The Mail::SPF suite for RFC 4406: `spf2.0` goes before `v=spf1`, and twice is an error.
  @Test
  @SuppressWarnings("unchecked")
  void selectsAsTheMailSpfSuiteAsks() throws IOException {
    Path file =
        Path.of(System.getProperty("sendready.suites", "../shared/suites"))
            .resolve("spf-mail-spf-perl/rfc4406-tests.yml");
    assumeTrue(Files.exists(file), "the shared suites are not here");
    Map<String, Object> suite = new Yaml().load(Files.readString(file));
    Map<String, List<Map<String, String>>> zone =
        (Map<String, List<Map<String, String>>>) suite.get("zonedata");
    Map<String, Map<String, Object>> tests = (Map<String, Map<String, Object>>) suite.get("tests");
    assertThat(tests).hasSize(2);
    tests.forEach((name, test) -> {
      String sender = String.valueOf(test.get("mailfrom"));
      List<String> texts =
          zone.get(sender.substring(sender.indexOf('@') + 1)).stream()
              .flatMap(entry -> entry.values().stream())
              .toList();
      List<SenderIdRecord> selected = SenderIdRecord.select(texts, Scope.MFROM);
      boolean redundant = test.get("result").equals("permerror");
      assertThat(selected).as(name).hasSize(redundant ? 2 : 1);
      assertThat(selected.getFirst().terms()).as(name).containsExactly("-all");
    });
  }
}
