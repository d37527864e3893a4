package app.sendready.blocklist;

import app.sendready.dns.DnsAnswer;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Rdata;
import app.sendready.dns.Trouble;
import java.util.List;

/// What one answer of a list means (RFC 5782 §2.1).
sealed interface ListAnswer {
  /// @param codes why, in the list's own numbers
  record Listed(List<IpAddress> codes) implements ListAnswer {
    public Listed {
      codes = List.copyOf(codes);
    }
  }

  record Clear() implements ListAnswer {}

  /// No answer by which to judge.
  ///
  /// @param why one of the `UNTOLD` codes
  record Untold(BlocklistFinding why, String detail) implements ListAnswer {}

  /// What lists answer with; anything else comes from somebody on the way.
  IpAddress ANSWERS = IpAddress.of("127.0.0.0");

  /// What they answer with where they will not tell.
  IpAddress REFUSALS = IpAddress.of("127.255.255.0");

  /// They will not tell this one to public resolvers.
  IpAddress PUBLIC_RESOLVER = IpAddress.of("127.255.255.254");

  static ListAnswer of(DnsAnswer answer, Blocklist list) {
    return switch (answer) {
      case DnsAnswer.NoData _, DnsAnswer.NxDomain _ -> new Clear();
      case DnsAnswer.Failed failed -> silent(failed.trouble());
      case DnsAnswer.Found found -> found(codes(found), list);
    };
  }

  private static ListAnswer silent(Trouble trouble) {
    BlocklistFinding why =
        trouble.kind() == Trouble.Kind.REFUSED
            ? BlocklistFinding.UNTOLD_REFUSED
            : BlocklistFinding.UNTOLD_SILENT;
    return new Untold(why, trouble.detail());
  }

  private static List<IpAddress> codes(DnsAnswer.Found found) {
    return found.rrset().all(Rdata.Address.class).stream().map(Rdata.Address::address).toList();
  }

  private static ListAnswer found(List<IpAddress> codes, Blocklist list) {
    String all = String.join(", ", codes.stream().map(IpAddress::toString).toList());
    if (codes.contains(PUBLIC_RESOLVER)) {
      return new Untold(BlocklistFinding.UNTOLD_RESOLVER, all);
    }
    if (codes.stream()
        .anyMatch(code -> code.isWithin(REFUSALS, 24) || list.refusals().contains(code))) {
      return new Untold(BlocklistFinding.UNTOLD_REFUSED, all);
    }
    return codes.stream().allMatch(code -> code.isWithin(ANSWERS, 8))
        ? new Listed(codes)
        : new Untold(BlocklistFinding.UNTOLD_FORGED, all);
  }
}
