package app.sendready.kind;

import app.sendready.check.Checker;
import app.sendready.check.Finding;
import app.sendready.check.Fix;
import app.sendready.check.KindScenarios.Setting;
import app.sendready.check.PatientChecker;
import app.sendready.check.PropagationFinding;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.check.Verdict;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Question;
import app.sendready.dns.RRset;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.TypedName;
import app.sendready.kind.spf.Permitted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Follows one row's cure to the letter in its scenario's world, checks again, and tells what is
/// not better or who was harmed.
final class Cure {
  private static final Pattern MAILBOX = Pattern.compile("(?i)mailto:([^,;!\\s\"]+)");
  private static final Checker CHECKER = PatientChecker.of(Kinds.all());

  private final AllScenarios.Each each;
  private final Setting setting;
  private final UnaryOperator<Fix> spoil;
  private final List<String> complaints = new ArrayList<>();
  private final Set<DomainName> touched = new HashSet<>();

  private Cure(AllScenarios.Each each, UnaryOperator<Fix> spoil) {
    this.each = each;
    this.setting = each.setting();
    this.spoil = spoil;
  }

  /// @param fixes how many records were typed
  record Result(int fixes, List<String> complaints) {}

  /// @param spoil what is typed in place of a fix: the fix itself, unless a cure is to be spoiled
  static Result follow(AllScenarios.Each each, UnaryOperator<Fix> spoil)
      throws InterruptedException {
    return new Cure(each, spoil).follow();
  }

  private Result follow() throws InterruptedException {
    Report before = check();
    RowReport row = own(before);
    List<Fix> fixes =
        row.judgement().findings().stream()
            .flatMap(f -> f.fix().stream())
            .filter(Cure::isTyped)
            .distinct()
            .map(spoil)
            .toList();
    if (fixes.isEmpty()) {
      return new Result(0, List.of());
    }
    DomainName domain =
        row.expected().kind().equals("spf")
            ? row.expected().name()
            : setting.answers().fromDomain();
    Set<IpAddress> permitted = Permitted.by(setting.world(), domain, leftOut(row));
    Set<String> mailboxes = mailboxes();
    Map<Question, Set<Rdata>> servers = servers();
    // "Before the other records": what only a wildcard gives is added first.
    if (fixes.stream().allMatch(Fix.Publish.class::isInstance)) {
      // What the row says is in the way, where no fix names it.
      row.judgement()
          .inTheWay()
          .forEach(old -> remove(row.expected().name(), List.of(old.value())));
    }
    Stream.of(lost(before), first(before, row), fixes)
        .flatMap(List::stream)
        .distinct()
        .forEach(this::type);
    Report after = check();
    compare(before, after, row);
    permitted.stream()
        .filter(ip -> !Permitted.passes(setting.world(), domain, ip))
        .forEach(ip -> complain("shut out: " + ip));
    Set<String> kept = mailboxes();
    mailboxes.stream()
        .filter(box -> !kept.contains(box))
        .forEach(box -> complain("no reports any more for " + box));
    servers.forEach((question, records) -> {
      if (!touched.contains(question.name())
          && !Set.copyOf(setting.world().ask(question).records()).equals(records)) {
        complain("other servers at " + question.name() + " " + question.type());
      }
    });
    return new Result(fixes.size(), List.copyOf(complaints));
  }

  private Report check() throws InterruptedException {
    return CHECKER.run(setting.answers(), setting.network(), row -> {});
  }

  private RowReport own(Report report) {
    return report.rows().stream()
        .filter(row -> row.expected().kind().equals(each.kind().id()))
        .toList()
        .get(setting.row());
  }

  private static boolean isTyped(Fix fix) {
    return fix instanceof Fix.Publish || fix instanceof Fix.Replace || fix instanceof Fix.Remove;
  }

  private static List<Fix> lost(Report report) {
    return report.rows().stream()
        .flatMap(row -> row.judgement().findings().stream())
        .filter(f -> f.code() == PropagationFinding.SYNTHESISED)
        .flatMap(f -> f.fix().stream())
        .toList();
  }

  /// A row that says to publish it last comes after those that let the domain's own mail pass.
  private static List<Fix> first(Report report, RowReport row) {
    boolean last =
        row.judgement().findings().stream()
            .anyMatch(f -> f.code().code().equals("dmarc.publish-last"));
    return report.rows().stream()
        .filter(r -> last && List.of("spf", "bounce").contains(r.expected().kind()))
        .flatMap(r -> r.judgement().findings().stream())
        .flatMap(f -> f.fix().stream())
        .filter(Cure::isTyped)
        .distinct()
        .toList();
  }

  /// What the row itself says that its proposal does not keep.
  private static Set<String> leftOut(RowReport row) {
    return row.judgement().findings().stream()
        .filter(f -> f.code().code().equals("spf.merge-left-out"))
        .flatMap(f ->
            f.args().get("terms") instanceof List<?> terms
                ? terms.stream().map(String::valueOf)
                : Stream.empty())
        .collect(Collectors.toSet());
  }

