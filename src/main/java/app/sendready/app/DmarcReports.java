package app.sendready.app;

import app.sendready.answers.Answers;
import app.sendready.answers.SendingPlatform;
import app.sendready.export.Csv;
import app.sendready.network.Networks;
import app.sendready.reports.KeptAnswer;
import app.sendready.reports.NameLookup;
import app.sendready.reports.ReportsTally;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.reports.ReportsModel;
import app.sendready.ui.reports.ReportsOffer;
import app.sendready.ui.reports.ReportsWindow;
import app.sendready.ui.wizard.WizardModel;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The window *Reports* put together: the system's dialogs, the answers it is about, and the field
/// of the project that keeps its answer.
final class DmarcReports {
  private static final double HEIGHT = 760;

  private final Supplier<SendingPlatform> platform;
  private final Networks many;
  private final Clock clock;
  private final ObservableValue<Optional<Answers>> about;
  private final StringProperty kept = new SimpleStringProperty("");

  /// Reports about no set-up.
  ///
  /// @param many lets many names be asked for
  DmarcReports(Supplier<SendingPlatform> platform, Networks many, Clock clock) {
    this.platform = platform;
    this.many = many;
    this.clock = clock;
    about = new SimpleObjectProperty<>(Optional.empty());
  }

  /// Reports about what stands in the wizard.
  DmarcReports(SendingPlatform platform, WizardModel wizard, Networks many, Clock clock) {
    this.platform = () -> platform;
    this.many = many;
    this.clock = clock;
    about = wizard.answers();
    wizard.fields().text(KeptAnswer.FIELD, kept);
  }

  /// What steps need of it.
  ReportsOffer offer(ReportsWindow window) {
    ObservableValue<Optional<KeptAnswer>> answer =
        Bindings.createObjectBinding(
            () -> KeptAnswer.parse(kept.get()).filter(this::isOfThis), kept, about);
    return new ReportsOffer(answer, window::show, () -> LocalDate.now(clock));
  }

  private boolean isOfThis(KeptAnswer answer) {
    return about
        .getValue()
        .filter(a -> ReportsTally.isAbout(answer.domain(), a.fromDomain().withoutDot()))
        .isPresent();
  }

  ReportsWindow window(SideWindows.Frame frame) {
    Localized words = frame.words();
    return new ReportsWindow(
        new ReportsModel(
            platform,
            about,
            new ReportsModel.Outside(
                () -> files(words, frame.owner()),
                () -> folder(words, frame.owner()),
                kept::set,
                (name, lines, told) ->
                    new FileSaver(words, frame.owner(), told).save(name, Csv.of(lines)),
                () -> new NameLookup(() -> DetailWindows.ofThisComputer(many), clock)),
            frame.background().get()),
        words,
        frame.announcer(),
        frame.window(HEIGHT));
  }

  private static List<Path> files(Localized words, Supplier<Optional<Window>> owner) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.messages().get().say("reportwindow.chooser"));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                words.messages().get().say("reportwindow.chooser.kind"),
                "*.xml",
                "*.gz",
                "*.zip",
                "*.eml",
                "*.mbox"),
            new FileChooser.ExtensionFilter(
                words.messages().get().say("reportwindow.chooser.all"), "*"));
    List<File> chosen = chooser.showOpenMultipleDialog(owner.get().orElse(null));
    return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
  }

  private static Optional<Path> folder(Localized words, Supplier<Optional<Window>> owner) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(words.messages().get().say("reportwindow.chooser"));
    return Optional.ofNullable(chooser.showDialog(owner.get().orElse(null))).map(File::toPath);
  }
}
