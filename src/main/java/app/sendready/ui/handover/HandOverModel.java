package app.sendready.ui.handover;

import app.sendready.export.HandOverPack;
import app.sendready.export.Letter;
import app.sendready.export.MailDraft;
import app.sendready.export.PlanFormat;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.project.Project;
import app.sendready.provider.PanelSheet;
import app.sendready.provider.PlanRows;
import app.sendready.ui.fx.Background;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// The records on their way to a colleague: what goes, in which language, and the letter to read
/// before it does.
public final class HandOverModel {
  /// What can go, in the order in which it is offered.
  public enum Part {
    LETTER(Optional.of(PlanFormat.LETTER)),
    PDF(Optional.of(PlanFormat.PDF)),
    HTML(Optional.of(PlanFormat.HTML)),
    ZONE(Optional.of(PlanFormat.ZONE)),
    CSV(Optional.of(PlanFormat.CSV)),
    MARKDOWN(Optional.of(PlanFormat.MARKDOWN)),
    JSON(Optional.of(PlanFormat.JSON)),
    PROJECT(Optional.empty());

    private final Optional<PlanFormat> format;

    Part(Optional<PlanFormat> format) {
      this.format = format;
    }
  }

  /// Which rows go.
  public enum Rows {
    MISSING(PlanRows.MISSING),
    ALL(PlanRows.ALL);

    private final PlanRows rows;

    Rows(PlanRows rows) {
      this.rows = rows;
    }
  }

