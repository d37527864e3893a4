package app.sendready.live;

import app.sendready.dns.Trouble;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// One query to a resolver over HTTPS (RFC 8484), through the system's proxy where there is one.
///
/// Every way it can go wrong ends in a [Trouble], within the time given and without ever holding
/// more than the largest DNS message. Redirects are not followed, and a certificate that is not
/// good is no answer.
final class Doh {
  private static final String MESSAGE = "application/dns-message";
  private static final String DISTRUST = "not asked over HTTPS, because of the certificate: ";
  private static final int MAX_MESSAGE = 0xffff;

  private final Clock clock;
  private final WebClient client;

  Doh(Clock clock) {
    this(clock, HttpClient::newBuilder);
  }

  Doh(Clock clock, Supplier<HttpClient.Builder> builder) {
    this.clock = clock;
    this.client = new WebClient(builder);
  }

  ServerReply ask(URI server, Query query, long nanos) {
    if (nanos <= 0) {
      return nothing(Budget.outOfTime());
    }
    CompletableFuture<HttpResponse<byte[]>> pending;
    try {
      HttpRequest request =
          HttpRequest.newBuilder(server)
              .timeout(Duration.ofNanos(nanos))
              .header("Content-Type", MESSAGE)
              .header("Accept", MESSAGE)
              // RFC 8484 §4.1: an id of 0, since HTTP itself ties the answer to the question.
              .POST(BodyPublishers.ofByteArray(DnsCodec.encode(query, 0, true)))
              .build();
      pending =
          client
              .get()
              .sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_MESSAGE));
    } catch (IllegalArgumentException noRequest) {
      return nothing(Trouble.Kind.UNREACHABLE, "no address to ask over HTTPS: " + server);
    }
    try {
      return read(pending.get(nanos, TimeUnit.NANOSECONDS), query);
    } catch (TimeoutException late) {
      pending.cancel(true);
      return nothing(Trouble.Kind.TIMEOUT, "no answer over HTTPS in " + nanos / 1_000_000 + " ms");
    } catch (InterruptedException cancelled) {
      pending.cancel(true);
      Thread.currentThread().interrupt();
      return nothing(Budget.cancelled());
    } catch (ExecutionException failed) {
      // The client's own clock may be the first of the two to run out.
      boolean late = failed.getCause() instanceof HttpTimeoutException;
      return nothing(late ? Trouble.Kind.TIMEOUT : Trouble.Kind.UNREACHABLE, words(failed));
    }
  }

  /// Whether it is the certificate for which nothing was asked.
  static boolean isDistrust(Trouble trouble) {
    return trouble.detail().startsWith(DISTRUST);
  }

  private static String words(ExecutionException failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateException || cause instanceof CertPathValidatorException) {
        return DISTRUST + cause.getMessage();
      }
    }
    return "over HTTPS: " + failed.getCause();
  }

  private ServerReply read(HttpResponse<byte[]> response, Query query) {
    // RFC 8484 §4.2.1: only a success can hold an answer.
    if (response.statusCode() / 100 != 2) {
      return nothing(Trouble.Kind.UNREACHABLE, "HTTP status " + response.statusCode());
    }
    String type = response.headers().firstValue("content-type").orElse("");
    if (!type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(MESSAGE)) {
      return nothing(Trouble.Kind.MALFORMED, "over HTTPS came no DNS message but " + type);
    }
    return switch (DnsCodec.parse(response.body(), List.of(0), query, clock.instant())) {
      case DnsCodec.Parsed.Mine(Reply reply) when reply.truncated() ->
          nothing(Trouble.Kind.TRUNCATED, "cut off over HTTPS");
      case DnsCodec.Parsed.Mine(Reply reply) -> reply.aged(age(response));
      case DnsCodec.Parsed.Malformed(String why) -> nothing(Trouble.Kind.MALFORMED, why);
      case DnsCodec.Parsed.Noise(String why) -> nothing(Trouble.Kind.MALFORMED, why);
    };
  }

  /// RFC 8484 §5.1: for how long an HTTP cache had kept it.
  private static long age(HttpResponse<byte[]> response) {
    String age = response.headers().firstValue("age").orElse("0").strip();
    return age.matches("[0-9]{1,9}") ? Long.parseLong(age) : 0;
  }

  private ServerReply nothing(Trouble.Kind kind, String detail) {
    return nothing(new Trouble(kind, detail));
  }

  private ServerReply nothing(Trouble trouble) {
    return new ServerReply.Nothing(trouble, clock.instant());
  }
}
