package app.sendready.network;

import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.Rdata;
import app.sendready.dns.Resolver;
import app.sendready.dns.Trouble;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/// Keeps records from judges and readers that are longer than anybody publishes in earnest.
///
/// No standard bounds a TXT record below the 64 KiB of a message, so such a record is not called
/// wrong: it *cannot be told* what it is worth ([Trouble.Kind#TOO_LONG]). RFC 7208 §3.4 wants an
/// SPF record to fit in 512 octets with the rest of the answer; the longest RSA key in use makes a
/// DKIM record of some 3,000.
public final class TextLimit {
  /// For SPF, DMARC, BIMI and what else stands at a name of its own; in octets.
  public static final int USUAL = 4096;

  /// For DKIM, whose keys grow.
  public static final int KEY = 8192;

  /// How far into a text one looks for what it wants to be: there may be quotes or blanks in front.
  private static final int BEGINNING = 32;

  private static final String SAID = " characters in one record";

  private TextLimit() {}

  /// A resolver whose answers keep to the limits.
  public static Resolver on(Resolver resolver) {
    return new Resolver() {
      @Override
      public DnsAnswer ask(Question question) {
        return of(resolver.ask(question));
      }

      @Override
      public Map<Question, DnsAnswer> askAll(Collection<Question> questions) {
        Map<Question, DnsAnswer> answers = new LinkedHashMap<>();
        resolver.askAll(questions).forEach((question, answer) -> answers.put(question, of(answer)));
        return answers;
      }
    };
  }

  /// The answer, or that it is too long to be read.
  public static DnsAnswer of(DnsAnswer answer) {
    if (!(answer instanceof DnsAnswer.Found found)) {
      return answer;
    }
    DomainName name = found.rrset().owner();
    int limit = name.labels().contains("_domainkey") ? KEY : USUAL;
    for (Rdata record : found.rrset().records()) {
      if (record instanceof Rdata.Txt text && counts(name, text)) {
        long length = text.strings().stream().mapToLong(String::length).sum();
        if (length > limit) {
          return new DnsAnswer.Failed(
              new Trouble(Trouble.Kind.TOO_LONG, length + SAID), answer.by());
        }
      }
    }
    return answer;
  }

  /// How long the record was that is meant by this trouble; empty if it is of another sort.
  public static OptionalInt length(Trouble trouble) {
    String detail = trouble.detail();
    return trouble.kind() == Trouble.Kind.TOO_LONG && detail.endsWith(SAID)
        ? OptionalInt.of(Integer.parseInt(detail, 0, detail.length() - SAID.length(), 10))
        : OptionalInt.empty();
  }

  /// At a name made for one record every text is that record; elsewhere many stand side by side,
  /// and only what wants to be SPF or Sender ID is read as a record.
  private static boolean counts(DomainName name, Rdata.Txt text) {
    if (name.labels().stream().anyMatch(label -> label.startsWith("_"))) {
      return true;
    }
    StringBuilder start = new StringBuilder();
    for (String string : text.strings()) {
      start.append(string, 0, Math.min(string.length(), BEGINNING - start.length()));
      if (start.length() == BEGINNING) {
        break;
      }
    }
    return start.toString().toLowerCase(Locale.ROOT).contains("spf");
  }
}
