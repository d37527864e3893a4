package app.sendready.cli;

import app.sendready.i18n.VisibleText;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Where the command line speaks: the only place of it that writes.
///
/// Whatever text comes here is visible as a whole: no escape of a stranger's record or recording
/// moves the cursor, colours, renames the window or turns what stands beside it. Whatever the
/// stream was made for, it gets UTF-8.
record Terminal(PrintStream stream) {
  /// Text with line feeds of our own.
  void print(String text) {
    raw(VisibleText.lines(text));
  }

  /// One or more whole lines.
  void line(String text) {
    print(text + "\n");
  }

  /// In place of what stands in the line, which has to be as long at most; no line feed after it.
  void over(String text) {
    raw("\r" + VisibleText.of(text));
  }

  /// Wipes the line.
  void wipe(int width) {
    raw("\r" + " ".repeat(width) + "\r");
  }

  /// A whole file. Text is made visible like any other, but for the line ends and the mark at the
  /// beginning that its form asks for.
  void file(byte[] content) {
    if (isPdf(content)) {
      stream.writeBytes(content);
      stream.flush();
      return;
    }
    String text = new String(content, StandardCharsets.UTF_8);
    String mark = text.startsWith("\ufeff") ? "\ufeff" : "";
    String end = text.contains("\r\n") ? "\r\n" : "\n";
    raw(
        mark
            + VisibleText.lines(text.substring(mark.length()).replace(end, "\n"))
                .replace("\n", end));
  }

  /// Whether everything got out: a full disk takes no more, nor does a program that has stopped
  /// reading.
  boolean isWhole() {
    return !stream.checkError();
  }

  private static boolean isPdf(byte[] content) {
    return content.length > 4
        && content[0] == '%'
        && content[1] == 'P'
        && content[2] == 'D'
        && content[3] == 'F';
  }

  private void raw(String text) {
    stream.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    stream.flush();
  }
}
