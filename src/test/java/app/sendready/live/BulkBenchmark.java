package app.sendready.live;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.app.Main;
import app.sendready.check.Checker;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.KindScenarios;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Rdata;
import app.sendready.kind.Kinds;
import app.sendready.project.PlatformFile;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Not a test: how long `bulk` takes, as a process of its own, for tables of so many domains, with
/// its memory and its questions; dnsperf's questions a second of the same server in the same run,
/// if it is installed. The server makes the domains up: one is written, all others are the same
/// under other names.
///
/// Ends with status 1 where a domain could not be judged, or memory grew with the table.
public final class BulkBenchmark {
  private static final Pattern LABEL = Pattern.compile("\u0007d[0-9]{6}");
  private static final String TEMPLATE = "d000000";
  private static final int MOST_KEPT = 10_000;

  /// Of the largest table against the one before it.
  private static final double MOST_MEMORY = 1.25;

  private final Responder responder = new Responder(world());
  private final Map<ByteBuffer, byte[]> kept = new HashMap<>();
  private final AtomicLong questions = new AtomicLong();
  private final DatagramSocket socket;

  private record Row(int domains, double seconds, long questions, long mib, int lines) {}

  private BulkBenchmark() throws IOException {
    socket = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"));
    socket.setReceiveBufferSize(4 << 20);
    Thread.ofPlatform().daemon().name("made-up").start(this::serve);
  }

  private static MemoryZone world() {
    MemoryZone world = new MemoryZone(Clock.systemUTC());
    for (String top : List.of("test", "net", "example")) {
      world.apex(top, "ns.nic.example");
    }
    KindScenarios.addPlatform(world);
    String domain = TEMPLATE + ".test";
    world
        .address("ns.nic.example", "127.0.0.1")
        .address("ns1.provider.example", "127.0.0.1")
        .address("ns2.provider.example", "127.0.0.1")
        .apex(domain, "ns1.provider.example", "ns2.provider.example")
        .address(domain, "203.0.113.10")
        .mx(domain, 10, "mx.provider.example")
        .address("mx.provider.example", "203.0.113.25");
    Answers answers = Answers.start(DomainName.of(domain), Mode.CLOUD, PlatformFile.builtIn());
    for (ExpectedRecord row : new Checker(Kinds.all(), Clock.systemUTC()).plan(answers).records()) {
      row.values().stream()
          .findFirst()
          .flatMap(value -> Rdata.parse(row.type(), value))
          .ifPresent(record -> world.add(row.name(), 300, record));
    }
    return world;
  }

  private void serve() {
    try {
      while (true) {
        DatagramPacket in = new DatagramPacket(new byte[512], 512);
        socket.receive(in);
        questions.incrementAndGet();
        byte[] reply = reply(Arrays.copyOf(in.getData(), in.getLength()));
        socket.send(new DatagramPacket(reply, reply.length, in.getSocketAddress()));
      }
    } catch (SocketException closed) {
      // The end.
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// The reply about the written domain, with the other's name in its place.
  private byte[] reply(byte[] query) {
    String text = latin(query);
    Matcher label = LABEL.matcher(text);
    String name = label.find() ? label.group().substring(1) : TEMPLATE;
    byte[] about = latin(text.replace(name, TEMPLATE));
    ByteBuffer key = ByteBuffer.wrap(about, 2, about.length - 2);
    byte[] known = kept.get(key);
    if (known == null) {
      known = responder.respond(about, true).orElseThrow();
      if (kept.size() < MOST_KEPT) {
        kept.put(key, known);
      }
    }
    byte[] reply = latin(latin(known).replace(TEMPLATE, name));
    reply[0] = query[0];
    reply[1] = query[1];
    return reply;
  }

  private static String latin(byte[] octets) {
    return new String(octets, StandardCharsets.ISO_8859_1);
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Stream<String> domains(int count) {
    return IntStream.rangeClosed(1, count).mapToObj("d%06d.test"::formatted);
  }

  private Row run(Path folder, int count) throws IOException, InterruptedException {
    Path table = folder.resolve("table.csv");
    Path results = folder.resolve("results.jsonl");
    Files.write(table, Stream.concat(Stream.of("domain"), domains(count)).toList());
    long before = questions.get();
    long begun = System.nanoTime();
    Process bulk =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "bulk",
                table.toString(),
                "--resolver",
                "127.0.0.1:" + socket.getLocalPort())
            .redirectOutput(results.toFile())
            .redirectError(Redirect.DISCARD)
            .start();
    long most = 0;
    while (!bulk.waitFor(Duration.ofMillis(100))) {
      most = Math.max(most, resident(bulk.pid()));
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    int right = 0;
    try (Stream<String> lines = Files.lines(results)) {
      right = (int) lines.filter(line -> !line.contains("\"verdict\":\"unknown\"")).count();
    }
    return new Row(count, seconds, questions.get() - before, most, right);
  }

  /// In MiB, where the system tells.
  private static long resident(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException ended) {
      return 0;
    }
  }

  /// Questions a second; 0 where dnsperf is not installed.
  private double dnsperf(Path folder) throws IOException, InterruptedException {
    Path names = folder.resolve("names");
    Files.write(
        names,
        domains(5000)
            .flatMap(d -> Stream.of(d + " A", d + " TXT", "_dmarc." + d + " TXT", d + " MX"))
            .toList());
    File out = folder.resolve("dnsperf").toFile();
    try {
      new ProcessBuilder(
              "dnsperf",
              "-s",
              "127.0.0.1",
              "-p",
              "" + socket.getLocalPort(),
              "-d",
              names.toString(),
              "-c",
              "8",
              "-n",
              "1")
          .redirectOutput(out)
          .redirectError(Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException notInstalled) {
      return 0;
    }
    Matcher rate =
        Pattern.compile("Queries per second: +([0-9.]+)").matcher(Files.readString(out.toPath()));
    return rate.find() ? Double.parseDouble(rate.group(1)) : 0;
  }

  /// @param args how many domains, each a table of its own, the smallest first
  public static void main(String[] args) throws IOException, InterruptedException {
    Locale.setDefault(Locale.ROOT);
    BulkBenchmark server = new BulkBenchmark();
    Path folder = Files.createTempDirectory("bulk");
    boolean good = true;
    try {
      System.out.println("load " + load());
      double other = server.dnsperf(folder);
      System.out.printf("dnsperf: %.0f questions/s of the same server%n", other);
      System.out.printf(
          "%9s %9s %10s %12s %9s %7s %8s %9s%n",
          "domains", "seconds", "domains/s", "questions/s", "dnsperf=1", "MiB", "linear", "judged");
      Row last = new Row(0, 0, 0, 0, 0);
      for (String arg : args) {
        Row row = server.run(folder, Integer.parseInt(arg));
        double rate = row.questions() / row.seconds();
        double linear =
            last.domains() == 0
                ? 1
                : row.seconds() / row.domains() / (last.seconds() / last.domains());
        System.out.printf(
            "%9d %9.1f %10.1f %12.0f %9.2f %7d %8.2f %9d%n",
            row.domains(),
            row.seconds(),
            row.domains() / row.seconds(),
            rate,
            other == 0 ? 0 : rate / other,
            row.mib(),
            linear,
            row.lines());
        good &= row.lines() == row.domains();
        good &= last.domains() < 1000 || row.mib() <= MOST_MEMORY * last.mib();
        last = row;
      }
      System.out.println("load " + load());
    } finally {
      server.socket.close();
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
    System.exit(good ? 0 : 1);
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }
}
