package app.sendready.ui.reports;

import app.sendready.answers.Answers;
import app.sendready.answers.SendingPlatform;
import app.sendready.i18n.Text;
import app.sendready.reports.DomainSummary;
import app.sendready.reports.KeptAnswer;
import app.sendready.reports.NameLookup;
import app.sendready.reports.ReportsTally;
import app.sendready.reports.SenderTable;
import app.sendready.ui.fx.Background;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// The reports that are being looked at, and how far that has come. They are kept here alone.
public final class ReportsModel {
  /// How far it has come.
  sealed interface Progress {
    /// Nothing was opened yet.
    record Empty() implements Progress {}

    /// Files are being read.
    record Reading(long files) implements Progress {}

    /// It broke off by a fault of ours.
    record Broken(Text why) implements Progress {}

    record Done(ReportsFound found) implements Progress {}
  }

  /// How far the look-up of names has come.
  sealed interface Naming {
    /// Nobody was asked.
    record Unasked() implements Naming {}

    record Asking(int done, int all) implements Naming {}

    /// It broke off by a fault of ours.
    record Broken(Text why) implements Naming {}

    record Asked(NameLookup.Names names) implements Naming {}
  }

  /// What the window draws on.
  ///
  /// @param files asks for files in the system's own dialog
  /// @param folder asks for a folder there
  /// @param kept takes the answer for the project; empty text for none
  /// @param save writes a table to where the user says: its name and its lines
  /// @param names asks for names of addresses
  public record Outside(
      Supplier<List<Path>> files,
      Supplier<Optional<Path>> folder,
      Consumer<String> kept,
      SaveTable save,
      Supplier<NameLookup> names) {}

  /// Writes a table.
  @FunctionalInterface
  public interface SaveTable {
    /// Writes it where the user says.
    ///
    /// @param told hears what became of it
    void save(String name, List<List<String>> lines, Consumer<Text> told);
  }

  private static final Progress EMPTY = new Progress.Empty();
  private static final Naming UNASKED = new Naming.Unasked();

  private final Supplier<SendingPlatform> platform;
  private final ObservableValue<Optional<Answers>> answers;
  private final Outside outside;
  private final Background background;
  private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(EMPTY);
  private final ReadOnlyObjectWrapper<Optional<Text>> saved =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Naming> naming = new ReadOnlyObjectWrapper<>(UNASKED);
  private Optional<ReportsIntake> intake = Optional.empty();

  /// @param platform for reports about no set-up
  /// @param answers the set-up that the reports are about
  public ReportsModel(
      Supplier<SendingPlatform> platform,
      ObservableValue<Optional<Answers>> answers,
      Outside outside,
      Background background) {
    this.platform = platform;
    this.answers = answers;
    this.outside = outside;
    this.background = background;
  }

  ReadOnlyObjectProperty<Progress> progress() {
    return progress.getReadOnlyProperty();
  }

  /// What became of the table that was saved last; empty while none was.
  ReadOnlyObjectProperty<Optional<Text>> saved() {
    return saved.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Naming> naming() {
    return naming.getReadOnlyProperty();
  }

  void chooseFiles() {
    List<Path> chosen = outside.files().get();
    if (!chosen.isEmpty()) {
      open(chosen);
    }
  }

  void chooseFolder() {
    outside.folder().get().ifPresent(folder -> open(List.of(folder)));
  }

  /// Reads all of these anew.
  public void open(List<Path> paths) {
    Optional<Answers> about = answers.getValue();
    SendingPlatform its = platform.get();
    ReportsIntake reading = new ReportsIntake(its, about, this::told);
    saved.set(Optional.empty());
    naming.set(UNASKED);
    intake = Optional.of(reading);
    progress.set(new Progress.Reading(0));
    background.run(
        () -> reading.read(paths),
        this::done,
        _ -> progress.set(new Progress.Broken(Text.of("reportwindow.broken"))));
  }

  private void told(long files) {
    background.progress(() -> progress.set(new Progress.Reading(files)));
  }

  private void done(ReportsFound found) {
    progress.set(new Progress.Done(found));
    answers
        .getValue()
        .map(a -> a.fromDomain().withoutDot())
        .flatMap(own ->
            found.domains().stream()
                .filter(domain -> ReportsTally.isAbout(domain.domain(), own))
                .findFirst())
        .flatMap(KeptAnswer::of)
        .ifPresent(answer -> outside.kept().accept(answer.print()));
  }

  /// The addresses of those who were read of that nobody knows.
  int unknown() {
    return progress.get() instanceof Progress.Done(ReportsFound found)
        ? NameLookup.unknown(found.domains()).size()
        : 0;
  }

  /// Asks for the names of unknown addresses, and puts senders together by them.
  void lookUp() {
    if (!(progress.get() instanceof Progress.Done(ReportsFound found)) || intake.isEmpty()) {
      return;
    }
    ReportsIntake read = intake.get();
    NameLookup lookup = outside.names().get();
    List<String> addresses = NameLookup.unknown(found.domains());
    naming.set(new Naming.Asking(0, Math.min(addresses.size(), NameLookup.MOST_ADDRESSES)));
    background.run(
        () -> {
          NameLookup.Names names = lookup.ask(addresses, this::asked);
          return new Named(names, read.found(names));
        },
        named -> {
          naming.set(new Naming.Asked(named.names()));
          done(named.found());
        },
        _ -> naming.set(new Naming.Broken(Text.of("reportwindow.names.broken"))));
  }

  private record Named(NameLookup.Names names, ReportsFound found) {}

  private void asked(int done, int all) {
    background.progress(() -> naming.set(new Naming.Asking(done, all)));
  }

  /// Asks no further; what was read stays.
  void stopLookUp() {
    background.cancel();
    naming.set(UNASKED);
  }

  /// Stops what is under way, and lets go of what was read.
  public void forget() {
    background.cancel();
    intake = Optional.empty();
    naming.set(UNASKED);
    saved.set(Optional.empty());
    progress.set(EMPTY);
  }

  /// Lets the user keep the senders of a domain as a table.
  void save(DomainSummary domain) {
    outside
        .save()
        .save(
            domain.domain() + "-senders.csv",
            SenderTable.lines(domain),
            told -> saved.set(Optional.of(told)));
  }
}
