package app.sendready.bulk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One of several parts into which a table is cut, each for a machine of its own.
///
/// To which a line belongs depends on its domain alone, so that it is the same on every machine, in
/// every version, and wherever the line stands.
///
/// @param index from 0 to `count - 1`
public record Shard(int index, int count) {
  public static final Shard WHOLE = new Shard(0, 1);

  private static final Pattern WORD = Pattern.compile("([0-9]{1,6})/([0-9]{1,6})");

  /// `I/N`, counted from 1 to N or from 0 to N - 1: those who count from 1 have `N/N` where the
  /// others have `0/N`.
  public static Optional<Shard> parse(String text) {
    Matcher word = WORD.matcher(text.strip());
    if (!word.matches()) {
      return Optional.empty();
    }
    int index = Integer.parseInt(word.group(1));
    int count = Integer.parseInt(word.group(2));
    return count == 0 || index > count
        ? Optional.empty()
        : Optional.of(new Shard(index % count, count));
  }

  public boolean isWhole() {
    return count == 1;
  }

  public boolean takes(BulkLine line) {
    return count == 1
        || Long.remainderUnsigned(hash(line.domain().toLowerCase(Locale.ROOT)), count) == index;
  }

  /// The first eight octets of SHA-256.
  private static long hash(String domain) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(domain.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("every Java has SHA-256", never);
    }
  }
}
