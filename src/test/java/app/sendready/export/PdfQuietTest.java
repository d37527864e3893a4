package app.sendready.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Whatever a record holds, a PDF is made of it, and nothing is said on the way: no sign is worth a
/// stack trace on the user's terminal.
class PdfQuietTest {
  private static final int CHUNK = 4096;

  /// Every sign of the first plane, single halves of pairs among them, some of the others, and
  /// markup.
  private static List<String> texts() {
    List<String> all = new ArrayList<>();
    for (int from = 0; from < 0x10000; from += CHUNK) {
      StringBuilder text = new StringBuilder();
      for (int c = from; c < from + CHUNK; c++) {
        text.append((char) c).append(c % 61 == 0 ? " " : "");
      }
      all.add(text.toString());
    }
    StringBuilder beyond = new StringBuilder();
    for (int plane = 1; plane <= 0x10; plane++) {
      for (int c : new int[] {0, 0x3c, 0x1f600, 0xfffd, 0xfffe, 0xffff}) {
        beyond.appendCodePoint(plane << 16 | c & 0xffff);
      }
    }
    all.add(beyond.toString());
    all.addAll(
        List.of(
            "",
            " ",
            "&amp;<b>]]><!--</td><![CDATA[<?xml?>&#0;&#x110000;",
            "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>&b;",
            "url(http://a.example/x);}@import 'x';/*",
            "a\u0300".repeat(CHUNK),
            "\u05d0\u0627".repeat(CHUNK),
            "x".repeat(2 * CHUNK),
            "\u200b".repeat(2 * CHUNK)));
    return all;
  }

  @Test
  void everyTextBecomesAPdfWithoutAWord() {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    PrintStream err = System.err;
    PrintStream out = System.out;
    try (PrintStream ear = new PrintStream(told, true, StandardCharsets.UTF_8)) {
      System.setErr(ear);
      System.setOut(ear);
      Consumer<String> pdf = FormReading.of(CheckFormat.PDF);
      texts().forEach(pdf);
    } finally {
      System.setErr(err);
      System.setOut(out);
    }
    assertThat(told.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
