package app.sendready.live;

import app.sendready.check.ServerView;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.RecordType;
import app.sendready.dns.ZoneCut;
import app.sendready.network.Network;
import app.sendready.web.WebAnswer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// Not a test: prints what the live network makes of names, for trying things by hand. Arguments:
/// resolver, then `NAME` (its zone) or `NAME/TYPE` (its answers).
final class LiveProbe {
  private LiveProbe() {}

  public static void main(String[] args) {
    Endpoint resolver = Endpoint.parse(args[0]).orElseThrow();
    LiveNetworks networks =
        new LiveNetworks(
            LiveSettings.only(List.of(resolver)),
            uri -> new WebAnswer.Failed("none"),
            Clock.systemUTC());
    Network network = networks.open(Duration.ofSeconds(10));
    for (String arg : List.of(args).subList(1, args.length)) {
      long start = System.nanoTime();
      String[] parts = arg.split("/");
      if (parts.length == 1) {
        print(network.authority().zoneOf(DomainName.of(parts[0])));
      } else {
        Question question = new Question(DomainName.of(parts[0]), RecordType.valueOf(parts[1]));
        network.authority().askEach(question).forEach(a -> print("each", a));
        print("auth", network.authoritative().ask(question));
        print("system", network.system().orElseThrow().resolver().ask(question));
      }
      System.out.println("  -- " + arg + " " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }
  }

  private static void print(ZoneCut cut) {
    switch (cut) {
      case ZoneCut.Unknown unknown -> System.out.println(unknown);
      case ZoneCut.Zone zone -> {
        System.out.println(
            zone.name()
                + " exists="
                + zone.exists()
                + " "
                + zone.security()
                + "\n  child="
                + zone.childServers()
                + "\n  parent="
                + zone.parentServers());
        zone.servers().forEach(s -> System.out.println("  " + s));
      }
    }
  }

  private static void print(String who, DnsAnswer answer) {
    ServerView view = ServerView.of(answer);
    String why = answer instanceof DnsAnswer.Failed failed ? failed.trouble().detail() : "";
    System.out.println(
        "  "
            + who
            + " "
            + view.server()
            + " "
            + view.outcome()
            + " "
            + view.values()
            + " "
            + view.ttl()
            + " "
            + answer.aliases()
            + why);
  }
}
