package app.sendready.kind.senderid;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.kind.senderid.SenderIdRecord.Scope;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

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

  /// The two cases of the Mail::SPF suite for RFC 4406.
  @Test
  void selectsTheRecordsOfAScopeAndNeverSpf() {
    List<String> one = List.of("spf2.0/mfrom -all", "v=spf1 +all");
    assertThat(SenderIdRecord.select(one, Scope.MFROM)).hasSize(1);
    List<String> two = List.of("spf2.0/mfrom -all", "spf2.0/mfrom,pra -all", "v=spf1 -all");
    assertThat(SenderIdRecord.select(two, Scope.MFROM)).hasSize(2);
    assertThat(SenderIdRecord.select(two, Scope.PRA)).hasSize(1);
  }
}
