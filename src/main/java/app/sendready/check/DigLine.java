package app.sendready.check;

import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import app.sendready.dns.ServerAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/// Commands for `dig` that ask a row's question again, to be copied into a shell.
///
/// What a zone or a recording can put into such a line is a name and an address. The address is a
/// value, and a name that a shell or `dig` might take for anything else is quoted, so that nothing
/// in it is run.
public final class DigLine {
  /// Signs that no shell gives a meaning, and no beginning that `dig` takes for an option.
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*");

  private DigLine() {}

  /// Asks the first server of the zone that was asked.
  public static String of(RowReport row) {
    String question = question(row.expected().type(), row.expected().name().toString());
    Optional<ServerAddress.Socket> server =
        row.views().authoritative().stream()
            .map(view -> view.server().address())
            .filter(ServerAddress.Socket.class::isInstance)
            .map(ServerAddress.Socket.class::cast)
            .findFirst();
    return server.map(at -> "dig +norecurse " + at(at) + " ").orElse("dig ") + question;
  }

  /// Asks whoever answers on that computer, and shows the values only.
  public static String plain(RecordType type, DomainName name) {
    return "dig +short " + question(type, name.withoutDot());
  }

  private static String at(ServerAddress.Socket server) {
    return "@"
        + server.address()
        + (server.port() == ServerAddress.DNS_PORT ? "" : " -p " + server.port());
  }

  private static String question(RecordType type, String name) {
    return PLAIN.matcher(name).matches()
        ? type + " " + name
        : "-t " + type + " -q '" + name.replace("'", "'\\''") + "'";
  }
}
