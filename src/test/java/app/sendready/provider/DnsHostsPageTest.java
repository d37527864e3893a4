package app.sendready.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.sendready.dns.DomainName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Every host of the research notes is recognised by its name servers, and by no other's.
class DnsHostsPageTest {
  private static final Path PAGE = Path.of("../shared/design/dns-hosts.md");
  private static final ProviderCatalogue CATALOGUE = ProviderCatalogue.builtIn();

  /// Servers that the notes name as not the host's, or as shown by one source only.
  private static final List<String> NOT_THEIRS =
      List.of("sdns2.ovh.net", "snds2", "ext-cust.squarespace.com");

  @Test
  void everyServerOfTheNotesBelongsToOneHostOrToThoseThatShareIt() throws IOException {
    assumeTrue(Files.exists(PAGE), "the research notes are not beside this folder");
    List<String> wrong = new ArrayList<>();
    int looked = 0;
    for (String line : Files.readAllLines(PAGE)) {
      if (!line.startsWith("| ") || line.startsWith("| Provider")) {
        continue;
      }
      String[] cells = line.split("(?<!\\\\)\\|");
      Matcher each = Pattern.compile("`([^`]+)`").matcher(cells.length > 2 ? cells[2] : "");
      while (each.find()) {
        for (String server : servers(each.group(1))) {
          if (!NOT_THEIRS.contains(server)) {
            looked++;
            check(cells[1].strip(), server, wrong);
          }
        }
      }
    }
    Matcher extra = Pattern.compile("([A-Z][A-Za-z. ]+) `([a-z0-9.*-]+)`").matcher(extraLine());
    while (extra.find()) {
      for (String server : servers("ns1." + extra.group(2))) {
        looked++;
        check(extra.group(1), server.replace("ns1.ns1.", "ns1."), wrong);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(looked).isGreaterThan(100);
  }

  private static void check(String host, String server, List<String> wrong) {
    List<String> found =
        CATALOGUE.hosts().stream()
            .filter(each -> each.servers().stream().anyMatch(p -> p.matches(DomainName.of(server))))
            .map(DnsHost::id)
            .toList();
    boolean shared = server.contains("googledomains") || server.contains("nsone");
    if (found.size() != (shared ? 2 : 1)) {
      wrong.add(host + ": " + server + " is " + found);
    }
  }

  private static String extraLine() throws IOException {
    return Files.readAllLines(PAGE).stream()
        .filter(line -> line.startsWith("Extra suffixes"))
        .findFirst()
        .orElseThrow();
  }

  /// The notes' shorthand written out: `ns1/ns2.x.com`, `ns1-3.x.com`, `*.a.de/.net`,
  /// `x.(com\|net)`.
  private static List<String> servers(String notation) {
    String text =
        notation.replace("\\|", "|").replace("–", "-").replace("eurodns.*", "eurodns.com");
    text = text.replace("ultradns.*", "ultradns.net").replace("easydns.*", "easydns.com");
    Matcher group = Pattern.compile("(.*)\\.\\(([^)]+)\\)").matcher(text);
    if (group.matches()) {
      return List.of(group.group(2).split("\\|")).stream()
          .flatMap(end -> servers(group.group(1) + "." + end).stream())
          .toList();
    }
    String[] parts = text.split("/");
    if (parts.length > 1) {
      List<String> all = new ArrayList<>();
      String last = parts[parts.length - 1];
      for (String part : parts) {
        if (part.startsWith(".")) {
          String first = parts[0];
          all.addAll(servers(first.substring(0, first.lastIndexOf('.')) + part));
        } else if (part.chars().filter(c -> c == '.').count() >= 2) {
          all.addAll(servers(part));
        } else {
          all.addAll(servers(part + last.substring(last.indexOf('.'))));
        }
      }
      return all;
    }
    Matcher range = Pattern.compile("([a-z]*)([0-9a])-([0-9d])(\\..*)").matcher(text);
    String one = range.matches() ? range.group(1) + range.group(2) + range.group(4) : text;
    if (!one.contains(".")) {
      // The notes name further labels of the host before without its suffix.
      return List.of();
    }
    return List.of(
        one.replace("cloud-*", "cloud-a1")
            .replace("*", "ns1")
            .replace("NNNN", "1012")
            .replace("NN", "05")
            .replace("-xN", "-a1")
            .replace("N", "1"));
  }
}
