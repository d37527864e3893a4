package app.sendready.ui.many;

import app.sendready.bulk.BulkCause;
import app.sendready.bulk.BulkLine;
import app.sendready.ui.many.list.DomainFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.TableView;

/// How the window *Check many domains* can look.
public enum ManyState {
  /// Nothing was opened.
  EMPTY,
  /// The first list is read from a slow disk.
  READING,
  /// A file was opened that is no list.
  NO_LIST,
  /// Nobody has looked at the list yet.
  READ,
  RUNNING,
  PAUSED,
  DONE,
  /// Only the domains that need work for the same.
  CAUSE,
  /// The verification of a domain beside its row.
  DETAIL,
  /// Why a line cannot be used.
  LINE,
  /// Compared is to be with a file that holds no results.
  NOT_EARLIER,
  /// Earlier results are read from a slow disk after a run.
  READING_EARLIER,
  /// Earlier results were chosen after a run.
  EARLIER,
  /// There was a run since.
  COMPARED,
  /// Only the domains that are other than then.
  CHANGED,
  /// What has changed of a domain, above its verification.
  CHANGES,
  /// The earlier results are not where they were.
  GONE;

  private static final int HALF = 12;

  /// So many lines from the end one is not understood.
  private static final int UNUSABLE = 3;

  /// What pictures of it are called after.
  public String told() {
    return "many-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether a run is held in the middle of the list, or a file while it is read. It has to be away
  /// from the JavaFX thread.
  public boolean isHeld() {
    return this == RUNNING || this == PAUSED || isRead();
  }

  private boolean isRead() {
    return this == READING || this == READING_EARLIER;
  }

  /// Whether a run is held before this line.
  public boolean isHeldBefore(BulkLine.Understood line) {
    return isHeld() && !isRead() && line.line() > HALF;
  }

  /// Goes there, or begins to where a run is held. Whatever is begun otherwise is expected to end
  /// at once.
  ///
  /// @param letGo lets files be read that are held
  public void enter(ManyModel model, ManyFiles files, CountDownLatch letGo) throws IOException {
    switch (this) {
      case EMPTY -> {}
      case READING -> model.open(half(files.list(), letGo));
      case READING_EARLIER -> model.open(files.looked());
      case NO_LIST -> model.open(files.note());
      case READ, RUNNING, PAUSED -> model.open(files.list());
      case DONE, CAUSE, DETAIL, LINE, NOT_EARLIER, EARLIER -> model.open(files.looked());
      case COMPARED, CHANGED, CHANGES -> model.open(files.compared());
      case GONE -> {
        Path list = files.compared();
        Files.delete(list.resolveSibling(files.earlier().getFileName()));
        model.open(list);
      }
    }
    look(model, files);
  }

  /// A file of which not all is read before it is let go.
  private static Path half(Path file, CountDownLatch letGo) throws IOException {
    return OddDisk.stuck(file, (int) (Files.size(file) * 2 / 5), letGo);
  }

  /// Chooses the row of the details in the table, as a click would have.
  public static void choose(ManyModel model, TableView<?> table) {
    model
        .choice()
        .row()
        .get()
        .ifPresent(row -> table.getSelectionModel().select(model.rows().indexOf(row)));
  }

  private void look(ManyModel model, ManyFiles files) {
    switch (this) {
      case CAUSE ->
          model
              .filter()
              .set(DomainFilter.ALL.withCause(Optional.of(new BulkCause("spf", "spf.missing"))));
      case DETAIL -> model.show(model.rows().get(1));
      case LINE -> model.show(model.rows().get(model.rows().size() - UNUSABLE));
      case NOT_EARLIER -> model.compareWith(Optional.of(files.note()));
      case EARLIER -> model.compareWith(Optional.of(files.earlier()));
      case CHANGED -> model.filter().set(DomainFilter.ALL.withChanged(true));
      case CHANGES -> model.show(model.rows().getFirst());
      case EMPTY,
          READING,
          NO_LIST,
          READ,
          RUNNING,
          PAUSED,
          DONE,
          READING_EARLIER,
          COMPARED,
          GONE -> {}
    }
  }

  /// Goes on where a run, or what is read, has to come to its middle first.
  ///
  /// @param letGo lets files be read that are held
  /// @return whether it is there
  public boolean isThere(ManyModel model, ManyFiles files, CountDownLatch letGo)
      throws IOException {
    if (!isHeld()) {
      return true;
    }
    if (this == READING_EARLIER && model.stage().get() instanceof ManyStage.Ready) {
      model.compareWith(Optional.of(half(files.earlier(), letGo)));
    }
    if (isRead()) {
      return model.reading().far().get().filter(far -> far.share() > 0).isPresent();
    }
    if (model.stage().get() instanceof ManyStage.Ready) {
      model.start();
    }
    // The first line of a table is its head.
    if (model.pace().get().filter(now -> now.done() >= HALF - 1).isEmpty()) {
      return false;
    }
    if (this == PAUSED) {
      model.pause();
    }
    return true;
  }
}
