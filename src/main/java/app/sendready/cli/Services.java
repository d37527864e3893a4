package app.sendready.cli;

import app.sendready.answers.Answers;
import app.sendready.bulk.ManyChecks;
import app.sendready.check.RecordKind;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.dns.DomainName;
import app.sendready.dns.Resolver;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.project.ProjectStore;
import app.sendready.provider.Detection;
import app.sendready.web.Fetcher;
import app.sendready.web.SecureHost;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;

/// What the commands need from the rest of the program.
///
/// @param kinds all record kinds in their order
/// @param checker runs one check
/// @param many whom checks of many domains ask
/// @param practice starts the practice name server
/// @param hosts tells a DNS host by the names of its servers; called once, when there is something
///   to print
/// @param outside for the commands that ask on their own
/// @param projects a project's file, to be read and written back
/// @param messages the words of a language
/// @param version what `--version` prints
public record Services(
    List<RecordKind> kinds,
    Check checker,
    Many many,
    Practice practice,
    Function<List<DomainName>, Detection> hosts,
    Outside outside,
    Function<Path, ProjectStore> projects,
    Function<Language, Messages> messages,
    String version) {
  public Services {
    kinds = List.copyOf(kinds);
  }

  /// Whom the commands ask that look at one thing, as a receiving server would.
  ///
  /// @param resolver one run with the first of these resolvers, or with the system's where there is
  ///   none; slow answers must fit in (RFC 7208 §4.6.4: 20 seconds)
  /// @param many the same for the names of many addresses, which belong to nobody in particular
  /// @param secure what a host of links shows a browser
  /// @param patience for a command that goes on for long
  public record Outside(
      Function<List<ResolverAddress>, Resolver> resolver,
      Function<List<ResolverAddress>, Resolver> many,
      Fetcher web,
      SecureHost secure,
      Clock clock,
      Patience patience,
      Input input) {}

  /// What is handed over by standard input.
  @FunctionalInterface
  public interface Input {
    /// Reads to the end.
    ///
    /// @param most octets that are taken
    /// @throws Refusal when there is more, or it cannot be read
    byte[] read(int most) throws Refusal;
  }

  /// How a command that goes on for long lets time pass, and learns that the user has seen enough.
  public interface Patience {
    /// Lets time pass.
    ///
    /// @throws InterruptedException when the user wants an end
    void pause(Duration time) throws InterruptedException;

    /// Whether somebody sits in front of a terminal, where a line can be written over.
    default boolean isWatched() {
      return false;
    }

    /// Does the work; when the user wants an end, the thread is interrupted, and what the work then
    /// gives is the program's exit status.
    int untilStopped(Work work) throws Refusal;

    /// A command's work, up to its exit status.
    @FunctionalInterface
    interface Work {
      int run() throws Refusal;
    }
  }

  /// Checks of many domains.
  @FunctionalInterface
  public interface Many {
    /// @param resolvers replace the system's; none: use that
    /// @throws Refusal where there is no resolver to ask
    ManyChecks through(List<ResolverAddress> resolvers) throws Refusal;
  }

  /// Runs one check to its end.
  @FunctionalInterface
  public interface Check {
    /// @param progress told each row as it is judged, on the calling thread or one at a time
    /// @throws Refusal when a file cannot be used; trouble of the network is in the report
    Report run(CheckRequest request, Consumer<RowReport> progress) throws Refusal;
  }

  /// @param kinds whose rows are wanted; nobody is asked for more
  /// @param resolvers replace the system and public resolvers; none: use those
  /// @param files whether the logo and its certificate are fetched, too
  /// @param record where to keep the transcript
  /// @param replay the transcript to answer from in place of a network
  public record CheckRequest(
      List<RecordKind> kinds,
      Answers answers,
      List<ResolverAddress> resolvers,
      boolean files,
      Optional<Path> record,
      Optional<Path> replay) {
    public CheckRequest {
      kinds = List.copyOf(kinds);
      resolvers = List.copyOf(resolvers);
    }
  }

  /// Starts the practice name server.
  @FunctionalInterface
  public interface Practice {
    /// @param port where to listen; empty: any that is free
    /// @throws Refusal when it cannot listen there
    Running start(OptionalInt port) throws Refusal;

    /// A practice server that answers until it is closed.
    interface Running extends AutoCloseable {
      ResolverAddress address();

      DomainName domain();

      /// Blocks until the server is closed or the thread interrupted.
      void await();

      @Override
      void close();
    }
  }
}
