package app.sendready.cli;

import app.sendready.answers.AnswerFields;
import app.sendready.answers.Answers;
import app.sendready.i18n.Text;
import app.sendready.key.PastedKey;
import app.sendready.project.PlatformFile;
import app.sendready.project.Project;
import app.sendready.project.ProjectFile;
import app.sendready.project.ProjectStore;
import app.sendready.rotation.KeyRotation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A project whose signing key is changed: what it holds, and how that is written back.
///
/// @param rotation the change under way; empty where there is none
/// @param answers with the new key
/// @param cautions what should make somebody think
/// @param changed whether it differs from its file
record RotatingProject(
    ProjectStore store,
    Project project,
    Answers answers,
    List<Text> cautions,
    Optional<KeyRotation> rotation,
    boolean changed) {
  private static final ProjectFile FORMAT =
      new ProjectFile(PlatformFile.builtIn(), PastedKey::isPrivate, PastedKey::record);

  /// Reads the project, and begins a change where a new selector and key are given.
  static RotatingProject read(ParsedOptions typed, Services services, LocalDate today)
      throws Refusal {
    if (!typed.has("--project")) {
      throw new Refusal(Text.of("cli.rotate.no-project"));
    }
    Path file = AnswersReader.path("--project", typed.text("--project"));
    // Before it is read: what is written in between counts as changed elsewhere.
    ProjectStore store = services.projects().apply(file);
    AnswersReader reader = new AnswersReader(typed);
    Answers wanted = reader.read();
    Project project =
        switch (FORMAT.read(file)) {
          case ProjectFile.Opened(Project found, List<Text> _) -> found;
          case ProjectFile.Unusable(Text why) -> throw new Refusal(why);
        };
    Optional<KeyRotation> rotation =
        project.fields().getOrDefault(KeyRotation.FIELD, List.of()).stream()
            .findFirst()
            .flatMap(KeyRotation::parse);
    Answers before = AnswersReader.whole(project, file);
    RotatingProject kept =
        new RotatingProject(store, project, wanted, reader.cautions(), rotation, false);
    return before.key().equals(wanted.key())
        ? kept.goneOn(typed)
        : kept.begun(before, typed, today);
  }

  /// The change that is under way, with another number of days where one is given.
  private RotatingProject goneOn(ParsedOptions typed) throws Refusal {
    if (typed.has(Options.ANEW)) {
      throw new Refusal(Text.of("cli.rotate.anew"));
    }
    if (rotation.isEmpty() || !typed.has(Options.DAYS)) {
      return this;
    }
    KeyRotation now = rotation.get();
    return with(new KeyRotation(now.old(), now.begun(), days(typed), now.switched()));
  }

  private RotatingProject begun(Answers before, ParsedOptions typed, LocalDate today)
      throws Refusal {
    if (rotation.isPresent() && !typed.has(Options.ANEW)) {
      throw Refusal.of("cli.rotate.under-way", "old", rotation.get().old().text());
    }
    if (before.key().publicKey().isEmpty() || answers.key().publicKey().isEmpty()) {
      throw new Refusal(Text.of("cli.rotate.no-key"));
    }
    // One selector has one record (RFC 6376 §3.6.2.2): the change would be a gap.
    if (before.key().selector().equals(answers.key().selector())) {
      throw Refusal.of("cli.rotate.same-selector", "selector", before.key().selector().text());
    }
    if (before.key().publicKey().equals(answers.key().publicKey())) {
      throw new Refusal(Text.of("cli.rotate.same-key"));
    }
    return with(KeyRotation.begin(before.key().selector(), today, days(typed)));
  }

  private static int days(ParsedOptions typed) throws Refusal {
    Optional<String> said = typed.one(Options.DAYS);
    if (said.isEmpty()) {
      return KeyRotation.USUAL_DAYS;
    }
    int days = said.get().matches("[0-9]{1,3}") ? Integer.parseInt(said.get()) : 0;
    if (!KeyRotation.isDays(days)) {
      throw Refusal.of("cli.rotate.days", "value", said.get());
    }
    return days;
  }

  /// The same with the change as it is now.
  RotatingProject with(KeyRotation now) {
    boolean same = rotation.filter(now::equals).isPresent();
    return new RotatingProject(
        store, project, answers, cautions, Optional.of(now), changed || !same);
  }

  /// Writes what has changed.
  void save() throws Refusal {
    if (!changed) {
      return;
    }
    Map<String, List<String>> fields = new TreeMap<>(project.fields());
    rotation.ifPresent(now -> fields.put(KeyRotation.FIELD, List.of(now.print())));
    // What was typed of the former key counts no more.
    List<String> former = new ArrayList<>(AnswerFields.KEY.ids());
    former.addAll(AnswerFields.SELECTOR.ids());
    former.forEach(fields::remove);
    switch (store.save(project.with(Optional.of(answers), fields, project.step()))) {
      case ProjectStore.Saved.Done _ -> {}
      case ProjectStore.Saved.ChangedElsewhere _ ->
          throw Refusal.of("cli.rotate.changed-elsewhere", "file", store.file().toString());
      case ProjectStore.Saved.Refused _ ->
          throw Refusal.of("cli.rotate.not-saved", "file", store.file().toString());
    }
  }
}
