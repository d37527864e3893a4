package app.sendready.check;

import app.sendready.answers.Answers;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import java.util.List;

/// The simplest kind there can be: the from-domain must hold the text `right`.
public class WordKind implements RecordKind {
  public static final DomainName DOMAIN = DomainName.of("example.com");

  enum Code implements FindingCode {
    OK(Verdict.PASS),
    MISSING(Verdict.FAIL),
    UNKNOWN(Verdict.UNKNOWN);

    private final Verdict verdict;

    Code(Verdict verdict) {
      this.verdict = verdict;
    }

    @Override
    public String group() {
      return "word";
    }

    @Override
    public Verdict verdict() {
      return verdict;
    }
  }

  @Override
  public String id() {
    return "word";
  }

  @Override
  public List<ExpectedRecord> plan(Answers answers) {
    return List.of(
        new ExpectedRecord(
            "word",
            answers.fromDomain(),
            RecordType.TXT,
            new Content.Value("right"),
            Need.REQUIRED,
            ExpectedRecord.Place.ZONE));
  }

  @Override
  public Judgement check(ExpectedRecord expected, Answers answers, Sources sources) {
    DnsAnswer answer = sources.ask(expected.name(), expected.type());
    List<String> found = answer.records().stream().map(Rdata::text).toList();
    Code code =
        switch (answer) {
          case DnsAnswer.Found _ -> found.contains("right") ? Code.OK : Code.MISSING;
          case DnsAnswer.NoData _, DnsAnswer.NxDomain _ -> Code.MISSING;
          case DnsAnswer.Failed _ -> Code.UNKNOWN;
        };
    return Judgement.of(Action.ADD, found, Finding.of(code));
  }

  @Override
  public List<? extends FindingCode> codes() {
    return List.of(Code.values());
  }
}
