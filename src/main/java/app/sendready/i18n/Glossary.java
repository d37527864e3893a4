package app.sendready.i18n;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The few words of the trade that the sentences cannot do without, each explained in one line for
/// somebody who has never opened a DNS panel before.
public record Glossary(List<Entry> entries) {
  /// The ids of all words; each has `.term`, `.forms` and `.plain` in every language.
  private static final List<String> IDS =
      List.of(
          "a",
          "alias",
          "bimi",
          "caa",
          "certificate",
          "cname",
          "dkim",
          "dmarc",
          "dns",
          "dns-host",
          "dnssec",
          "doctype",
          "domainkeys",
          "ed25519",
          "flattening",
          "https",
          "ip",
          "lookup",
          "mx",
          "priority",
          "proxy",
          "name-server",
          "ns",
          "ptr",
          "quarantine",
          "registrar",
          "reject",
          "resolver",
          "rsa",
          "selector",
          "sender-id",
          "spf",
          "sub-domain",
          "svg",
          "txt",
          "viewbox",
          "tcp",
          "vpn",
          "wildcard",
          "zone");

  public Glossary {
    entries = List.copyOf(entries);
  }

  /// One word.
  ///
  /// @param term as it is written alone
  /// @param forms matches it in a sentence, whatever its ending
  /// @param plain what it means, as a part of a sentence
  public record Entry(String id, String term, Pattern forms, String plain) {}

  /// The words of one language.
  public static Glossary in(Messages messages) {
    return new Glossary(
        IDS.stream()
            .map(id ->
                new Entry(
                    id,
                    messages.say("glossary." + id + ".term"),
                    pattern(messages.say("glossary." + id + ".forms")),
                    messages.say("glossary." + id + ".plain")))
            .toList());
  }

  /// Forms are parted by bars; an asterisk stands for any ending.
  private static Pattern pattern(String forms) {
    List<String> each = new ArrayList<>();
    for (String form : forms.split("\\|")) {
      each.add(Pattern.quote(form).replace("*", "\\E[\\p{L}-]*\\Q"));
      // A sentence may begin with it. Otherwise case counts: `mx.` in a name is no MX.
      String first = form.substring(0, 1).toUpperCase(Locale.ROOT) + form.substring(1);
      each.add(Pattern.quote(first).replace("*", "\\E[\\p{L}-]*\\Q"));
    }
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}._-])(?:" + String.join("|", each) + ")(?![\\p{L}\\p{N}_]|-[\\p{L}])");
  }

  /// The words that occur in some sentences, each once.
  public List<Entry> in(List<String> sentences) {
    return entries.stream()
        .filter(entry -> sentences.stream().anyMatch(s -> entry.forms.matcher(s).find()))
        .toList();
  }
}
