package app.sendready.live;

import app.sendready.dns.AddressSpace;
import app.sendready.dns.AnsweredBy;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Question;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.ServerAddress;
import app.sendready.dns.ServerId;
import app.sendready.dns.Trouble;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Zones and their servers as a resolver knows them: where the walk down begins.
final class ResolvedZones {
  private final Questions run;
  private final RecursiveResolver helper;
  private final boolean inside;
  private final SharedWork<DomainName, Start> starts;

  /// @param inside whether the user named a resolver within his own network
  ResolvedZones(Questions run, RecursiveResolver helper, boolean inside) {
    this.inside = inside;
    this.run = run;
    this.helper = helper;
    this.starts =
        new SharedWork<>(
            run.budget(), trouble -> new Start.No(trouble, Optional.empty(), nobody(run)));
  }

  /// Whether a name is the apex of a zone, as far as a resolver can tell.
  sealed interface Start {
    record Yes(ZoneDelegation zone) implements Start {}

    /// @param above the zone that denied the name, if one did
    record No(Trouble trouble, Optional<DomainName> above, AnsweredBy by) implements Start {}
  }

  private static AnsweredBy nobody(Questions run) {
    return new AnsweredBy(new ServerId("nobody"), false, run.clock().instant());
  }

  /// The highest zone above the name, the root aside, that a resolver knows; the root itself where
  /// the top-level domain does not exist.
  Start above(DomainName name) {
    Start.No why =
        new Start.No(new Trouble(Trouble.Kind.NO_SERVER, "no zone"), Optional.empty(), nobody(run));
    for (int labels = 1; labels <= name.labels().size(); labels++) {
      switch (at(name.last(labels))) {
        case Start.Yes yes -> {
          return yes;
        }
        case Start.No no -> {
          if (labels == 1 || no.above().isPresent()) {
            why = no;
          }
          if (no.trouble().kind() == Trouble.Kind.BUDGET) {
            return no;
          }
        }
      }
    }
    return why.above().<Start>map(this::at).orElse(why);
  }

  /// Whether a zone begins at this very name, and its servers.
  Start at(DomainName apex) {
    return starts.get(apex, () -> resolve(apex));
  }

  private Start resolve(DomainName apex) {
    // Only a top-level name is so likely to be a zone that its servers are asked for at once.
    List<RecordType> types =
        apex.labels().size() == 1
            ? List.of(RecordType.SOA, RecordType.NS)
            : List.of(RecordType.SOA);
    List<DnsAnswer> answers =
        ServerRace.all(types, type -> helper.askTrusting(new Question(apex, type)));
    return switch (answers.getFirst()) {
      case DnsAnswer.Found found when found.aliases().isEmpty() -> servers(apex);
      case DnsAnswer.Found found -> none(apex, Optional.empty(), found.by());
      case DnsAnswer.NoData no -> none(apex, no.negative().map(DnsAnswer.Negative::zone), no.by());
      case DnsAnswer.NxDomain no ->
          none(apex, no.negative().map(DnsAnswer.Negative::zone), no.by());
      case DnsAnswer.Failed failed -> new Start.No(failed.trouble(), Optional.empty(), failed.by());
    };
  }

  private static Start none(DomainName apex, Optional<DomainName> above, AnsweredBy by) {
    return new Start.No(new Trouble(Trouble.Kind.NO_SERVER, apex + " is no zone"), above, by);
  }

  /// Whether the network around this computer has an internet of its own: who serves a top-level
  /// zone is nobody's choice but that network's, and its own resolver says so.
  private static boolean isOfThisNetwork(DomainName apex, AnsweredBy by) {
    return apex.labels().size() == 1
        && by.server().address() instanceof ServerAddress.Socket(IpAddress address, int port)
        && !AddressSpace.isOfInternet(address);
  }

  private Start servers(DomainName apex) {
    return switch (helper.askTrusting(new Question(apex, RecordType.NS))) {
      case DnsAnswer.Found found ->
          new Start.Yes(
              new ZoneDelegation(
                  apex,
                  found.rrset().all(Rdata.Ns.class).stream().map(Rdata.Ns::server).toList(),
                  Map.of(),
                  ZoneDelegation.Source.RESOLVER,
                  inside || isOfThisNetwork(apex, found.by())));
      case DnsAnswer.NoData no -> none(apex, Optional.empty(), no.by());
      case DnsAnswer.NxDomain no -> none(apex, Optional.empty(), no.by());
      case DnsAnswer.Failed failed -> new Start.No(failed.trouble(), Optional.empty(), failed.by());
    };
  }
}
