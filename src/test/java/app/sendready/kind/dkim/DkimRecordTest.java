package app.sendready.kind.dkim;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.key.DkimKey;
import app.sendready.key.PastedKey;
import app.sendready.key.TestKeys;
import app.sendready.kind.dkim.DkimRecord.Parsed;
import app.sendready.kind.dkim.DkimRecord.Reason;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DkimRecordTest {
  private static DkimRecord record(String text) {
    return ((Parsed.Ok) DkimRecord.parse(text)).record();
  }

  private static Reason reason(String text) {
    return ((Parsed.Bad) DkimRecord.parse(text)).reason();
  }

  @Test
  void everyTagIsRead() {
    DkimRecord record =
        record("v = DKIM1 ; h\t= sha1 : sha256;k=rsa; n = a note; p = AB CD ; s=email; t = y :s;");
    assertThat(record.hashes()).containsExactly("sha1", "sha256");
    assertThat(record.keyType()).isEqualTo("rsa");
    assertThat(record.notes()).contains("a note");
    assertThat(record.publicKey()).isEqualTo("ABCD");
    assertThat(record.services()).containsExactly("email");
    assertThat(record.flags()).containsExactly("y", "s");
    assertThat(record.testing()).isTrue();
  }

  @Test
  void printAndParseAreOpposites() {
    String text = "v=DKIM1; k=rsa; t=y:s; x_1=kept; p=ABCD";
    assertThat(record(text).print()).isEqualTo(text);
    assertThat(record(record("v = DKIM1;p= AB CD ;").print())).isEqualTo(record("v=DKIM1;p=AB CD"));
  }

  @Test
  void whatIsNoRecordSaysWhy() {
    assertThat(reason("")).isEqualTo(Reason.EMPTY);
    assertThat(reason("hello")).isEqualTo(Reason.BAD_TAG);
    assertThat(reason("v=DKIM1;; p=")).isEqualTo(Reason.BAD_TAG);
    assertThat(reason("1a=b; p=")).isEqualTo(Reason.BAD_TAG);
    assertThat(reason("p=; p=")).isEqualTo(Reason.DUPLICATE_TAG);
    assertThat(reason("v=dkim1; p=")).isEqualTo(Reason.WRONG_VERSION);
    assertThat(reason("p=; v=DKIM1")).isEqualTo(Reason.VERSION_NOT_FIRST);
    assertThat(reason("v=DKIM1; k=rsa")).isEqualTo(Reason.NO_KEY);
  }

  @Test
  void theOffsetPointsAtTheTag() {
    assertThat(((Parsed.Bad) DkimRecord.parse("v=DKIM1; k=rsa; oops; p=")).at()).isEqualTo(15);
  }

  @Test
  void keysAreTheSameHoweverTheyAreWritten() {
    DkimKey bare = TestKeys.key(TestKeys.OTHER_2048_PKCS1);
    assertThat(bare).isEqualTo(TestKeys.key(TestKeys.OTHER_2048));
    assertThat(bare.published()).isEqualTo(TestKeys.OTHER_2048);
    assertThat(TestKeys.key(TestKeys.ED25519)).isEqualTo(TestKeys.key(TestKeys.ED25519_SPKI));
    assertThat(TestKeys.key(TestKeys.ED25519_SPKI).published()).isEqualTo(TestKeys.ED25519);
  }

  /// The fingerprint is that of `openssl pkey -pubin -outform DER | sha256sum`; this key is RFC
  /// 8463's example.
  @Test
  void theFingerprintIsThatOfTheSpki() {
    DkimKey key = TestKeys.key("11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");
    assertThat(key.fingerprint())
        .isEqualTo("06e3fd8fda29bb60ab59557de61edb0aecdb231134be30e75b455f8e1b792fa9");
    assertThat(key.shortFingerprint()).hasSize(23).startsWith(key.fingerprint().substring(0, 2));
  }

  @Test
  void hugeAndHostileTextsEndQuickly() {
    long start = System.nanoTime();
    for (String piece :
        List.of(" ", ";", "M", "p=", "\"", "\\", "&#", "v=DKIM1;", "%3B", "A=", "\n")) {
      DkimStatus.of(
          piece.repeat(60_000 / piece.length()), Optional.of(TestKeys.key(TestKeys.RSA_2048)));
      DkimStatus.of(piece.repeat(8_000 / piece.length()));
      DkimStatus.of("v=DKIM1; p=" + piece.repeat(4_000 / piece.length()));
      PastedKey.parse(piece.repeat(60_000 / piece.length()));
    }
    assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(20_000);
  }

  @Test
  void noMutationThrows() {
    Random random = new Random(6376);
    Optional<DkimKey> key = Optional.of(TestKeys.key(TestKeys.RSA_1024));
    String start = key.get().recordText();
    String signs = "v=DKIM1;k pABC+/\"\\&#%<>\u00a0М\u200b:,.yst\t\n-()0\u037e\ud800";
    for (int i = 0; i < 100_000; i++) {
      StringBuilder text = new StringBuilder(start);
      for (int n = random.nextInt(6); n >= 0; n--) {
        int at = random.nextInt(text.length());
        char sign = signs.charAt(random.nextInt(signs.length()));
        switch (random.nextInt(5)) {
          case 0 -> text.setCharAt(at, sign);
          case 1 -> text.insert(at, sign);
          case 2 -> text.deleteCharAt(at);
          case 3 -> text.setLength(Math.max(1, at));
          default -> text.append(text.substring(at));
        }
        text.setLength(Math.clamp(text.length(), 1, 1_000));
      }
      String damaged = text.toString();
      DkimStatus status = DkimStatus.of(damaged, i % 2 == 0 ? key : Optional.empty());
      assertThat(status.findings()).isNotEmpty();
      if (DkimRecord.parse(damaged) instanceof Parsed.Ok(DkimRecord record)) {
        assertThat(DkimRecord.parse(record.print())).isEqualTo(new Parsed.Ok(record));
      }
      if (i % 10 == 0) {
        PastedKey.parse(damaged);
      }
    }
  }
}
