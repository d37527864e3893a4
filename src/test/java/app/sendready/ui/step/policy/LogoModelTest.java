package app.sendready.ui.step.policy;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.Finding;
import app.sendready.kind.bimi.BimiFinding;
import app.sendready.logo.LogoViewer;
import app.sendready.logo.Picture;
import app.sendready.ui.control.Status;
import app.sendready.ui.fx.Background;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class LogoModelTest {
  private static final URI ADDRESS = URI.create("https://example.com/logo.svg");
  private final SimpleObjectProperty<Optional<URI>> address =
      new SimpleObjectProperty<>(Optional.of(ADDRESS));
  private final List<URI> fetched = new ArrayList<>();
  private LogoViewer.Viewed viewed =
      new LogoViewer.Viewed(true, List.of(), List.of(new Picture(16, new int[256])));
  private final LogoModel model =
      new LogoModel(
          address,
          uri -> {
            fetched.add(uri);
            return viewed;
          },
          new Background(Runnable::run, Runnable::run));

  private Status status(boolean reached, BimiFinding... codes) {
    viewed =
        new LogoViewer.Viewed(
            reached, java.util.Arrays.stream(codes).map(Finding::of).toList(), List.of());
    model.fetch(ADDRESS);
    return ((LogoModel.Progress.Checked) model.progress().get()).status();
  }

  @Test
  void nothingIsFetchedBeforeSomebodyAsks() {
    assertThat(fetched).isEmpty();
    assertThat(model.progress().get()).isEqualTo(new LogoModel.Progress.Idle());
    model.fetch(ADDRESS);
    assertThat(fetched).containsExactly(ADDRESS);
    assertThat(((LogoModel.Progress.Checked) model.progress().get()).pictures()).hasSize(1);
  }

  @Test
  void anotherAddressForgetsTheOldLook() {
    model.fetch(ADDRESS);
    address.set(Optional.of(URI.create("https://example.com/other.svg")));
    assertThat(model.progress().get()).isEqualTo(new LogoModel.Progress.Idle());
  }

  @Test
  void theFileIsJudgedAsMailboxesWould() {
    assertThat(status(true)).isEqualTo(Status.PASS);
    assertThat(status(true, BimiFinding.LOGO_NOT_SQUARE)).isEqualTo(Status.WARN);
    assertThat(status(true, BimiFinding.LOGO_SCRIPT)).isEqualTo(Status.FAIL);
    assertThat(status(true, BimiFinding.LOGO_NOT_FOUND)).isEqualTo(Status.FAIL);
    assertThat(status(false, BimiFinding.LOGO_UNREACHED)).isEqualTo(Status.UNKNOWN);
  }
}
