package app.sendready.ui.many;

import app.sendready.bulk.BulkCause;
import app.sendready.bulk.BulkLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.TableView;

/// How the window *Check many domains* can look.
public enum ManyState {
  /// Nothing was opened.
  EMPTY,
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

  /// Whether a run is held in the middle of the list. It has to be away from the JavaFX thread.
  public boolean isHeld() {
    return this == RUNNING || this == PAUSED;
  }

  /// Whether a run is held before this line.
  public boolean isHeldBefore(BulkLine.Understood line) {
    return isHeld() && line.line() > HALF;
  }

  /// Goes there, or begins to where a run is held. Whatever is begun otherwise is expected to end
  /// at once.
  public void enter(ManyModel model, ManyFiles files) throws IOException {
    switch (this) {
      case EMPTY -> {}
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
              .set(ManyFilter.ALL.withCause(Optional.of(new BulkCause("spf", "spf.missing"))));
      case DETAIL -> model.show(model.rows().get(1));
      case LINE -> model.show(model.rows().get(model.rows().size() - UNUSABLE));
      case NOT_EARLIER -> model.compareWith(Optional.of(files.note()));
      case EARLIER -> model.compareWith(Optional.of(files.earlier()));
      case CHANGED -> model.filter().set(ManyFilter.ALL.withChanged(true));
      case CHANGES -> model.show(model.rows().getFirst());
      case EMPTY, NO_LIST, READ, RUNNING, PAUSED, DONE, COMPARED, GONE -> {}
    }
  }

  /// Goes on where a run has to come to its middle first.
  ///
  /// @return whether it is there
  public boolean isThere(ManyModel model) {
    if (!isHeld()) {
      return true;
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
