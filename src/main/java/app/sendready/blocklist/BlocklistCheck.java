package app.sendready.blocklist;

import app.sendready.check.Finding;
import app.sendready.check.Fix;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Question;
import app.sendready.dns.RecordType;
import app.sendready.dns.Resolver;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Asks the lists, through the resolver of this computer.
public record BlocklistCheck(Blocklists lists, Resolver resolver) {
  private static final int MOST_TEXT = 200;

  /// One list, for one sort of suspects.
  private record Use(Blocklist list, Suspect.Sort sort) {}

  /// Blocks. Lists whose test points do not come out right are not asked about anybody.
  public BlocklistReport about(Collection<Suspect> suspects) {
    Map<Use, Optional<ListAnswer.Untold>> uses = new LinkedHashMap<>();
    for (Suspect suspect : suspects) {
      for (Blocklist list : lists.lists()) {
        if (list.sorts().contains(suspect.sort())) {
          uses.put(new Use(list, suspect.sort()), Optional.empty());
        }
      }
    }
    Map<DomainName, DnsAnswer> tests = ask(testNames(uses.keySet()), RecordType.A);
    uses.replaceAll((use, _) -> trouble(use, tests));
    Map<DomainName, DnsAnswer> said = ask(names(suspects, uses), RecordType.A);
    Map<DomainName, DnsAnswer> why = ask(listed(said, suspects, uses), RecordType.TXT);
    List<BlocklistResult> results = new ArrayList<>();
    for (Suspect suspect : suspects) {
      uses.forEach((use, trouble) -> {
        if (use.sort() == suspect.sort()) {
          DomainName name = suspect.under(use.list().zone());
          ListAnswer answer =
              trouble
                  .<ListAnswer>map(untold -> untold)
                  .orElseGet(() -> ListAnswer.of(answer(said, name), use.list()));
          results.add(
              new BlocklistResult(
                  use.list(),
                  suspect,
                  finding(use.list(), suspect, answer, text(Optional.ofNullable(why.get(name))))));
        }
      });
    }
    return new BlocklistReport(results);
  }

  private static Set<DomainName> testNames(Set<Use> uses) {
    Set<DomainName> names = new LinkedHashSet<>();
    for (Use use : uses) {
      TestPoints points = use.list().testPoints(use.sort());
      names.add(points.listed().under(use.list().zone()));
      names.add(points.clear().under(use.list().zone()));
    }
    return names;
  }

  private static Optional<ListAnswer.Untold> trouble(Use use, Map<DomainName, DnsAnswer> tests) {
    TestPoints points = use.list().testPoints(use.sort());
    DomainName zone = use.list().zone();
    ListAnswer listed = ListAnswer.of(answer(tests, points.listed().under(zone)), use.list());
    ListAnswer clear = ListAnswer.of(answer(tests, points.clear().under(zone)), use.list());
    return switch (listed) {
      case ListAnswer.Untold untold -> Optional.of(untold);
      case ListAnswer.Clear _ ->
          Optional.of(new ListAnswer.Untold(BlocklistFinding.UNTOLD_EMPTY, ""));
      case ListAnswer.Listed _ ->
          switch (clear) {
            case ListAnswer.Untold untold -> Optional.of(untold);
            case ListAnswer.Clear _ -> Optional.empty();
            case ListAnswer.Listed _ ->
                Optional.of(new ListAnswer.Untold(BlocklistFinding.UNTOLD_EVERYTHING, ""));
          };
    };
  }

  /// What is asked of the lists that work.
  private static Set<DomainName> names(
      Collection<Suspect> suspects, Map<Use, Optional<ListAnswer.Untold>> uses) {
    Set<DomainName> names = new LinkedHashSet<>();
    for (Suspect suspect : suspects) {
      uses.forEach((use, trouble) -> {
        if (use.sort() == suspect.sort() && trouble.isEmpty()) {
          names.add(suspect.under(use.list().zone()));
        }
      });
    }
    return names;
  }

  /// Of whom a list says more in words (RFC 5782 §2.1).
  private static Set<DomainName> listed(
      Map<DomainName, DnsAnswer> said,
      Collection<Suspect> suspects,
      Map<Use, Optional<ListAnswer.Untold>> uses) {
    Set<DomainName> names = new LinkedHashSet<>();
    for (Suspect suspect : suspects) {
      for (Use use : uses.keySet()) {
        DomainName name = suspect.under(use.list().zone());
        if (said.containsKey(name)
            && ListAnswer.of(answer(said, name), use.list()) instanceof ListAnswer.Listed) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private Map<DomainName, DnsAnswer> ask(Set<DomainName> names, RecordType type) {
    Map<DomainName, DnsAnswer> answers = new LinkedHashMap<>();
    resolver
        .askAll(names.stream().map(name -> new Question(name, type)).toList())
        .forEach((question, answer) -> answers.put(question.name(), answer));
    return answers;
  }

  private static DnsAnswer answer(Map<DomainName, DnsAnswer> answers, DomainName name) {
    return Optional.ofNullable(answers.get(name))
        .orElseThrow(() -> new IllegalStateException("not asked: " + name));
  }

  private static String text(Optional<DnsAnswer> answer) {
    String text =
        answer.isPresent() && answer.get() instanceof DnsAnswer.Found found
            ? String.join(" ", found.rrset().texts())
            : "";
    return text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) + "…" : text;
  }

  private static Finding finding(Blocklist list, Suspect suspect, ListAnswer answer, String said) {
    return switch (answer) {
      case ListAnswer.Clear _ -> finding(BlocklistFinding.CLEAR, list, suspect);
      case ListAnswer.Untold(BlocklistFinding why, String detail) ->
          finding(why, list, suspect).with("detail", detail);
      case ListAnswer.Listed(List<IpAddress> codes) ->
          finding(
                  suspect instanceof Suspect.Address
                      ? BlocklistFinding.LISTED_ADDRESS
                      : BlocklistFinding.LISTED_DOMAIN,
                  list,
                  suspect)
              .with("codes", codes.stream().map(IpAddress::toString).toList())
              .with("said", said)
              .with("delisting", list.delisting().toString())
              .fix(new Fix.AskProvider());
    };
  }

  private static Finding finding(BlocklistFinding code, Blocklist list, Suspect suspect) {
    return Finding.of(code).with("suspect", suspect.text()).with("list", list.name());
  }
}
