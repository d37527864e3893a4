package app.sendready.reports;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.answers.DmarcPolicy;
import app.sendready.app.Words;
import app.sendready.check.Finding;
import app.sendready.dns.DomainName;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.project.PlatformFile;
import app.sendready.reports.read.DmarcReport;
import app.sendready.reports.read.ReportRow;
import app.sendready.reports.read.ReportsFinding;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Months of reports and the answer to them, word for word in both languages; all findings of each.
class RungScenariosTest {
  private static final String SHOP = "shop.example";
  private static final Messages ENGLISH = Words.in(Language.ENGLISH, ZoneOffset.UTC);
  private static final Messages RUSSIAN = Words.in(Language.RUSSIAN, ZoneOffset.UTC);

  private static List<DomainSummary> judge(Optional<Answers> answers, Year... years) {
    ReportsTally tally = new ReportsTally(new SenderNames(PlatformFile.builtIn(), answers));
    for (Year year : years) {
      for (DmarcReport report : year.reports()) {
        tally.add(report, "a");
      }
    }
    return tally.domains(RungRules.builtIn(), answers.map(a -> a.fromDomain().withoutDot()));
  }

  private static DomainSummary judge(Year year) {
    List<DomainSummary> all = judge(Optional.empty(), year);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private static Year shop() {
    return new Year(SHOP);
  }

  private static void codes(DomainSummary summary, RungFinding... codes) {
    assertThat(summary.findings()).extracting(Finding::code).containsExactly(codes);
  }

  private static void says(DomainSummary summary, int finding, String english, String russian) {
    Finding said = summary.findings().get(finding);
    assertThat(plain(ENGLISH.say(said.title()))).isEqualTo(english);
    assertThat(plain(RUSSIAN.say(said.title()))).isEqualTo(russian);
  }

  private static void cures(DomainSummary summary, int finding, String english, String russian) {
    Finding said = summary.findings().get(finding);
    assertThat(plain(ENGLISH.say(said.cure()))).isEqualTo(english);
    assertThat(plain(RUSSIAN.say(said.cure()))).isEqualTo(russian);
  }

  private static String plain(String sentence) {
    return sentence.replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  private static void next(DomainSummary summary, DmarcPolicy policy, boolean ready, long touched) {
    assertThat(summary.next().policy()).isEqualTo(policy);
    assertThat(summary.next().ready()).isEqualTo(ready);
    assertThat(summary.next().touched()).isEqualTo(touched);
  }

  private static ReportRow good(long count) {
    return Year.platform(count, SHOP);
  }

  @Test
  void allIsWell() {
    DomainSummary summary = judge(shop().days(30, good(1607)));
    codes(summary, RungFinding.READY, RungFinding.REPORTER_MISSING);
    next(summary, DmarcPolicy.QUARANTINE, true, 0);
    says(
        summary,
        0,
        "In 30 days 48,210 messages came as shop.example; 100.0% passed. You can go to quarantine.",
        "За 30 дней от имени shop.example пришло 48 210 писем; проверку прошло 100,0 %. Можно"
            + " переходить на quarantine.");
    says(
        summary,
        1,
        "No reports about shop.example from Microsoft, Yahoo, Mail.ru.",
        "Нет отчётов о shop.example от Microsoft, Yahoo, Mail.ru.");
    assertThat(summary.senders()).extracting(Sender::kind).containsExactly(SenderKind.PLATFORM);
  }

  @Test
  void fromQuarantineToReject() {
    DomainSummary summary = judge(shop().policy("quarantine").days(30, good(100)));
    codes(summary, RungFinding.READY, RungFinding.REPORTER_MISSING);
    next(summary, DmarcPolicy.REJECT, true, 0);
    cures(
        summary,
        0,
        "Choose reject on the Policy step and publish the record.",
        "Выберите reject на шаге «Политика» и опубликуйте запись.");
  }

  @Test
  void oneSenderIsNotSigned() {
    DomainSummary summary =
        judge(
            shop()
                .days(29, 1, good(1600), Year.unsigned(5, SHOP, "none"))
                .report(
                    "google.com",
                    0,
                    good(1600),
                    Year.unsigned(15, SHOP, "none"),
                    Year.bare("192.0.2.66", 23, SHOP)));
    codes(
        summary,
        RungFinding.NOT_YET,
        RungFinding.SERVICE_FAILS,
        RungFinding.STRANGERS,
        RungFinding.REPORTER_MISSING);
    next(summary, DmarcPolicy.QUARANTINE, false, 183);
    says(
        summary,
        0,
        "In 30 days 48,183 messages came as shop.example; 99.6% passed. Not yet quarantine.",
        "За 30 дней от имени shop.example пришло 48 183 письма; проверку прошло 99,6 %. Переходить"
            + " на quarantine рано.");
    says(
        summary,
        1,
        "160 of 160 from Google Workspace are not signed by shop.example.",
        "160 из 160 от Google Workspace не подписаны доменом shop.example.");
    cures(
        summary,
        1,
        "In the panel of Google Workspace, turn on DKIM for shop.example and publish the key it"
            + " shows.",
        "В панели Google Workspace включите DKIM для shop.example и опубликуйте ключ, который она"
            + " покажет.");
    says(
        summary,
        2,
        "23 messages came from addresses that nobody knows (1), without any proof that they are"
            + " yours.",
        "С неизвестных адресов (1) пришло 23 письма; ничто не говорит, что это ваши письма.");
  }

  @Test
  void thePlatformDoesNotSign() {
    DomainSummary summary = judge(shop().days(30, Year.platformBare(50, SHOP)));
    codes(summary, RungFinding.NOT_YET, RungFinding.PLATFORM_FAILS, RungFinding.REPORTER_MISSING);
    says(
        summary,
        1,
        "1,500 of 1,500 from Altcraft fail DMARC.",
        "1 500 из 1 500 от Altcraft не проходят DMARC.");
  }

  @Test
  void forwardingAloneStandsInNobodysWay() {
    DomainSummary summary =
        judge(
            shop()
                .days(
                    30,
                    good(100),
                    Year.listed(2, SHOP),
                    Year.forwarded(3, SHOP),
                    Year.excused(1, SHOP, "forwarded")));
    codes(summary, RungFinding.READY, RungFinding.FORWARDED, RungFinding.REPORTER_MISSING);
    next(summary, DmarcPolicy.QUARANTINE, true, 90);
    says(
        summary,
        1,
        "90 messages were forwarded or went over a mailing list, and failed on the way.",
        "90 писем переслали или провели через список рассылки, и по пути проверка сорвалась.");
    Sender forwarded =
        summary.senders().stream()
            .filter(s -> s.kind() == SenderKind.FORWARDED)
            .findFirst()
            .orElseThrow();
    assertThat(forwarded.messages()).isEqualTo(180);
    assertThat(forwarded.passed()).isEqualTo(90);
  }

  @Test
  void forgedMailIsWhatThePolicyIsFor() {
    Year year = shop().days(30, good(100));
    for (int day = 0; day < 4; day++) {
      year.report(
          "google.com",
          day,
          IntStream.range(0, 40)
              .mapToObj(i -> Year.bare("203.0." + i + ".5", 10, SHOP))
              .toArray(ReportRow[]::new));
    }
    DomainSummary summary = judge(year);
    codes(summary, RungFinding.READY, RungFinding.STRANGERS, RungFinding.REPORTER_MISSING);
    next(summary, DmarcPolicy.QUARANTINE, true, 1600);
    says(
        summary,
        0,
        "In 30 days 4,600 messages came as shop.example; 65.2% passed. You can go to quarantine.",
        "За 30 дней от имени shop.example пришло 4 600 писем; проверку прошло 65,2 %. Можно"
            + " переходить на quarantine.");
    says(
        summary,
        1,
        "1,600 messages came from addresses that nobody knows (40), without any proof that they are"
            + " yours.",
        "С неизвестных адресов (40) пришло 1 600 писем; ничто не говорит, что это ваши письма.");
  }

  @Test
  void whatNobodyKnowsAndSendsSteadilyIsLookedIntoFirst() {
    DomainSummary summary = judge(shop().days(30, good(100), Year.bare("192.0.2.99", 2, SHOP)));
    codes(summary, RungFinding.NOT_YET, RungFinding.STEADY_STRANGER, RungFinding.REPORTER_MISSING);
    says(
        summary,
        1,
        "60 messages from 192.0.2.0/24 fail on 30 days: a server that nobody has named.",
        "С 192.0.2.0/24 не прошло 60 писем за 30 дней: это сервер, который никто не назвал.");
  }

  @Test
  void tooFewDays() {
    DomainSummary summary = judge(shop().days(3, good(5000)));
    codes(summary, RungFinding.TOO_FEW_DAYS);
    next(summary, DmarcPolicy.QUARANTINE, false, 0);
    says(
        summary,
        0,
        "Too early to say: reports of only 3 days for shop.example with this policy.",
        "Судить рано: отчётов по shop.example с этой политикой — только за 3 дня.");
    cures(
        summary,
        0,
        "Collect reports of at least 7 days, then open them again.",
        "Соберите отчёты хотя бы за 7 дней и откройте их снова.");
  }

  @Test
  void tooFewMessages() {
    DomainSummary summary = judge(shop().days(30, good(2)));
    codes(summary, RungFinding.TOO_FEW_MESSAGES, RungFinding.REPORTER_MISSING);
    says(
        summary,
        0,
        "Too few messages to judge shop.example by: 60.",
        "Чтобы судить о shop.example, писем слишком мало: 60.");
  }

  @Test
  void quietReportsSayNothing() {
    DomainSummary summary = judge(shop().days(30));
    codes(summary, RungFinding.NOTHING, RungFinding.REPORTER_MISSING);
    says(
        summary,
        0,
        "The reports name no message of shop.example.",
        "В отчётах нет ни одного письма от shop.example.");
  }

  @Test
  void whereAPanelIsKnownTheWayThroughItIsSaid() {
    DomainSummary summary =
        judge(
            shop()
                .days(30, good(100), Year.service(5, SHOP, "mail.zendesk.com"))
                .days(30, Year.service(4, SHOP, "rsgsv.net"))
                .days(30, Year.service(3, SHOP, "mail.usndr.com")));
    cures(
        summary,
        1,
        "In Zendesk, under Admin Center → Channels → Talk and email → Email, turn on DKIM for"
            + " shop.example and publish the key it shows.",
        "В панели Zendesk, раздел Admin Center → Channels → Talk and email → Email, включите DKIM"
            + " для shop.example и опубликуйте ключ, который она покажет.");
    cures(
        summary,
        2,
        "In Mailchimp, under Account & billing → Domains, turn on DKIM for shop.example and publish"
            + " the key it shows.",
        "В панели Mailchimp, раздел Account & billing → Domains, включите DKIM для shop.example и"
            + " опубликуйте ключ, который она покажет.");
    cures(
        summary,
        3,
        "In the panel of Unisender, turn on DKIM for shop.example and publish the key it shows.",
        "В панели Unisender включите DKIM для shop.example и опубликуйте ключ, который она"
            + " покажет.");
  }

  @Test
  void twoDomainsAreJudgedEachForItself() {
    List<DomainSummary> all =
        judge(
            Optional.empty(),
            shop().days(30, good(100)),
            new Year("other.example").days(30, Year.unsigned(50, "other.example", "none")));
    assertThat(all).extracting(DomainSummary::domain).containsExactly(SHOP, "other.example");
    codes(all.get(0), RungFinding.READY, RungFinding.REPORTER_MISSING);
    codes(all.get(1), RungFinding.NOT_YET, RungFinding.SERVICE_FAILS, RungFinding.REPORTER_MISSING);
    says(
        all.get(1),
        0,
        "In 30 days 1,500 messages came as other.example; 0.0% passed. Not yet quarantine.",
        "За 30 дней от имени other.example пришло 1 500 писем; проверку прошло 0,0 %. Переходить на"
            + " quarantine рано.");
  }

  @Test
  void reportsAboutSomebodyElseAreSaidToBe() {
    Answers answers =
        Answers.start(
            DomainName.of("news.shop.example"),
            app.sendready.answers.Mode.CLOUD,
            PlatformFile.builtIn());
    List<DomainSummary> all =
        judge(
            Optional.of(answers),
            shop().days(30, good(100)),
            new Year("other.example").days(30, good(10)));
    codes(all.get(0), RungFinding.READY, RungFinding.REPORTER_MISSING);
    assertThat(all.get(1).findings().getLast().code()).isEqualTo(RungFinding.NOT_YOURS);
    says(
        all.get(1),
        all.get(1).findings().size() - 1,
        "These reports are about other.example; your domain is news.shop.example.",
        "Эти отчёты — о other.example; ваш домен — news.shop.example.");
  }

  @Test
  void mailOfSubDomainsIsSaid() {
    DomainSummary summary =
        judge(
            shop()
                .days(
                    30,
                    good(100),
                    Year.platform(20, "news.shop.example"),
                    Year.platform(5, "info.shop.example")));
    codes(summary, RungFinding.READY, RungFinding.SUBDOMAINS, RungFinding.REPORTER_MISSING);
    says(
        summary,
        1,
        "Mail also comes from 2 sub-domains of shop.example: info.shop.example, news.shop.example."
            + " The policy there is none.",
        "Письма идут и с поддоменов shop.example (2): info.shop.example, news.shop.example. Там"
            + " политика none.");
  }

  @Test
  void thePolicyChangedInBetween() {
    DomainSummary summary =
        judge(shop().days(20, 10, good(100)).policy("quarantine").days(10, good(100)));
    codes(
        summary,
        RungFinding.TOO_FEW_DAYS,
        RungFinding.POLICY_CHANGED,
        RungFinding.REPORTER_MISSING);
    next(summary, DmarcPolicy.REJECT, false, 0);
    says(
        summary,
        0,
        "Too early to say: reports of only 10 days for shop.example with this policy.",
        "Судить рано: отчётов по shop.example с этой политикой — только за 10 дней.");
    says(
        summary,
        1,
        "The policy of shop.example has been quarantine since 19 November 2026.",
        "Политика shop.example равна quarantine с 19 ноября 2026.");
  }

  @Test
  void rejectIsInForceAndMailIsLost() {
    DomainSummary summary =
        judge(shop().policy("reject").days(30, good(100), Year.unsigned(4, SHOP, "reject")));
    codes(summary, RungFinding.LOSING, RungFinding.SERVICE_FAILS, RungFinding.REPORTER_MISSING);
    next(summary, DmarcPolicy.REJECT, false, 120);
    says(
        summary,
        0,
        "shop.example has the policy reject, and mail of yours fails: in 30 days 120 of 3,120.",
        "У shop.example политика reject, и ваши письма отсеиваются: за 30 дней 120 из 3 120.");
    assertThat(summary.days().getFirst().rejected()).isEqualTo(4);
  }

  @Test
  void rejectIsInForceAndAllIsWell() {
    DomainSummary summary = judge(shop().policy("reject").days(30, good(100)));
    codes(summary, RungFinding.AT_TOP, RungFinding.REPORTER_MISSING);
    next(summary, DmarcPolicy.REJECT, false, 0);
    says(
        summary,
        0,
        "In 30 days 3,000 messages came as shop.example; 100.0% passed. The policy is reject"
            + " already.",
        "За 30 дней от имени shop.example пришло 3 000 писем; проверку прошло 100,0 %. Политика уже"
            + " reject.");
  }

  @Test
  void aPolicyThatIsTriedIsToldFirst() {
    DomainSummary summary = judge(shop().policy("reject", "y", "").days(30, good(100)));
    codes(summary, RungFinding.READY, RungFinding.TESTING, RungFinding.REPORTER_MISSING);
    next(summary, DmarcPolicy.REJECT, true, 0);
    says(
        summary,
        1,
        "The record of shop.example says t=y: the policy reject is only being tried.",
        "В записи shop.example стоит t=y: политика reject только испытывается.");
  }

  @Test
  void aShareOfThePolicyIsNoRungOfItsOwn() {
    DomainSummary summary = judge(shop().policy("quarantine", "", "25").days(30, good(100)));
    codes(summary, RungFinding.READY, RungFinding.PCT, RungFinding.REPORTER_MISSING);
    says(
        summary,
        1,
        "The record of shop.example says pct=25.",
        "В записи shop.example стоит pct=25.");
  }

  @Test
  void missingDaysAreNamed() {
    DomainSummary summary = judge(shop().days(10, 20, good(100)).days(10, good(100)));
    codes(summary, RungFinding.READY, RungFinding.DAYS_MISSING, RungFinding.REPORTER_MISSING);
    says(
        summary,
        1,
        "Of 30 days 10 have no report about shop.example.",
        "Из 30 дней нет отчётов о shop.example за 10 дней.");
  }

  @Test
  void spfAloneIsTooLittleForReject() {
    DomainSummary summary =
        judge(
            shop()
                .policy("quarantine")
                .days(30, good(100), Year.permitted("192.0.2.30", 10, SHOP)));
    codes(summary, RungFinding.READY, RungFinding.SPF_ALONE, RungFinding.REPORTER_MISSING);
    says(
        summary,
        1,
        "300 of 300 from 192.0.2.0/24 pass by SPF alone.",
        "300 из 300 от 192.0.2.0/24 проходят только благодаря SPF.");
  }

  @Test
  void aServerThatPassesNowAndThenIsYours() {
    DomainSummary summary =
        judge(
            shop()
                .days(
                    30,
                    good(100),
                    Year.signed("192.0.2.30", 10, SHOP),
                    Year.bare("192.0.2.30", 1, SHOP)));
    codes(summary, RungFinding.NOT_YET, RungFinding.SERVER_FAILS, RungFinding.REPORTER_MISSING);
    says(
        summary,
        1,
        "30 of 330 from your server 192.0.2.0/24 fail DMARC.",
        "30 из 330 с вашего сервера 192.0.2.0/24 не проходят DMARC.");
  }

  @Test
  void anAccidentNowAndThenIsNone() {
    DomainSummary summary =
        judge(shop().days(30, good(100)).report("google.com", 3, Year.platformBare(5, SHOP)));
    codes(summary, RungFinding.READY, RungFinding.REPORTER_MISSING);
    next(summary, DmarcPolicy.QUARANTINE, true, 5);
  }

  @Test
  void theSameReportCountsOnce() {
    ReportsTally tally =
        new ReportsTally(new SenderNames(PlatformFile.builtIn(), Optional.empty()));
    DmarcReport report = shop().days(1, good(7)).reports().getFirst();
    assertThat(tally.add(report, "first")).isEmpty();
    assertThat(tally.add(report, "second"))
        .hasValue(Finding.of(ReportsFinding.DUPLICATE).with("first", "first"));
    assertThat(tally.messages()).isEqualTo(7);
    assertThat(tally.duplicates()).isEqualTo(1);
  }
}