  private final BooleanProperty showing = new SimpleBooleanProperty();
  private final ObservableValue<Optional<PanelSheet>> document;
  private final Function<Language, Messages> speaker;
  private final Supplier<Optional<String>> project;
  private final SaveTargets places;
  private final Background reading;
  private final SaveProgress saving;
  private final Map<Part, BooleanProperty> parts = new EnumMap<>(Part.class);
  private final ObjectProperty<Language> language;
  private final ObjectProperty<Rows> rows = new SimpleObjectProperty<>(Rows.MISSING);
  private final ReadOnlyObjectWrapper<Optional<MailDraft>> mail =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param document the records as they stand now; listened to only while [#open()]
  /// @param start the language before another one is chosen
  /// @param speaker the words of a language, whichever the window speaks
  /// @param project the project as a file; empty while there is none
  /// @param reading makes the letter away from the JavaFX thread
  /// @param saving for this window alone
  public HandOverModel(
      ObservableValue<Optional<PanelSheet>> document,
      Language start,
      Function<Language, Messages> speaker,
      Supplier<Optional<String>> project,
      SaveTargets places,
      Background reading,
      SaveProgress saving) {
    this.document = document.when(showing);
    this.speaker = speaker;
    this.project = project;
    this.places = places;
    this.reading = reading;
    this.saving = saving;
    language = new SimpleObjectProperty<>(start);
    for (Part part : Part.values()) {
      boolean usual = part != Part.MARKDOWN && part != Part.JSON && part != Part.PROJECT;
      parts.put(part, new SimpleBooleanProperty(usual));
    }
    this.document.subscribe(_ -> write());
    language.subscribe(_ -> write());
    rows.subscribe(_ -> write());
  }

  /// The language of everything that goes.
  public ObjectProperty<Language> language() {
    return language;
  }

  public ObjectProperty<Rows> rows() {
    return rows;
  }

  /// Whether a part goes.
  public BooleanProperty goes(Part part) {
    return Objects.requireNonNull(parts.get(part));
  }

  /// The parts that there are.
  public List<Part> offered() {
    return List.of(Part.values()).stream()
        .filter(part -> part != Part.PROJECT || project.get().isPresent())
        .toList();
  }

  /// How many parts go.
  public IntegerBinding count() {
    return Bindings.createIntegerBinding(
        () -> chosen().size(), parts.values().toArray(BooleanProperty[]::new));
  }

  /// Whose records they are; empty before a domain is typed.
  public ObservableValue<String> domain() {
    return document.map(now -> now.map(PanelSheet::domain).orElse(""));
  }

  /// The letter's subject; empty while there is none.
  public ObservableValue<String> subject() {
    return mail.map(now -> now.map(MailDraft::subject).orElse(""));
  }

  /// The letter itself; empty while there is none.
  public ObservableValue<String> letter() {
    return mail.map(now -> now.map(MailDraft::body).orElse(""));
  }

  /// Whether a mail program takes the whole letter from a link.
  public ObservableValue<Boolean> fitsLink() {
    return mail.map(now -> now.map(MailDraft::isWhole).orElse(true));
  }

  /// The link that opens the letter in a mail program; where it is too long for one, its body asks
  /// for the letter to be pasted.
  public Optional<String> link() {
    return mail.get()
        .map(letter -> letter.link(speaker.apply(language.get()).say("export.letter.paste")));
  }

  public SaveProgress saving() {
    return saving;
  }

  /// Puts every part into a folder of its own, where the user says.
  public void saveFolder() {
    Optional<PanelSheet> now = wanted();
    if (now.isEmpty() || chosen().isEmpty()) {
      return;
    }
    FileNames names = new FileNames(now.get().domain());
    places
        .folder()
        .ifPresent(chosen ->
            saving.into(chosen.resolve(names.of("")), fileNames(names), maker(now.get())));
  }

  /// Puts every part into one zip.
  public void saveZip() {
    Optional<PanelSheet> now = wanted();
    if (now.isEmpty() || chosen().isEmpty()) {
      return;
    }
    SaveProgress.Maker maker = maker(now.get());
    places
        .file(new FileNames(now.get().domain()).of(".zip"))
        .ifPresent(file ->
            saving.to(
                file,
                progress ->
                    Map.of(
                        String.valueOf(file.getFileName()),
                        new HandOverPack(maker.make(progress)).zip())));
  }

  /// Writes the only part that goes.
  public void saveFile() {
    Optional<PanelSheet> now = wanted();
    if (now.isEmpty() || chosen().size() != 1) {
      return;
    }
    FileNames names = new FileNames(now.get().domain());
    String name = fileNames(names).getFirst();
    SaveProgress.Maker maker = maker(now.get());
    places
        .file(name.startsWith("sendready-") ? name : names.of("-" + name))
        .ifPresent(file ->
            saving.to(
                file,
                progress ->
                    Map.of(
                        String.valueOf(file.getFileName()),
                        maker.make(progress).values().iterator().next())));
  }

  private List<Part> chosen() {
    return offered().stream().filter(part -> goes(part).get()).toList();
  }

  private Optional<PanelSheet> wanted() {
    return document.getValue().map(now -> now.only(rows.get().rows));
  }

  private List<String> fileNames(FileNames names) {
    return chosen().stream()
        .map(part -> part.format.map(PlanFormat::file).orElse(names.of(Project.EXTENSION)))
        .toList();
  }

  private SaveProgress.Maker maker(PanelSheet now) {
    List<PlanFormat> formats = new ArrayList<>();
    chosen().forEach(part -> part.format.ifPresent(formats::add));
    FileNames names = new FileNames(now.domain());
    Optional<String> taken = chosen().contains(Part.PROJECT) ? project.get() : Optional.empty();
    Map<String, byte[]> more =
        taken
            .map(text -> Map.of(names.of(Project.EXTENSION), text.getBytes(StandardCharsets.UTF_8)))
            .orElse(Map.of());
    Language spoken = language.get();
    return progress -> HandOverPack.of(now, formats, speaker.apply(spoken), more, progress).files();
  }

  private void write() {
    Optional<PanelSheet> now = wanted();
    Language spoken = language.get();
    reading.run(
        () -> now.map(rows -> new Letter(speaker.apply(spoken)).mail(rows)),
        mail::set,
        failed -> mail.set(Optional.empty()));
  }

  /// Follows the records from now on.
  public void open() {
    showing.set(true);
  }

  /// Follows nothing any more, and stops whatever still runs.
  public void close() {
    showing.set(false);
    reading.cancel();
    saving.cancel();
  }
}
