package app.sendready.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Line ends, however a mail program saved them.
class RawMessageTest {
  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n", "\r"})
  void everyLineEndIsWhatItWasOnTheWire(String end) {
    String mail = String.join(end, "From: a@example.com", "Subject: x", "", "one", "", "two", "");

    RawMessage read = RawMessage.read(mail.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(read.fields()).hasSize(2);
    assertThat(read.body()).isEqualTo("one\r\n\r\ntwo\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"one\rtwo\r\n", "\r\n", "", "\u00ff\u0000\r\n"})
  void whatStandsBetweenStaysOctetByOctet(String body) {
    String mail = "From: a@example.com\r\n\r\n" + body;

    RawMessage read = RawMessage.read(mail.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(read.body()).isEqualTo(body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"one\r\ntwo\nthree\n", "one\ntwo\r\nthree\r\n"})
  void mixedLineEndsAreMadeOne(String body) {
    String mail = "From: a@example.com\r\n\r\n" + body;

    RawMessage read = RawMessage.read(mail.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(read.body()).isEqualTo("one\r\ntwo\r\nthree\r\n");
  }
}
