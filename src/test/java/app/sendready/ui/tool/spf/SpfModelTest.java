package app.sendready.ui.tool.spf;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import app.sendready.kind.spf.KnownSenders;
import app.sendready.ui.fx.Background;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpfModelTest {
  private static final DomainName DOMAIN = DomainName.of("example.com");
  private final MemoryZone zone = new MemoryZone();
  private final SpfModel model =
      new SpfModel(() -> zone, new Background(Runnable::run, Runnable::run), KnownSenders.load());

  private SpfProgress progress(Optional<String> record) {
    model.show(DOMAIN, record);
    return model.progress().get().orElseThrow();
  }

  @Test
  void tellsBothSidesAndThatNobodyIsLost() {
    zone.txt("example.com", "v=spf1 include:_spf.google.com ~all");
    zone.txt("_spf.google.com", "v=spf1 ip4:192.0.2.0/24 ip4:198.51.100.0/24 ~all");
    zone.txt("i.example.com", "v=spf1 a:h.example.com ~all");
    SpfProgress.Loaded seen =
        (SpfProgress.Loaded)
            progress(Optional.of("v=spf1 include:_spf.google.com include:i.example.com ~all"));
    SpfSide.Counted now = (SpfSide.Counted) seen.now();
    SpfSide.Counted after = (SpfSide.Counted) seen.after().orElseThrow();
    assertThat(now.lookups()).isEqualTo(1);
    assertThat(after.lookups()).isEqualTo(3);
    assertThat(after.voids()).isEqualTo(1);
    assertThat(now.tree().children().getFirst())
        .isEqualTo(
            new SpfNode(
                "include:_spf.google.com",
                Optional.of("Google Workspace"),
                1,
                java.util.List.of("192.0.2.0/24", "198.51.100.0/24"),
                0,
                Optional.empty(),
                java.util.List.of()));
    assertThat(after.tree().children().getLast().children().getFirst().fault())
        .map(fault -> fault.words().key())
        .contains("spftree.fault.empty");
    assertThat(seen.change()).map(f -> f.words().key()).contains("spftree.change.kept");
  }

  @Test
  void theSameRecordHasNoAfter() {
    zone.txt("example.com", "v=spf1 -all");
    assertThat(((SpfProgress.Loaded) progress(Optional.of("v=spf1 -all"))).after()).isEmpty();
  }

  @Test
  void silenceIsToldAsSuch() {
    zone.fail("example.com", RecordType.TXT, Trouble.Kind.SERVFAIL);
    assertThat(progress(Optional.empty())).isEqualTo(new SpfProgress.Unanswered(DOMAIN));
  }
}
