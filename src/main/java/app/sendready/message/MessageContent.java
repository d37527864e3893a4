package app.sendready.message;

import app.sendready.check.Finding;
import app.sendready.dns.DomainName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a machine can see of the content: where its links lead, how long it is, whether it has a
/// part without markup. How likely it looks like spam nobody can say from here, and nothing does.
///
/// @param hosts of its links, in their order, each once
/// @param shown octets of its header and of its longest text, which Gmail measures
/// @param textOnly whether there is a part without markup, or no markup at all
record MessageContent(List<String> hosts, long shown, boolean textOnly) {
  /// Gmail shows so many octets and puts the rest behind a link.
  static final long CLIPPED_AT = 102 * 1024;

  private static final int MOST_HOSTS = 200;
  private static final int MOST_NAME = 253;

  /// Services whose short addresses hide where a link leads, as they were in November 2026.
  private static final Set<String> SHORTENERS =
      Set.of(
          "bit.ly",
          "buff.ly",
          "clck.ru",
          "cutt.ly",
          "goo.su",
          "is.gd",
          "ow.ly",
          "rb.gy",
          "rebrand.ly",
          "shorturl.at",
          "t.co",
          "t.ly",
          "tiny.cc",
          "tinyurl.com",
          "u.to",
          "v.gd",
          "vk.cc");

  MessageContent {
    hosts = List.copyOf(hosts);
  }

  static MessageContent of(RawMessage message, List<MailPart> parts) {
    Set<String> hosts = new LinkedHashSet<>();
    long longest = 0;
    boolean markup = false;
    boolean text = false;
    for (MailPart part : parts) {
      switch (part.type()) {
        case "text/html" -> {
          markup = true;
          longest = Math.max(longest, part.octets());
          ofMarkup(part.text(), hosts);
        }
        case "text/plain" -> {
          text = true;
          longest = Math.max(longest, part.octets());
          ofText(part.text(), hosts);
        }
        default -> {}
      }
    }
    long header = message.fields().stream().mapToLong(field -> field.raw().length()).sum();
    return new MessageContent(new ArrayList<>(hosts), header + longest, text || !markup);
  }

  /// The targets of `<a href=…>`.
  private static void ofMarkup(String text, Set<String> hosts) {
    String lower = text.toLowerCase(Locale.ROOT);
    int at = lower.indexOf("<a");
    while (at >= 0 && hosts.size() < MOST_HOSTS) {
      int end = lower.indexOf('>', at);
      int stop = end < 0 ? lower.length() : end;
      int href = lower.indexOf("href", at);
      if (href >= 0 && href < stop) {
        int scheme = lower.indexOf("http", href);
        if (scheme >= 0 && scheme < stop) {
          host(lower, scheme, stop).ifPresent(hosts::add);
        }
      }
      at = end < 0 ? -1 : lower.indexOf("<a", end);
    }
  }

  private static void ofText(String text, Set<String> hosts) {
    String lower = text.toLowerCase(Locale.ROOT);
    int at = lower.indexOf("http");
    while (at >= 0 && hosts.size() < MOST_HOSTS) {
      host(lower, at, lower.length()).ifPresent(hosts::add);
      at = lower.indexOf("http", at + 4);
    }
  }

  /// `authority = [ userinfo "@" ] host [ ":" port ]`, RFC 3986 §3.2.
  private static Optional<String> host(String text, int scheme, int stop) {
    int slashes = text.startsWith("https://", scheme) ? 8 : 7;
    if (slashes == 7 && !text.startsWith("http://", scheme)) {
      return Optional.empty();
    }
    int from = scheme + slashes;
    int end = from;
    while (end < stop
        && end - from <= 2 * MOST_NAME
        && "/?#\"'<> \t\r\n)".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String authority = text.substring(from, end);
    String named = authority.substring(authority.lastIndexOf('@') + 1);
    int port = named.indexOf(':');
    String host = port < 0 ? named : named.substring(0, port);
    return host.isEmpty() || host.length() > MOST_NAME ? Optional.empty() : Optional.of(host);
  }

  List<Finding> findings() {
    List<Finding> all = new ArrayList<>();
    List<String> shortening = hosts.stream().filter(MessageContent::shortens).toList();
    if (!shortening.isEmpty()) {
      all.add(Finding.of(MessageFinding.SHORTENED_LINKS).with("hosts", shortening));
    }
    if (!textOnly) {
      all.add(Finding.of(MessageFinding.NO_TEXT_PART));
    }
    if (shown > CLIPPED_AT) {
      all.add(Finding.of(MessageFinding.CLIPPED).with("size", shown / 1024));
    }
    return all;
  }

  private static boolean shortens(String host) {
    return DomainName.parse(host)
        .filter(name -> SHORTENERS.stream().anyMatch(known -> name.isWithin(DomainName.of(known))))
        .isPresent();
  }
}
