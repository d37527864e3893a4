package app.sendready.ui.step.domain;

import app.sendready.dns.DomainName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/// The domains of free mailbox services, from `free-mailboxes.txt`. Their owners let nobody else
/// publish records there, so no mailing can be sent from them.
record FreeMailboxes(Set<DomainName> domains) {
  FreeMailboxes {
    domains = Set.copyOf(domains);
  }

  static FreeMailboxes known() {
    try (InputStream file = FreeMailboxes.class.getResourceAsStream("free-mailboxes.txt")) {
      if (file == null) {
        throw new IllegalStateException("free-mailboxes.txt is not in the program");
      }
      return new FreeMailboxes(
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> DomainName.of(line.strip()))
              .collect(Collectors.toUnmodifiableSet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean contain(DomainName name) {
    return domains.contains(name);
  }
}
