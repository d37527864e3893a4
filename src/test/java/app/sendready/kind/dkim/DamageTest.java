package app.sendready.kind.dkim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.sendready.Figures;
import app.sendready.check.FindingCode;
import app.sendready.key.DkimKey;
import app.sendready.key.TestKeys;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DamageTest {
  private static final DkimKey KEY = TestKeys.key(TestKeys.RSA_2048);

  @TestFactory
  Stream<DynamicTest> everyDamageIsNamedByItsCause() {
    return DamagedKeys.of(TestKeys.RSA_2048).stream()
        .map(damaged ->
            dynamicTest(
                damaged.name(),
                () ->
                    assertThat(codes(DkimStatus.of(damaged.text(), Optional.of(KEY))))
                        .containsExactlyElementsOf(damaged.done())));
  }

  /// Only the key itself tells these from other damage.
  private static final List<DkimFinding> NEED_THE_KEY =
      List.of(DkimFinding.PART_MISSING, DkimFinding.ALTERED);

  @TestFactory
  Stream<DynamicTest> mostDamageIsNamedWithoutTheKey() {
    return DamagedKeys.of(TestKeys.RSA_2048).stream()
        .filter(damaged -> damaged.done().stream().noneMatch(NEED_THE_KEY::contains))
        .map(damaged ->
            dynamicTest(
                damaged.name(),
                () ->
                    assertThat(codes(DkimStatus.of(damaged.text())))
                        .containsExactlyElementsOf(damaged.done())));
  }

  @Test
  void atLeastSixtyDamagesAreTried() {
    Map<String, Integer> causes = new TreeMap<>();
    List<DamagedKeys.Damaged> damages = DamagedKeys.of(TestKeys.RSA_2048);
    damages.forEach(d ->
        causes.merge(
            String.join(" + ", d.done().stream().map(FindingCode::code).toList()),
            1,
            Integer::sum));
    Figures.line(damages.size() + " damaged keys, by cause: " + causes);
    assertThat(damages).hasSizeGreaterThanOrEqualTo(60);
    assertThat(causes).hasSizeGreaterThanOrEqualTo(30);
  }

  @Test
  void anUnharmedRecordHasNoDamage() {
    assertThat(codes(DkimStatus.of(KEY.recordText(), Optional.of(KEY))))
        .containsExactly(DkimFinding.OK);
  }

  private static List<FindingCode> codes(DkimStatus status) {
    return status.findings().stream().map(f -> f.code()).toList();
  }
}
