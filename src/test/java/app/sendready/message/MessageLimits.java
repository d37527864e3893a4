package app.sendready.message;

import app.sendready.disk.FileBound;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Resolver;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/// The largest and the worst messages, and what they cost: time, memory, questions to DNS.
public final class MessageLimits {
  private static final Signer KEY = new Signer(2048);
  private static final String FIELDS = "From: a@example.com\r\nSubject: x\r\n";
  private static final int HUGE_KEY = 32_768;
  private static final long MIB = 1024 * 1024;

  private final MemoryZone zone = new MemoryZone();
  private final AtomicInteger asked = new AtomicInteger();

  private MessageLimits() {
    KEY.publish(zone, "ak", "example.com");
    KEY.publish(zone, "ak", "relay.example");
    zone.txt(
        "huge._domainkey.example.com",
        "v=DKIM1; p=" + Base64.getEncoder().encodeToString(spki(HUGE_KEY)));
  }

  /// Prints a line for each of them.
  public static void main(String[] args) {
    MessageLimits limits = new MessageLimits();
    cases().forEach((name, octets) -> System.out.println(limits.line(name, octets)));
  }

  /// Every one of them by name.
  static Map<String, byte[]> cases() {
    String signed = KEY.sign("example.com", "ak", FIELDS, "Hi\r\n", "");
    String signature = signed.substring(0, signed.indexOf("From: "));
    Map<String, byte[]> cases = new LinkedHashMap<>();
    cases.put("an ordinary message", Signer.octets(signed));
    String line = "x".repeat(76) + "\r\n";
    String body = line.repeat((FileBound.MESSAGE.bytes() - 2_000) / line.length());
    cases.put("50 MiB, signed", Signer.octets(KEY.sign("example.com", "ak", FIELDS, body, "")));
    String blank = " \t".repeat(100) + "\r\n";
    cases.put(
        "50 MiB of white space, 20 signatures",
        Signer.octets(
            signature.repeat(20)
                + FIELDS
                + "\r\n"
                + blank.repeat((FileBound.MESSAGE.bytes() - 20_000) / blank.length())));
    cases.put(
        "10,000 header fields",
        Signer.octets(
            "Received: from x (y [192.0.2.4]) by z; Mon, 23 Nov 2026 12:00:00 +0000\r\n"
                    .repeat(10_000)
                + signed));
    cases.put("1,000 signatures", Signer.octets(signature.repeat(1_000) + FIELDS + "\r\nHi\r\n"));
    cases.put(
        "a key of 32,768 bits",
        Signer.octets(signature.replace("s=ak;", "s=huge;") + FIELDS + "\r\nHi\r\n"));
    cases.put("1,000 parts within parts", Signer.octets(nested()));
    cases.put(
        "20 lines of 1 MiB in the header",
        Signer.octets(
            ("X-Long: " + "a b(\t;=".repeat((int) MIB / 7) + "\r\n").repeat(10)
                + "Authentication-Results: x"
                + "; dkim=pass (y) header.d=a".repeat((int) MIB / 26)
                + "\r\nReceived-SPF: pass "
                + "a=b; ".repeat((int) MIB / 5)
                + "\r\nDKIM-Signature: v=1; "
                + "h=a:; ".repeat((int) MIB / 6)
                + "\r\nReceived: from "
                + "[(by ".repeat((int) MIB / 5)
                + "\r\nList-Unsubscribe: "
                + "<".repeat((int) MIB)
                + "\r\nX-Microsoft-Antispam: "
                + "BCL:1;".repeat((int) MIB / 6)
                + "\r\nReturn-Path: "
                + "<".repeat((int) MIB)
                + "\r\nFrom: "
                + "\"a@b\" <".repeat((int) MIB / 7)
                + "\r\n\r\nHi\r\n"));
    String chain = FIELDS + "\r\nHi\r\n";
    for (int i = 1; i <= ArcChain.MOST; i++) {
      chain = KEY.seal(i, "relay.example", "ak", chain);
    }
    cases.put("a chain of 50 seals", Signer.octets(chain));
    cases.put(
        "4 MiB of links",
        Signer.octets(
            "Content-Type: text/html\r\n"
                + FIELDS
                + "\r\n"
                + "<a href=https://a.example>".repeat((int) (4 * MIB / 26))
                + "<a ".repeat(100_000)));
    return cases;
  }

  private static String nested() {
    StringBuilder nested = new StringBuilder(FIELDS);
    for (int i = 0; i < 1_000; i++) {
      nested.append("Content-Type: multipart/mixed; boundary=b").append(i);
      nested.append("\r\n\r\n--b").append(i).append("\r\n");
    }
    return nested.append("Content-Type: text/plain\r\n\r\nHi\r\n").toString();
  }

  /// What one message costs.
  String line(String name, byte[] octets) {
    asked.set(0);
    Resolver resolver =
        question -> {
          asked.incrementAndGet();
          return zone.ask(question);
        };
    Runtime runtime = Runtime.getRuntime();
    ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
    long before = runtime.totalMemory() - runtime.freeMemory();
    long start = System.nanoTime();
    MessageAnalysis found =
        new MessageAnalyst(Optional.of(resolver), Clock.systemUTC())
            .analyse(RawMessage.read(octets));
    long taken = System.nanoTime() - start;
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    return "%-38s %6.1f MiB %8.0f ms, heap at most %4d MiB (%d before), %3d questions, %d findings"
        .formatted(
            name,
            octets.length / (double) MIB,
            taken / 1e6,
            peak / MIB,
            before / MIB,
            asked.get(),
            found.findings().size());
  }

  /// A public key of so many bits (RFC 5280 §4.1.2.7), which no signature fits.
  private static byte[] spki(int bits) {
    BigInteger modulus = new BigInteger(bits, new Random(20)).setBit(bits - 1).setBit(0);
    byte[] key = der(0x30, join(der(2, modulus.toByteArray()), der(2, new byte[] {1, 0, 1})));
    byte[] algorithm =
        Base64.getDecoder().decode("MA0GCSqGSIb3DQEBAQUA"); // rsaEncryption, RFC 8017 §A.1
    return der(0x30, join(algorithm, der(3, join(new byte[] {0}, key))));
  }

  private static byte[] join(byte[] first, byte[] second) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(first);
    all.writeBytes(second);
    return all.toByteArray();
  }

  private static byte[] der(int tag, byte[] content) {
    int length = content.length;
    byte[] head =
        length < 128
            ? new byte[] {(byte) tag, (byte) length}
            : length < 256
                ? new byte[] {(byte) tag, (byte) 0x81, (byte) length}
                : new byte[] {(byte) tag, (byte) 0x82, (byte) (length >> 8), (byte) length};
    return join(head, content);
  }
}
