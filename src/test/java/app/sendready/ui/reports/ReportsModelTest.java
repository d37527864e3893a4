package app.sendready.ui.reports;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.answers.DmarcPolicy;
import app.sendready.answers.Mode;
import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.Resolver;
import app.sendready.i18n.Text;
import app.sendready.project.PlatformFile;
import app.sendready.reports.KeptAnswer;
import app.sendready.reports.NameLookup;
import app.sendready.reports.Sender;
import app.sendready.reports.SourceName;
import app.sendready.ui.fx.Background;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// From a folder of files to the answer, and what the project keeps of it.
class ReportsModelTest {
  @TempDir private Path folder;

  private final List<String> kept = new ArrayList<>();
  private final List<List<String>> saved = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();
  private final Resolver asked =
      question -> {
        questions.add(question);
        return ReportsGallery.zone().ask(question);
      };
  private final ObjectProperty<Optional<Answers>> answers =
      new SimpleObjectProperty<>(Optional.empty());

  private ReportsModel model(List<Path> chosen) {
    return model(chosen, new Background(Runnable::run, Runnable::run));
  }

  private ReportsModel model(List<Path> chosen, Background background) {
    return new ReportsModel(
        PlatformFile::builtIn,
        answers,
        new ReportsModel.Outside(
            () -> chosen,
            () -> Optional.of(folder),
            kept::add,
            (name, lines, told) -> {
              saved.addAll(lines);
              told.accept(Text.of("shell.saved-file", "file", name));
            },
            () -> new NameLookup(() -> asked, InstantSource.fixed(Instant.EPOCH))),
        background);
  }

  private static ReportsFound found(ReportsModel model) {
    return ((ReportsModel.Progress.Done) model.progress().get()).found();
  }

  @Test
  void aFolderIsReadAndAnswered() throws Exception {
    ReportsGallery.month(folder);
    ReportsModel model = model(List.of());
    model.chooseFolder();
    ReportsFound found = found(model);
    assertThat(found.reports()).isEqualTo(30);
    assertThat(found.duplicates()).isEqualTo(1);
    assertThat(found.whole()).isTrue();
    assertThat(found.domains()).hasSize(1);
    assertThat(found.domains().getFirst().next().ready()).isFalse();
    assertThat(found.unread())
        .extracting(sort -> sort.finding().code().code())
        .containsExactlyInAnyOrder("reports.tls-report", "reports.duplicate");
    assertThat(kept).isEmpty();
    model.save(found.domains().getFirst());
    assertThat(saved).hasSize(3);
    assertThat(saved.getFirst()).startsWith("domain", "kind");
    assertThat(model.saved().get())
        .contains(Text.of("shell.saved-file", "file", "example.com-senders.csv"));
    assertThat(found.unread())
        .allSatisfy(sort -> assertThat(sort.first()).doesNotContain(folder.toString()));
    assertThat(found.unread().toString()).doesNotContain(folder.toString());
    model.forget();
    assertThat(model.progress().get()).isInstanceOf(ReportsModel.Progress.Empty.class);
  }

  @Test
  void theProjectKeepsTheAnswerAndNoAddress() throws Exception {
    ReportsGallery.month(folder);
    answers.set(
        Optional.of(
            Answers.start(DomainName.of("example.com"), Mode.CLOUD, PlatformFile.builtIn())));
    model(List.of()).chooseFolder();
    assertThat(kept).hasSize(1);
    KeptAnswer answer = KeptAnswer.parse(kept.getFirst()).orElseThrow();
    assertThat(answer.domain()).isEqualTo("example.com");
    assertThat(answer.policy()).isEqualTo(DmarcPolicy.QUARANTINE);
    assertThat(answer.now()).isEqualTo(DmarcPolicy.NONE);
    assertThat(answer.ready()).isFalse();
    assertThat(answer.last()).isEqualTo(LocalDate.of(2025, 12, 27));
    assertThat(kept.getFirst()).doesNotContain("192.0.2").doesNotContain("2001");
    assertThat(answer.print()).isEqualTo(kept.getFirst());
    assertThat(answer.absent()).containsExactly("Yahoo", "Mail.ru");
    assertThat(answer.span().missing()).isZero();
    assertThat(answer.senders())
        .extracting(KeptAnswer.KeptSender::name)
        .containsExactly("SendGrid", "Altcraft");
  }

