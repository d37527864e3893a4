package app.sendready.ui.step.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.app.Words;
import app.sendready.check.Report;
import app.sendready.dns.ZoneCut;
import app.sendready.i18n.Language;
import app.sendready.i18n.Text;
import app.sendready.network.NetworkState;
import app.sendready.ui.Sample;
import app.sendready.ui.fx.Localized;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// What concerns all rows is said in one place, once.
@ExtendWith(ApplicationExtension.class)
class NetworkBannerTest {
  private final Localized words =
      new Localized(Language.ENGLISH, language -> Words.in(language, ZoneOffset.UTC));
  private final ObjectProperty<Optional<Report>> report =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<Instant>> unchanged =
      new SimpleObjectProperty<>(Optional.of(Sample.NOW));
  private NetworkBanner nothing;
  private NetworkBanner all;

  @BeforeEach
  void make(FxRobot robot) {
    robot.interact(() -> {
      nothing = NetworkBanner.ofNothing(report, words);
      all = NetworkBanner.ofAll(report, unchanged, words);
    });
  }

  private void seen(FxRobot robot, NetworkState state, ZoneCut.Security security) {
    robot.interact(() ->
        report.set(
            Optional.of(
                new Report(
                    Sample.answers(),
                    new ZoneCut.Zone(Sample.ZONE, List.of(), List.of(), List.of(), true, security),
                    List.of(),
                    Sample.NOW,
                    Duration.ZERO,
                    state))));
  }

  private List<String> said() {
    List<String> said = new ArrayList<>();
    for (NetworkBanner banner : List.of(nothing, all)) {
      if (banner.isVisible()) {
        said.add(((Label) banner.getChildren().getLast()).getText());
      }
    }
    return said;
  }

  @ParameterizedTest
  @EnumSource(
      value = NetworkState.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"OPEN"})
  void aNetworkIsToldOnceWhateverElseThereWouldBe(NetworkState state, FxRobot robot) {
    seen(robot, state, ZoneCut.Security.BOGUS);
    assertThat(said()).containsExactly(words.say(state.sentence()));
    boolean deaf = state.isSilent() || state == NetworkState.CAPTIVE;
    assertThat(nothing.isVisible()).as("above all else").isEqualTo(deaf);
  }

  @Test
  void brokenSignaturesAreToldBeforeThatNothingIsNew(FxRobot robot) {
    seen(robot, NetworkState.OPEN, ZoneCut.Security.BOGUS);
    assertThat(said()).containsExactly(words.say(Text.of("check.bogus", "zone", "example.com")));
    seen(robot, NetworkState.OPEN, ZoneCut.Security.NOT_BOGUS);
    assertThat(said()).containsExactly(words.say(Text.of("check.unchanged", "time", Sample.NOW)));
    robot.interact(() -> unchanged.set(Optional.empty()));
    assertThat(said()).isEmpty();
  }

  @Test
  void itIsToldInTheLanguageOfTheWindow(FxRobot robot) {
    seen(robot, NetworkState.OFFLINE, ZoneCut.Security.NOT_CHECKED);
    String english = said().getFirst();
    robot.interact(() -> words.language().set(Language.RUSSIAN));
    assertThat(said().getFirst()).isNotEqualTo(english).contains("DNS");
  }
}
