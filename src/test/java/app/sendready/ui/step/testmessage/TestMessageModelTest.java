package app.sendready.ui.step.testmessage;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.check.Finding;
import app.sendready.disk.FileBound;
import app.sendready.dns.MemoryZone;
import app.sendready.i18n.Text;
import app.sendready.message.MessageAnalyst;
import app.sendready.message.RowOfVerify;
import app.sendready.practice.Practice;
import app.sendready.project.PlatformFile;
import app.sendready.ui.control.Status;
import app.sendready.ui.fx.Background;
import app.sendready.ui.step.testmessage.TestMessageModel.Progress;
import app.sendready.ui.tool.drawing.DrawingStop;
import app.sendready.ui.wizard.Step;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestMessageModelTest {
  private static final Answers PLAN =
      Answers.start(Practice.DOMAIN, Mode.CLOUD, PlatformFile.builtIn());

  private final MemoryZone zone = new Practice(Clock.systemUTC(), PlatformFile.builtIn()).world();
  private final List<String> gone = new ArrayList<>();
  private final List<Runnable> waiting = new ArrayList<>();
  private final SimpleObjectProperty<Optional<Answers>> answers =
      new SimpleObjectProperty<>(Optional.of(PLAN));

  private final TestMessageModel model = model(new Background(Runnable::run, Runnable::run));

  private TestMessageModel model(Background background) {
    zone.txt("ak._domainkey.practice.example", "v=DKIM1; k=rsa; p=" + Practice.SAMPLE_KEY);
    zone.txt("ac-bounces.practice.example", "v=spf1 ip4:198.51.100.0/24 -all");
    zone.txt("_dmarc.practice.example", "v=DMARC1; p=reject");
    return new TestMessageModel(
        answers,
        new MessageSource(
            Optional::empty,
            message -> new MessageAnalyst(Optional.of(zone), Clock.systemUTC()).analyse(message),
            Optional.of(Practice::testMessage),
            gone::add),
        background);
  }

  private Text refused() {
    return ((Progress.Refused) model.progress().get()).why();
  }

  private List<String> codes() {
    return model.found().getValue().orElseThrow().findings().stream()
        .map(finding -> finding.code().code())
        .toList();
  }

  private static String text(byte[] octets) {
    return new String(octets, StandardCharsets.UTF_8);
  }

  @Test
  void theMessageToTryIsRightAndTheStepIsDone() {
    assertThat(model.state().getValue()).isEqualTo(Step.State.TO_DO);
    model.example();
    assertThat(codes()).containsExactly("message.both-aligned", "message.signed");
    assertThat(model.state().getValue()).isEqualTo(Step.State.DONE);
    assertThat(stops()).extracting(stop -> stop.status().orElseThrow()).containsOnly(Status.PASS);
    model.forget();
    assertThat(model.progress().get()).isInstanceOf(Progress.Empty.class);
    assertThat(model.found().getValue()).isEmpty();
  }

  private List<DrawingStop> stops() {
    return new MessageStory(model.found().getValue().orElseThrow(), answers.get()).stops();
  }

  @Test
  void whatHappenedStandsBesideWhatWasPlanned() {
    model.paste(
        text(Practice.testMessage())
            .replace("ac-bounces.practice.example", "mailer-service.example"));
    assertThat(codes()).contains("message.return-path-elsewhere");
    assertThat(stops().get(1).details())
        .containsExactly(
            new DrawingStop.Detail.Beside("ac-bounces.practice.example", "mailer-service.example"));
    assertThat(stops().get(2).details())
        .containsExactly(
            new DrawingStop.Detail.Beside(
                "ak._domainkey.practice.example", "ak._domainkey.practice.example"));
  }

  @Test
  void anotherPlanIsComparedAtOnce() {
    model.example();
    assertThat(codes()).doesNotContain("message.from-elsewhere");
    answers.set(
        Optional.of(
            Answers.start(
                app.sendready.dns.DomainName.of("other.example"),
                Mode.CLOUD,
                PlatformFile.builtIn())));
    assertThat(codes()).contains("message.from-elsewhere");
    assertThat(model.state().getValue()).isEqualTo(Step.State.NEEDS_YOU);
  }

  @Test
  void whatWasPastedAndDoesNotVerifyIsNotCalledWrong() {
    String changed = text(Practice.testMessage()).replace("See the shop:", "See  the shop: ");
    model.paste(changed.replace("mailing of yours looks", "mailing looks"));
    assertThat(codes())
        .contains("message.not-judged", "message.copied-from-page")
        .doesNotContain("message.body-changed");
  }

  @Test
  void aFileThatIsNoMessageIsToldInWords(@TempDir Path folder) throws Exception {
    model.paste("");
    assertThat(refused()).isEqualTo(Text.of("testmessage.no-message"));
    model.open(folder);
    assertThat(refused()).isEqualTo(Text.of("testmessage.unreadable"));
    Path outlook = folder.resolve("a.msg");
    Files.write(
        outlook,
        new byte[] {
          (byte) 0xd0,
          (byte) 0xcf,
          0x11,
          (byte) 0xe0,
          (byte) 0xa1,
          (byte) 0xb1,
          0x1a,
          (byte) 0xe1,
          0,
          0
        });
    model.open(outlook);
    assertThat(refused()).isEqualTo(Text.of("testmessage.outlook"));
    Path large = folder.resolve("large.eml");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(FileBound.MESSAGE.bytes() + 1L);
    }
    model.open(large);
    assertThat(refused()).isEqualTo(Text.of("testmessage.large", "most", 50));
    assertThat(model.found().getValue()).isEmpty();
  }

  @Test
  void nothingIsShownOfWhatWasCalledOff() {
    TestMessageModel slow = model(new Background(waiting::add, Runnable::run));
    slow.example();
    assertThat(slow.progress().get()).isInstanceOf(Progress.Working.class);
    slow.forget();
    waiting.forEach(Runnable::run);
    assertThat(slow.progress().get()).isInstanceOf(Progress.Empty.class);
  }

  @Test
  void eachFindingLeadsToItsRowOfVerify() {
    zone.remove(
        app.sendready.dns.DomainName.of("ak._domainkey.practice.example"),
        app.sendready.dns.RecordType.TXT);
    model.paste(
        text(Practice.testMessage())
            .replace("dkim=pass header.d=practice.example header.s=ak;", ""));
    Finding missing =
        model.found().getValue().orElseThrow().findings().stream()
            .filter(finding -> finding.code().code().equals("message.no-key"))
            .findFirst()
            .orElseThrow();
    assertThat(RowOfVerify.of(missing, PLAN)).contains("dkim");
    model.verify("dkim");
    assertThat(gone).containsExactly("dkim");
  }
}