  @Test
  void nothingIsKeptOfReportsAboutSomebodyElse() throws Exception {
    ReportsGallery.month(folder);
    answers.set(
        Optional.of(
            Answers.start(DomainName.of("other.example"), Mode.CLOUD, PlatformFile.builtIn())));
    model(List.of()).chooseFolder();
    assertThat(kept).isEmpty();
  }

  @Test
  void namesAreAskedForOnRequestAlone() throws Exception {
    ReportsGallery.strangers(folder);
    answers.set(
        Optional.of(
            Answers.start(DomainName.of("example.com"), Mode.CLOUD, PlatformFile.builtIn())));
    ReportsModel model = model(List.of());
    model.chooseFolder();
    assertThat(questions).isEmpty();
    assertThat(model.unknown()).isEqualTo(5);
    ReportsFound before = found(model);
    model.lookUp();
    assertThat(questions).hasSize(5 + 3);
    assertThat(model.naming().get())
        .isInstanceOfSatisfying(
            ReportsModel.Naming.Asked.class,
            done -> {
              assertThat(done.names().count(SourceName.State.CONFIRMED)).isEqualTo(2);
              assertThat(done.names().count(SourceName.State.UNCONFIRMED)).isEqualTo(1);
              assertThat(done.names().count(SourceName.State.NONE)).isEqualTo(1);
              assertThat(done.names().count(SourceName.State.UNTOLD)).isEqualTo(1);
            });
    assertThat(found(model).domains().getFirst().senders())
        .extracting(Sender::name)
        .contains("host.example", "198.51.100.0/24");
    assertThat(found(model).messages()).isEqualTo(before.messages());
    assertThat(kept).hasSize(2);
    assertThat(kept.getLast()).contains("host.example");
    assertThat(String.join(" ", kept)).doesNotContain("198.51").doesNotContain("bank.example");
    model.forget();
    assertThat(model.naming().get()).isInstanceOf(ReportsModel.Naming.Unasked.class);
    model.lookUp();
    assertThat(questions).hasSize(5 + 3);
  }

  @Test
  void aLookUpCanBeStopped() throws Exception {
    ReportsGallery.strangers(folder);
    List<Runnable> waiting = new ArrayList<>();
    ReportsModel model = model(List.of(), new Background(waiting::add, Runnable::run));
    model.chooseFolder();
    waiting.removeFirst().run();
    model.lookUp();
    assertThat(model.naming().get()).isEqualTo(new ReportsModel.Naming.Asking(0, 5));
    model.stopLookUp();
    waiting.removeFirst().run();
    assertThat(model.naming().get()).isInstanceOf(ReportsModel.Naming.Unasked.class);
    assertThat(questions).isEmpty();
    assertThat(found(model).reports()).isEqualTo(35);
  }

  @Test
  void noChoiceChangesNothing() {
    ReportsModel model = model(List.of());
    model.chooseFiles();
    assertThat(model.progress().get()).isInstanceOf(ReportsModel.Progress.Empty.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "{}",
        "[1",
        "{\"domain\":\"a\",\"now\":\"none\",\"policy\":\"none\",\"first\":\"2026-11-28\",\"last\":\"2026-11-27\",\"days\":1}",
        "{\"domain\":\"a\",\"now\":\"none\",\"policy\":\"none\",\"first\":\"2026-11-28\",\"last\":\"2026-11-28\",\"days\":9}",
        "{\"domain\":\"a\",\"now\":\"up\",\"policy\":\"none\",\"first\":\"2026-11-28\",\"last\":\"2026-11-28\",\"days\":1}",
        "{\"domain\":\"a\",\"now\":\"none\",\"policy\":\"none\",\"first\":\"x\",\"last\":\"2026-11-28\",\"days\":1}"
      })
  void whatIsDamagedIsNoAnswer(String text) {
    assertThat(KeptAnswer.parse(text)).isEmpty();
  }
}
