package app.sendready.live;

import app.sendready.dns.AddressSpace;
import app.sendready.dns.IpAddress;
import app.sendready.web.Fetcher;
import app.sendready.web.WebAnswer;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Fetches a small file over HTTPS from a public address; all else is refused.
///
/// A record in a stranger's zone decides what is fetched, so nothing within the user's own network
/// may be reached by it: each address a host name has must be a public one, redirects included.
public final class HttpsFetcher implements Fetcher {
  private static final Limits USUAL =
      new Limits(3, 1 << 20, Duration.ofSeconds(10), Optional.empty());

  /// @param agent what the request says of the program in place of Java's own name and version
  record Limits(int redirects, int body, Duration time, Optional<String> agent) {}

  /// For an answer of a few lines from an address of our own.
  static final Limits SMALL =
      new Limits(0, 1 << 14, Duration.ofSeconds(10), Optional.of("SendReady"));

  private final Limits limits;
  private final boolean anyAddress;
  private final WebClient client;

  public HttpsFetcher() {
    this(false);
  }

  /// @param anyAddress whether addresses of one's own network are allowed, too; for tests
  HttpsFetcher(boolean anyAddress) {
    this(anyAddress, HttpClient::newBuilder);
  }

  HttpsFetcher(boolean anyAddress, Supplier<HttpClient.Builder> builder) {
    this(anyAddress, builder, USUAL);
  }

  HttpsFetcher(boolean anyAddress, Supplier<HttpClient.Builder> builder, Limits limits) {
    this.anyAddress = anyAddress;
    this.limits = limits;
    this.client = new WebClient(() -> builder.get().connectTimeout(limits.time()));
  }

  /// Takes 16 KiB at most, from the address itself and no other, and says nothing of this computer.
  public static HttpsFetcher small() {
    return new HttpsFetcher(false, HttpClient::newBuilder, SMALL);
  }

  @Override
  public WebAnswer fetch(URI uri) {
    long end = System.nanoTime() + limits.time().toNanos();
    URI next = uri;
    for (int redirects = 0; redirects <= limits.redirects(); redirects++) {
      Optional<String> refusal = refusal(next, end);
      if (refusal.isPresent()) {
        return new WebAnswer.Failed(refusal.get());
      }
      switch (get(next, end)) {
        case Got.Moved(URI target) -> next = target;
        case Got.Answer(WebAnswer answer) -> {
          return answer;
        }
      }
    }
    return new WebAnswer.Failed("more than " + limits.redirects() + " redirects");
  }

  private sealed interface Got {
    record Moved(URI target) implements Got {}

    record Answer(WebAnswer answer) implements Got {}
  }

  private Got get(URI uri, long end) {
    CompletableFuture<HttpResponse<byte[]>> pending;
    try {
      HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(limits.time()).GET();
      limits.agent().ifPresent(agent -> request.header("User-Agent", agent));
      pending =
          client
              .get()
              .sendAsync(
                  request.build(),
                  BodyHandlers.limiting(BodyHandlers.ofByteArray(), limits.body()));
    } catch (RuntimeException noRequest) {
      return failed("cannot be fetched: " + uri);
    }
    try {
      return read(uri, pending.get(end - System.nanoTime(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException late) {
      pending.cancel(true);
      return failed("no answer in " + limits.time().toSeconds() + " s");
    } catch (InterruptedException cancelled) {
      pending.cancel(true);
      Thread.currentThread().interrupt();
      return failed("cancelled");
    } catch (ExecutionException failed) {
      return failed(String.valueOf(failed.getCause()));
    }
  }

  private static Got read(URI uri, HttpResponse<byte[]> response) {
    Optional<String> location = response.headers().firstValue("location");
    boolean moved =
        switch (response.statusCode()) {
          case 301, 302, 303, 307, 308 -> location.isPresent();
          default -> false;
        };
    if (moved) {
      try {
        return new Got.Moved(uri.resolve(location.orElseThrow()));
      } catch (IllegalArgumentException notAUri) {
        return failed("redirected to something that is no address");
      }
    }
    // RFC 9110 §8.6: of several lengths none can be believed.
    if (response.headers().allValues("content-length").stream().distinct().count() > 1) {
      return failed("said more than one length");
    }
    return new Got.Answer(
        new WebAnswer.Received(
            response.statusCode(),
            response.headers().firstValue("content-type").orElse(""),
            response.body(),
            uri));
  }

  private static Got failed(String detail) {
    return new Got.Answer(new WebAnswer.Failed(detail));
  }

  private Optional<String> refusal(URI uri, long end) {
    String host = uri.getHost();
    if (!"https".equalsIgnoreCase(uri.getScheme()) || host == null) {
      return Optional.of("not an https address: " + uri);
    }
    if (anyAddress) {
      return Optional.empty();
    }
    CompletableFuture<Optional<String>> looking = new CompletableFuture<>();
    // The system's look-up has no time limit of its own.
    Thread.startVirtualThread(() -> {
      try {
        looking.complete(privateAddress(uri, host));
      } catch (Throwable bug) {
        looking.complete(Optional.of("cannot be looked up: " + bug));
      }
    });
    try {
      return looking.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      return Optional.of("no address for " + host + " in time");
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      return Optional.of("cancelled");
    } catch (ExecutionException bug) {
      throw new IllegalStateException(bug.getCause());
    }
  }

  private static Optional<String> privateAddress(URI uri, String host) {
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (!AddressSpace.isOfInternet(IpAddress.of(address.getAddress()))) {
          return Optional.of(
              host + " is at " + address.getHostAddress() + ", which is not a public address");
        }
      }
      return Optional.empty();
    } catch (UnknownHostException unknown) {
      // Behind a proxy it is the proxy that looks names up.
      return isProxied(uri) ? Optional.empty() : Optional.of("no address for " + host);
    }
  }

  private static boolean isProxied(URI uri) {
    return Optional.ofNullable(ProxySelector.getDefault()).stream()
        .flatMap(selector -> selector.select(uri).stream())
        .anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT);
  }
}
