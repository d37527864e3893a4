package app.sendready.ui.step.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.answers.SendingPlatform;
import app.sendready.check.Checker;
import app.sendready.dns.AnsweredBy;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Question;
import app.sendready.dns.Resolver;
import app.sendready.dns.ServerId;
import app.sendready.dns.Trouble;
import app.sendready.dns.ZoneCut;
import app.sendready.key.PastedKey;
import app.sendready.kind.Kinds;
import app.sendready.network.AloneNetwork;
import app.sendready.network.MemoryNetwork;
import app.sendready.practice.Practice;
import app.sendready.project.PlatformFile;
import app.sendready.ui.control.Status;
import app.sendready.ui.fx.Background;
import app.sendready.web.Fetcher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

/// Three servers, one of which never gets the news; in each look they answer in another order, and
/// now and then one of the good ones, or both, says nothing.
class StaleServerTest {
  private static final int ROUNDS = 200;

  private final SendingPlatform platform = PlatformFile.builtIn();
  private final ManualTimer timer = new ManualTimer();
  private final Practice fresh = new Practice(timer, platform);
  private final Practice stale = new Practice(timer, platform);
  private final Random random = new Random(7);
  private int silent;

  @Test
  void noRowFlipsBetweenPassAndFailOverTwoHundredRounds() {
    Answers answers =
        Answers.start(Practice.DOMAIN, Mode.CLOUD, platform)
            .withKey(
                new Answers.SigningKey(
                    Answers.start(Practice.DOMAIN, Mode.CLOUD, platform).key().selector(),
                    PastedKey.found(Practice.SAMPLE_KEY)));
    Checker checker = new Checker(Kinds.all(), timer);
    checker.plan(answers).records().stream()
        .filter(row -> row.isToPublish())
        .forEach(row -> fresh.publish(row.name(), row.type(), row.values().getFirst()));
    CheckModel model =
        new CheckModel(
            new SimpleObjectProperty<>(Optional.of(answers)),
            checker::plan,
            (now, onRow) -> checker.run(now, new Three(), onRow),
            new Background(Runnable::run, Runnable::run),
            timer,
            timer,
            Optional.empty());
    model.enter();
    List<Set<Status>> seen = new ArrayList<>();
    model.rows().forEach(row -> seen.add(EnumSet.of(row.status().get())));
    List<CheckRow> rows = List.copyOf(model.rows());
    int partly = 0;
    for (int i = 1; i < ROUNDS; i++) {
      silent = random.nextInt(5) == 0 ? 1 + random.nextInt(3) : 0;
      partly += silent > 0 ? 1 : 0;
      timer.advance(Duration.ofSeconds(1));
      model.checkNow();
      for (int r = 0; r < rows.size(); r++) {
        seen.get(r).add(rows.get(r).status().get());
      }
    }
    assertThat(partly).as("looks in which servers were silent").isGreaterThan(20);
    assertThat(rows).hasSizeGreaterThan(5);
    for (int r = 0; r < rows.size(); r++) {
      Set<Status> statuses = seen.get(r);
      boolean flips =
          statuses.contains(Status.FAIL)
              && (statuses.contains(Status.PASS) || statuses.contains(Status.WARN));
      assertThat(flips).as("%s was %s", rows.get(r).expected().key(), statuses).isFalse();
    }
    assertThat(seen.stream().filter(each -> each.contains(Status.CONFIRMING)))
        .as("the stale server alone was heard, and was not believed")
        .isNotEmpty();
  }

  /// The bits of `silent` name the good servers that say nothing.
  private final class Three implements AloneNetwork {
    private final MemoryNetwork good = new MemoryNetwork(fresh.world());

    @Override
    public Resolver authoritative() {
      return good.authoritative();
    }

    @Override
    public Fetcher web() {
      return good.web();
    }

    @Override
    public ZoneCut zoneOf(DomainName name) {
      return good.zoneOf(name);
    }

    @Override
    public List<DnsAnswer> askEach(Question question) {
      List<DnsAnswer> all =
          new ArrayList<>(
              List.of(
                  from("ns1", fresh.world(), question, (silent & 1) != 0),
                  from("ns2", fresh.world(), question, (silent & 2) != 0),
                  from("ns3", stale.world(), question, false)));
      Collections.shuffle(all, random);
      return all;
    }

    private DnsAnswer from(String name, MemoryZone zone, Question question, boolean silent) {
      AnsweredBy by =
          new AnsweredBy(
              new ServerId(name + ".practice-dns.example", "192.0.2.1"), true, timer.instant());
      if (silent) {
        return new DnsAnswer.Failed(new Trouble(Trouble.Kind.TIMEOUT, "no answer"), by);
      }
      return zone.ask(question).toldBy(by);
    }
  }
}