  private Set<String> mailboxes() {
    return setting.answers().fromDomain().tryChild("_dmarc").stream()
        .flatMap(name -> setting.world().ask(name, RecordType.TXT).records().stream())
        .flatMap(text -> MAILBOX.matcher(text.text()).results())
        .map(m -> m.group(1).toLowerCase(Locale.ROOT))
        .map(Cure::ascii)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// A mailbox with its host in A-labels.
  private static String ascii(String mailbox) {
    int at = mailbox.lastIndexOf('@');
    return TypedName.parse(mailbox.substring(at + 1)) instanceof TypedName.Understood host
        ? mailbox.substring(0, at + 1) + host.name().withoutDot()
        : mailbox;
  }

  /// Where web and mail of every name go, and of a name that only wildcards know (RFC 4592).
  private Map<Question, Set<Rdata>> servers() {
    Set<DomainName> names = new LinkedHashSet<>();
    names.add(setting.answers().fromDomain());
    for (RRset set : setting.world().all()) {
      boolean wild = set.owner().labels().size() > 1 && set.owner().labels().getFirst().equals("*");
      names.add(wild ? set.owner().parent().child("guard-of-cures") : set.owner());
    }
    Map<Question, Set<Rdata>> servers = new LinkedHashMap<>();
    for (DomainName name : names) {
      for (RecordType type : List.of(RecordType.A, RecordType.AAAA, RecordType.MX)) {
        List<Rdata> records = setting.world().ask(name, type).records();
        if (!records.isEmpty()) {
          servers.put(new Question(name, type), Set.copyOf(records));
        }
      }
    }
    return servers;
  }

  private void type(Fix fix) {
    switch (fix) {
      case Fix.Publish(DomainName name, RecordType type, String value) -> add(name, type, value);
      case Fix.Replace(DomainName name, RecordType type, String current, String proposed) -> {
        remove(name, Arrays.asList(current.split("\n")));
        add(name, type, proposed);
      }
      case Fix.Remove(DomainName name, RecordType type, String value) ->
          remove(name, List.of(value));
      case Fix.ChangeSetting _, Fix.Wait _, Fix.AskProvider _ -> {}
    }
  }

  private List<Rdata> at(DomainName name) {
    return Arrays.stream(RecordType.values())
        .flatMap(type -> setting.world().at(name, type).stream())
        .flatMap(set -> set.records().stream())
        .toList();
  }

  private void remove(DomainName name, List<String> values) {
    touched.add(name);
    for (String value : values) {
      List<Rdata> same =
          at(name).stream().filter(record -> plain(record.text()).equals(plain(value))).toList();
      if (same.isEmpty()) {
        complain("is not there to be replaced: " + name + " " + value);
      }
      same.forEach(record -> setting.world().remove(name, record));
    }
  }

  private static String plain(String value) {
    String small = value.strip();
    return small.endsWith(".") ? small.substring(0, small.length() - 1) : small;
  }

  private void add(DomainName name, RecordType type, String value) {
    touched.add(name);
    boolean alias = type == RecordType.CNAME;
    boolean beside =
        at(name).stream().anyMatch(record -> alias || record.type() == RecordType.CNAME);
    if (beside) {
      complain("no server takes an alias beside other records: " + name + " " + at(name));
      return;
    }
    setting.world().add(name, 300, record(type, value));
  }

  private static Rdata record(RecordType type, String value) {
    return switch (type) {
      case TXT -> Rdata.Txt.of(value);
      case CNAME -> new Rdata.Cname(DomainName.of(value));
      case A, AAAA -> new Rdata.Address(IpAddress.of(value));
      case PTR -> new Rdata.Ptr(DomainName.of(value));
      case MX -> {
        String[] part = value.split(" ");
        yield new Rdata.Mx(Integer.parseInt(part[0]), DomainName.of(part[1]));
      }
      default -> throw new IllegalArgumentException("nobody types " + type);
    };
  }

  private void compare(Report before, Report after, RowReport row) {
    Map<String, Verdict> now = new LinkedHashMap<>();
    after.rows().forEach(r -> now.put(r.expected().key(), r.verdict()));
    for (RowReport other : before.rows()) {
      Verdict then = now.getOrDefault(other.expected().key(), Verdict.PASS);
      if (then.compareTo(other.verdict()) > 0) {
        complain(
            "worse: "
                + other.expected().key()
                + " "
                + other.reason().code().code()
                + " became "
                + after.rows().stream()
                    .filter(r -> r.expected().key().equals(other.expected().key()))
                    .map(r -> r.reason().code().code())
                    .toList());
      }
    }
    RowReport own = own(after);
    if (own.verdict() == row.verdict() && open(own).equals(open(row))) {
      complain("no better: " + open(row));
    }
  }

  /// What is left to do in a row.
  private static Set<String> open(RowReport row) {
    return row.judgement().findings().stream()
        .filter(f -> f.verdict() != Verdict.PASS)
        .map(Cure::told)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String told(Finding finding) {
    return finding.code().code() + " " + finding.fix().map(Object::toString).orElse("");
  }

  private void complain(String what) {
    complaints.add(each + ": " + what);
  }
}
