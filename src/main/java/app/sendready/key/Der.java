package app.sendready.key;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The few structures of DER (ITU-T X.690) that a key is made of; never throws at bad input.
final class Der {
  private static final int INTEGER = 0x02;
  private static final int BIT_STRING = 0x03;
  private static final int SEQUENCE = 0x30;

  /// One element: its content is `bytes[from, to)`.
  private record Element(int tag, int from, int to) {}

  private Der() {}

  /// The whole of `bytes` as one SEQUENCE of elements.
  private static Optional<List<Element>> sequence(byte[] bytes, int from, int to) {
    return element(bytes, from, to)
        .filter(e -> e.tag == SEQUENCE && e.to == to)
        .flatMap(e -> elements(bytes, e.from, e.to));
  }

  private static Optional<List<Element>> elements(byte[] bytes, int from, int to) {
    List<Element> all = new ArrayList<>();
    int at = from;
    while (at < to) {
      Optional<Element> next = element(bytes, at, to);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      all.add(next.get());
      at = next.get().to;
    }
    return Optional.of(all);
  }

  private static Optional<Element> element(byte[] bytes, int at, int to) {
    long length = length(bytes, at, to);
    int from = at + header(bytes, at, to);
    return length < 0 || from + length > to
        ? Optional.empty()
        : Optional.of(new Element(bytes[at] & 0xff, from, (int) (from + length)));
  }

  /// The content's length as the header tells it, at most three octets of it; -1 if it does not.
  private static long length(byte[] bytes, int at, int to) {
    if (at + 2 > to) {
      return -1;
    }
    int first = bytes[at + 1] & 0xff;
    if (first < 0x80) {
      return first;
    }
    int count = first - 0x80;
    if (count < 1 || count > 3 || at + 2 + count > to) {
      return -1;
    }
    long length = 0;
    for (int i = 0; i < count; i++) {
      length = length << 8 | bytes[at + 2 + i] & 0xff;
    }
    return length;
  }

  private static int header(byte[] bytes, int at, int to) {
    return at + 2 <= to && (bytes[at + 1] & 0xff) > 0x80 ? 2 + (bytes[at + 1] & 0x7f) : 2;
  }

  /// Modulus and exponent of an `RSAPublicKey` (RFC 8017 A.1.1).
  static Optional<List<BigInteger>> rsaNumbers(byte[] bytes) {
    return rsaNumbers(bytes, 0, bytes.length);
  }

  private static Optional<List<BigInteger>> rsaNumbers(byte[] bytes, int from, int to) {
    return sequence(bytes, from, to)
        .filter(parts -> parts.size() == 2)
        .filter(parts -> parts.stream().allMatch(p -> p.tag == INTEGER && p.to > p.from))
        .map(
            parts -> parts.stream().map(p -> new BigInteger(bytes, p.from, p.to - p.from)).toList())
        .filter(numbers -> numbers.stream().allMatch(n -> n.signum() > 0 && n.testBit(0)));
  }

  /// The key bits of a `SubjectPublicKeyInfo` (RFC 5280 §4.1.2.7) of the algorithm with this object
  /// identifier, given as its DER content.
  static Optional<byte[]> publicKeyBits(byte[] bytes, byte[] algorithm) {
    return sequence(bytes, 0, bytes.length)
        .filter(parts -> parts.size() == 2)
        .filter(parts -> parts.get(0).tag == SEQUENCE && parts.get(1).tag == BIT_STRING)
        .filter(parts -> isAlgorithm(bytes, parts.get(0), algorithm))
        .map(List::getLast)
        .filter(bits -> bits.to > bits.from && bytes[bits.from] == 0)
        .map(bits -> Arrays.copyOfRange(bytes, bits.from + 1, bits.to));
  }

  private static boolean isAlgorithm(byte[] bytes, Element sequence, byte[] algorithm) {
    return element(bytes, sequence.from, sequence.to)
        .filter(oid -> oid.tag == 0x06)
        .filter(oid -> Arrays.equals(bytes, oid.from, oid.to, algorithm, 0, algorithm.length))
        .isPresent();
  }

  /// Where the content of the element at `at` begins.
  static int contentAt(byte[] bytes, int at) {
    return at + header(bytes, at, bytes.length);
  }

  /// How long the content of the element at `at` says it is; -1 if it does not say.
  static long lengthAt(byte[] bytes, int at) {
    return length(bytes, at, bytes.length);
  }

  /// Whether an INTEGER of one octet stands here, with this value.
  static boolean isSmallNumber(byte[] bytes, int at, int value) {
    return at + 3 <= bytes.length
        && bytes[at] == INTEGER
        && bytes[at + 1] == 1
        && bytes[at + 2] == value;
  }

  /// Whether this begins like a key whose end is missing.
  static boolean isCutShort(byte[] bytes) {
    if (bytes.length < 8 || (bytes[0] & 0xff) != SEQUENCE) {
      return false;
    }
    long length = length(bytes, 0, bytes.length);
    int from = header(bytes, 0, bytes.length);
    int inner = from < bytes.length ? bytes[from] & 0xff : 0;
    return (inner == SEQUENCE || inner == INTEGER)
        && length > bytes.length - from
        && length < 0x10000;
  }

  /// Whether this begins like a private key: PKCS#1 (RFC 8017 A.1.2), PKCS#8 (RFC 5958 §2) or SEC
  /// 1, all of which open with a small version number. The end may be missing.
  static boolean isPrivateKey(byte[] bytes) {
    if (bytes.length < 8 || (bytes[0] & 0xff) != SEQUENCE) {
      return false;
    }
    int from = header(bytes, 0, bytes.length);
    return from + 4 <= bytes.length
        && bytes[from] == INTEGER
        && bytes[from + 1] == 1
        && (bytes[from + 2] == 0 || bytes[from + 2] == 1);
  }

  static byte[] sequence(byte[]... parts) {
    return tagged(SEQUENCE, parts);
  }

  static byte[] integer(BigInteger number) {
    return tagged(INTEGER, number.toByteArray());
  }

  static byte[] bitString(byte[] bits) {
    return tagged(BIT_STRING, new byte[] {0}, bits);
  }

  static byte[] objectIdentifier(byte[] content) {
    return tagged(0x06, content);
  }

  static byte[] tagged(int tag, byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    byte[] size =
        length < 0x80
            ? new byte[] {(byte) length}
            : length < 0x100
                ? new byte[] {(byte) 0x81, (byte) length}
                : new byte[] {(byte) 0x82, (byte) (length >> 8), (byte) length};
    byte[] all = new byte[1 + size.length + length];
    all[0] = (byte) tag;
    System.arraycopy(size, 0, all, 1, size.length);
    int at = 1 + size.length;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }
}
