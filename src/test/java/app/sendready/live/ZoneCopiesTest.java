package app.sendready.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.ServerView;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Question;
import app.sendready.dns.RecordType;
import app.sendready.network.Network;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// One question for each copy of a zone, where that is enough.
class ZoneCopiesTest {
  private static final String FIRST = "127.0.0.11";
  private static final String SECOND = "127.0.0.12";
  private static final String[] NAMES = {"ns1.shop.example", "ns2.shop.example"};

  private final SmallInternet net = new SmallInternet();

  /// Who was asked for texts, and for which.
  private final Map<String, List<String>> asked = new ConcurrentHashMap<>();

  @AfterEach
  void close() throws IOException {
    net.close();
  }

  private static MemoryZone shop() {
    return new MemoryZone(Clock.systemUTC())
        .apex("shop.example", NAMES)
        .txt("shop.example", "v=spf1 -all");
  }

  private static Question txt(String name) {
    return new Question(DomainName.of(name), RecordType.TXT);
  }

  private HostileServer.Behaviour heard(String at, HostileServer.Behaviour behaviour) {
    return query -> {
      if (RawReply.type(query) == RecordType.TXT.code()) {
        asked.computeIfAbsent(at, _ -> new CopyOnWriteArrayList<>()).add(RawReply.name(query));
      }
      return behaviour.udp(query);
    };
  }

  private static HostileServer.Behaviour of(MemoryZone world) {
    Responder answers = new Responder(world);
    return query -> answers.respond(query, true).map(Fault::one).orElse(List.of());
  }

  private Network open(HostileServer.Behaviour first, HostileServer.Behaviour second)
      throws IOException {
    net.delegate("shop.example", NAMES[0] + "=" + FIRST, NAMES[1] + "=" + SECOND)
        .serve(FIRST, heard(FIRST, first))
        .serve(SECOND, heard(SECOND, second));
    return net.open();
  }

  private int questions() {
    return asked.values().stream().mapToInt(List::size).sum();
  }

  private static List<String> outcomes(List<DnsAnswer> answers) {
    return answers.stream().map(answer -> ServerView.of(answer).outcome()).toList();
  }

  @Test
  void serversWithOneSerialHoldOneCopy() throws IOException {
    HostileServer.Behaviour both = of(shop());
    Network network = open(both, both);
    assertThat(outcomes(network.authority().askCopies(txt("shop.example"))))
        .containsExactly("found");
    assertThat(questions()).isEqualTo(1);
    assertThat(outcomes(network.authority().askEach(txt("shop.example"))))
        .containsExactly("found", "found");
  }

  @Test
  void theyAreAskedInTurn() throws IOException {
    HostileServer.Behaviour both = of(shop());
    Network network = open(both, both);
    for (int i = 0; i < 20; i++) {
      network.authority().askCopies(txt("n" + i + ".shop.example"));
    }
    assertThat(questions()).isEqualTo(20);
    assertThat(asked.keySet()).containsExactlyInAnyOrder(FIRST, SECOND);
  }

  @Test
  void everyTypeAtANameIsAskedOfTheSame() throws IOException {
    HostileServer.Behaviour both = of(shop());
    Network network = open(both, both);
    List<String> servers = new ArrayList<>();
    for (RecordType type : new RecordType[] {RecordType.TXT, RecordType.MX, RecordType.A}) {
      Question question = new Question(DomainName.of("a.shop.example"), type);
      network.authority().askCopies(question).forEach(a -> servers.add(a.by().server().name()));
    }
    assertThat(List.copyOf(new HashSet<>(servers))).hasSize(1);
  }

  @Test
  void otherSerialsAreOtherCopies() throws IOException {
    MemoryZone behind = shop();
    MemoryZone ahead = shop().txt("new.shop.example", "new");
    Network network = open(of(behind), of(ahead));
    assertThat(outcomes(network.authority().askCopies(txt("new.shop.example"))))
        .containsExactlyInAnyOrder("nxdomain", "found");
    assertThat(questions()).isEqualTo(2);
  }

  @Test
  void whereOneSaysNothingThatCountsTheOtherIsAsked() throws IOException {
    HostileServer.Behaviour right = of(shop());
    HostileServer.Behaviour refuses =
        query ->
            RawReply.type(query) == RecordType.TXT.code()
                ? Fault.one(new RawReply(query).rcode(Reply.REFUSED).bytes())
                : right.udp(query);
    Network network = open(refuses, right);
    for (int i = 0; i < 10; i++) {
      assertThat(outcomes(network.authority().askCopies(txt("n" + i + ".shop.example"))))
          .containsExactly("nxdomain");
    }
    assertThat(asked.get(FIRST)).isNotEmpty();
  }
}
