package app.sendready.check;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A program in a Java of its own that takes orders, a line each, and answers each with a line.
public final class OtherJava implements AutoCloseable {
  private static final String READY = "ready";

  private final Process process;
  private final BufferedReader answers;
  private final Writer orders;

  private OtherJava(Process process) {
    this.process = process;
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    orders = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
  }

  /// Starts it, and waits until it takes orders.
  public static OtherJava start(Class<?> program, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                program.getName()));
    command.addAll(List.of(arguments));
    OtherJava other =
        new OtherJava(
            new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    if (!READY.equals(other.answer())) {
      other.close();
      throw new IOException("it did not start: " + program.getName());
    }
    return other;
  }

  /// Also where a launcher loads the tests by itself.
  private static String classPath() {
    return OtherJava.class.getClassLoader() instanceof URLClassLoader loader
        ? Arrays.stream(loader.getURLs())
            .map(url -> Path.of(URI.create(url.toString())).toString())
            .collect(Collectors.joining(File.pathSeparator))
        : System.getProperty("java.class.path");
  }

  /// What an order does.
  public interface Orders {
    /// @return the answer, without a line's end
    String obey(String order) throws IOException;
  }

  /// The other program's side: says that it is ready, and obeys until nobody orders any more.
  public static void answer(Orders orders) throws IOException {
    System.out.println(READY);
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String order = lines.readLine(); order != null; order = lines.readLine()) {
      System.out.println(orders.obey(order));
    }
  }

  /// Gives an order, without waiting for the answer.
  public void order(String order) throws IOException {
    orders.write(order + "\n");
    orders.flush();
  }

  /// Waits for the answer to the oldest order.
  public String answer() throws IOException {
    return String.valueOf(answers.readLine());
  }

  /// Gives an order and waits for its answer.
  public String tell(String order) throws IOException {
    order(order);
    return answer();
  }

  @Override
  public void close() {
    Process _ = process.destroyForcibly().onExit().join();
  }
}
