package app.sendready.ui.settings;

import app.sendready.i18n.Text;
import app.sendready.project.ListedResolver;
import app.sendready.project.PublicResolversFile;
import app.sendready.ui.fx.Note;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The list of public resolvers: the shipped one, or the user's own.
///
/// Kept after each change as it was typed; those that are on and right are asked from the next look
/// on. A list that is the shipped one again is not kept at all, so that it follows the program.
public final class ResolversModel {
  private final List<ListedResolver> shipped =
      PublicResolversFile.builtIn().stream().map(ListedResolver::of).toList();
  private final Consumer<Optional<List<ListedResolver>>> keep;
  private final ObservableList<ResolverInput> rows = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper own = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<Note>> note =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private List<ListedResolver> before = List.of();

  /// @param start the list that is kept; empty for the shipped one
  /// @param keep is told of each change; empty for the shipped list
  ResolversModel(
      Optional<List<ListedResolver>> start, Consumer<Optional<List<ListedResolver>>> keep) {
    this.keep = keep;
    fill(start.orElse(shipped));
    judge();
  }

  public ObservableList<ResolverInput> rows() {
    return rows;
  }

  /// What there is to say of the whole list.
  public ReadOnlyObjectProperty<Optional<Note>> note() {
    return note.getReadOnlyProperty();
  }

  /// Whether the list differs from the shipped one.
  public ReadOnlyBooleanProperty own() {
    return own.getReadOnlyProperty();
  }

  /// Whether the last removal or restoring can be taken back.
  public ReadOnlyBooleanProperty undoable() {
    return undoable.getReadOnlyProperty();
  }

  /// When the shipped list was looked up.
  public LocalDate shippedOn() {
    return PublicResolversFile.builtInDate();
  }

  public boolean hasRoom() {
    return rows.size() < PublicResolversFile.MAX;
  }

  /// One more, to be filled in.
  public ResolverInput add() {
    ResolverInput row = new ResolverInput(new ListedResolver("", "", "", true), this::changed);
    row.open().set(true);
    rows.add(row);
    changed();
    return row;
  }

  public void remove(ResolverInput row) {
    remember();
    rows.remove(row);
    changed();
  }

  /// Goes back to the shipped list.
  public void restore() {
    remember();
    fill(shipped);
    changed();
  }

  /// Takes the last removal or restoring back.
  public void undo() {
    if (undoable.get()) {
      undoable.set(false);
      fill(before);
      changed();
    }
  }

  private void remember() {
    before = listed();
    undoable.set(true);
  }

  private void fill(List<ListedResolver> all) {
    rows.setAll(all.stream().map(one -> new ResolverInput(one, this::changed)).toList());
  }

  private List<ListedResolver> listed() {
    return rows.stream().map(ResolverInput::listed).toList();
  }

  private void changed() {
    judge();
    // A row that nothing has been typed into yet is nothing to keep.
    List<ListedResolver> typed =
        listed().stream()
            .filter(one ->
                !(one.name().isBlank() && one.addresses().isBlank() && one.https().isBlank()))
            .toList();
    keep.accept(typed.equals(shipped) ? Optional.empty() : Optional.of(typed));
  }

  private void judge() {
    List<ListedResolver> all = listed();
    own.set(!all.equals(shipped));
    long asked = all.stream().filter(one -> one.on() && one.wrong().isEmpty()).count();
    note.set(
        asked == 0
            ? Optional.of(Note.problem(Text.of("settings.resolvers.nobody")))
            : twice(all)
                .map(name -> Note.problem(Text.of("settings.resolvers.twice", "name", name))));
  }

  private static Optional<String> twice(List<ListedResolver> all) {
    Set<String> seen = new HashSet<>();
    return all.stream()
        .map(one -> one.name().strip())
        .filter(name -> !name.isEmpty() && !seen.add(name))
        .findFirst();
  }
}
