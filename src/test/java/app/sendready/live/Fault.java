package app.sendready.live;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// One way to misbehave, and what each of our two ways of asking must make of it.
///
/// @param owner the outcome where the server owns the zone: the words of `ServerView.outcome`
/// @param resolver the outcome where it is asked as a resolver
record Fault(String name, String owner, String resolver, HostileServer.Behaviour behaviour) {
  private static final String VICTIM = "victim.example.";

  Fault(String name, String both, HostileServer.Behaviour behaviour) {
    this(name, both, both, behaviour);
  }

  /// The right answer, as a start for wrong ones.
  static RawReply right(byte[] query) {
    return new RawReply(query).answer(RawReply.name(query), RawReply.TXT, RawReply.txt("right"));
  }

  static RawReply empty(byte[] query) {
    return new RawReply(query);
  }

  static List<HostileServer.Step> one(byte[] octets) {
    return List.of(new HostileServer.Step(octets));
  }

  /// Each query is answered by one message, the same over TCP.
  static HostileServer.Behaviour says(Function<byte[], RawReply> reply) {
    return query -> one(reply.apply(query).bytes());
  }

  static HostileServer.Behaviour changes(UnaryOperator<RawReply> change) {
    return says(query -> change.apply(right(query)));
  }

  static HostileServer.Behaviour raw(Function<byte[], byte[]> octets) {
    return query -> one(octets.apply(query));
  }

  /// Over UDP only that it does not fit; over TCP as told.
  static HostileServer.Behaviour tcp(Function<byte[], List<HostileServer.Step>> steps) {
    return new HostileServer.Behaviour() {
      @Override
      public List<HostileServer.Step> udp(byte[] query) {
        return one(empty(query).set(RawReply.TC).bytes());
      }

      @Override
      public List<HostileServer.Step> tcp(byte[] query) {
        return steps.apply(query);
      }
    };
  }

  static HostileServer.Behaviour withoutTcp() {
    return new HostileServer.Behaviour() {
      @Override
      public List<HostileServer.Step> udp(byte[] query) {
        return one(empty(query).set(RawReply.TC).bytes());
      }

      @Override
      public boolean listensForTcp() {
        return false;
      }
    };
  }

  static HostileServer.Step step(byte[] octets, int delay, HostileServer.How how) {
    return new HostileServer.Step(octets, delay, how);
  }

  static RawReply chain(byte[] query, int length) {
    RawReply reply = empty(query);
    String from = RawReply.name(query);
    for (int i = 0; i < length; i++) {
      String to = "hop" + i + "." + VICTIM;
      reply.answer(from, RawReply.CNAME, RawReply.name(to));
      from = to;
    }
    return reply.answer(from, RawReply.TXT, RawReply.txt("right"));
  }

  static byte[] drip(byte[] query) {
    return RawReply.framed(right(query).bytes());
  }

  static List<HostileServer.Step> dripped(byte[] query, int pause) {
    List<HostileServer.Step> steps = new ArrayList<>();
    for (byte octet : drip(query)) {
      steps.add(step(new byte[] {octet}, pause, HostileServer.How.PLAINLY));
    }
    return steps;
  }
}
