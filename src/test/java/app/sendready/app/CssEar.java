package app.sendready.app;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Hears what the toolkit says about style sheets, until it is closed.
final class CssEar extends Handler implements AutoCloseable {
  private final Logger css = Logger.getLogger("javafx.css");
  private final List<String> heard = new ArrayList<>();

  CssEar() {
    css.addHandler(this);
  }

  List<String> heard() {
    return heard;
  }

  @Override
  public void publish(LogRecord line) {
    heard.add(line.getMessage());
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    css.removeHandler(this);
  }
}
