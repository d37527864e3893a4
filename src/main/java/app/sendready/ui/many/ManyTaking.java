package app.sendready.ui.many;

import app.sendready.answers.SendingPlatform;
import app.sendready.i18n.Text;
import app.sendready.ui.many.list.BroughtFiles;
import app.sendready.ui.many.list.DomainList;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;

/// What somebody brings: a list, earlier results, or both. What cannot be taken is said, and what
/// is open stays as it is.
///
/// All of it is used on the JavaFX thread.
final class ManyTaking {
  private final Supplier<SendingPlatform> platform;
  private final ManyOpening opening;
  private final ObjectProperty<ManyStage> stage;
  private final ManyComparing comparing;
  private final Takers takers;

  /// Who takes it.
  ///
  /// @param unsaved whether results would be lost with the list that is open
  /// @param list takes a list, and earlier results to compare it with
  /// @param earlier takes earlier results for the list that is open
  record Takers(
      BooleanSupplier unsaved,
      BiConsumer<ManyReading.Task<DomainList>, Optional<Path>> list,
      Consumer<Optional<Path>> earlier) {}

  /// @param platform that the domains are to send through
  /// @param opening tells files apart
  /// @param stage told what was refused where no list is open
  /// @param comparing told it where one is
  ManyTaking(
      Supplier<SendingPlatform> platform,
      ManyOpening opening,
      ObjectProperty<ManyStage> stage,
      ManyComparing comparing,
      Takers takers) {
    this.platform = platform;
    this.opening = opening;
    this.stage = stage;
    this.comparing = comparing;
    this.takers = takers;
  }

  /// Takes files that someone has dropped or pasted, told apart.
  void take(List<Path> files) {
    if (!files.isEmpty() && isFree(BroughtFiles.name(files.getFirst()))) {
      opening.tellApart(files, stage.get().hasList(), this::open, this::refuse);
    }
  }

  /// Takes domains, one a line, or the text of a table.
  void open(String text) {
    SendingPlatform its = platform.get();
    takers.list().accept(reader -> DomainList.of(text, its, reader), Optional.empty());
  }

  /// Takes what was told apart.
  void open(BroughtFiles brought) {
    SendingPlatform its = platform.get();
    if (!isFree(brought.name())) {
      return;
    }
    if (brought.list().isPresent()) {
      if (takers.unsaved().getAsBoolean()) {
        refuse(Text.of(ManyComparing.UNSAVED, "file", brought.name()));
      } else {
        Path file = brought.list().orElseThrow();
        takers.list().accept(reader -> DomainList.of(file, its, reader), brought.earlier());
      }
    } else if (stage.get().hasList()) {
      takers.earlier().accept(brought.earlier());
    } else {
      refuse(Text.of("manywindow.since.no-list", "file", brought.name()));
    }
  }

  /// Whether nothing runs; else that is said.
  private boolean isFree(String file) {
    if (stage.get().isBusy()) {
      comparing.refuse(Text.of("manywindow.busy", "file", file));
    }
    return !stage.get().isBusy();
  }

  /// Says why something was not taken.
  void refuse(Text why) {
    if (stage.get().hasList()) {
      comparing.refuse(why);
    } else {
      stage.set(new ManyStage.Refused(why));
    }
  }
}
