package app.sendready;

import app.sendready.blocklist.Blocklist;
import app.sendready.blocklist.Blocklists;
import app.sendready.network.PublicResolver;
import app.sendready.project.PublicResolversFile;
import app.sendready.release.ReleaseSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The page that lists every address the program may speak to, from one list.
///
/// Each entry names the classes that open the connection; [PrivacyPageTest] knows that there are no
/// others.
final class PrivacyPage {
  /// @param whom who is spoken to
  /// @param what what for
  /// @param when what the user does for it to happen
  /// @param how by which protocol and port
  /// @param by the classes of `live` that open the connection
  record Spoken(String whom, String what, String when, String how, Set<String> by) {}

  private static final Set<String> DNS = Set.of("Datagrams", "Line", "TcpStream");

  static final List<Spoken> ALL =
      List.of(
          new Spoken(
              "The root servers, the servers of the top-level domains, and the name servers of the"
                  + " zones that the records lead to",
              "the records themselves, from whoever owns them",
              "a domain is typed, a project with a domain is opened, *Verify* is open, `check`",
              "DNS, UDP and TCP port 53",
              DNS),
          new Spoken(
              "The resolvers this computer is set up with",
              "what the office's network sees; the blocklists below, on request; the names of"
                  + " addresses in DMARC reports, on request",
              "as above, and `spf`, `dkim`, `dmarc`, `links`, `rotate`; for blocklists the button"
                  + " *Is it on a blocklist?* and `blocklists`; for names the button *Look up"
                  + " names* in *DMARC reports* and `reports --look-up`",
              "DNS, UDP and TCP, the port that is set up",
              DNS),
          new Spoken(
              "The public resolvers below, or those in *Settings* or after `--resolver`",
              "what the rest of the world sees",
              "as above",
              "DNS, UDP and TCP port 53",
              DNS),
          new Spoken(
              "The same public resolvers over HTTPS",
              "the same questions, where the network lets no DNS through; up to three in any case,"
                  + " to see whether answers are changed on the way",
              "as above",
              "HTTPS, port 443",
              Set.of("Doh")),
          new Spoken(
              "The server that a domain's BIMI record, or you, name for the logo and its"
                  + " certificate",
              "the logo and the certificate, as mailbox providers fetch them",
              "the button *Look at the logo* in *Policy*, *Records* and *Verify*; `logo ADDRESS`,"
                  + " `check --fetch-logo`",
              "HTTPS, port 443",
              Set.of("HttpsFetcher")),
          new Spoken(
              "The server that a zone names for its DNS panel (Domain Connect)",
              "the panel's address",
              "the button *Ask … for my panel* in *Records*, which names that server",
              "HTTPS, port 443",
              Set.of("HttpsFetcher")),
          new Spoken(
              "The host behind a tracking name, and the web sites of the domains above it",
              "whether its certificate fits, and whether they ask browsers for secure connections"
                  + " only",
              "the button *Will the links open?* in a row of *Records* or *Verify*; `links`",
              "HTTPS, port 443; only the first lines of the front page are asked for",
              Set.of("TlsProbe")),
          new Spoken(
              "The host at the from-domain's own name",
              "whether something stands there that browsers trust",
              "the button *Look* in *Go live*",
              "TLS, port 443",
              Set.of("TlsProbe")),
          new Spoken(
              "The mail server of the from-domain",
              "whether the mailbox in From exists; the server learns its address, and nothing is"
                  + " sent",
              "the button *Ask its mail server* in *Go live*",
              "SMTP, port 25",
              Set.of("SmtpProbe", "SmtpTalk")),
          new Spoken(
              releases(),
              "whether there is a newer version; nothing is told of this computer, its user or a"
                  + " domain",
              "once a week, the first time a week after the start screen has said so; never where"
                  + " the box beside it, or in *Settings*, is empty, nor in packages of a"
                  + " distribution",
              "HTTPS, port 443",
              Set.of("HttpsFetcher")),
          new Spoken(
              "This computer itself",
              "the made-up internet of *Practice* and of `practice`",
              "*Practice*, `practice`",
              "DNS, UDP and TCP on 127.0.0.1",
              Set.of("LoopbackServer")));

  private PrivacyPage() {}

  private static String releases() {
    return ReleaseSource.ofProgram()
        .map(source -> source.address().toString())
        .orElse("The address that a build names for new versions; this one names none");
  }

  static String text() {
    StringBuilder out =
        new StringBuilder(
            """
            # What leaves this computer

            <!-- Generated: mvn test-compile exec:exec@tool -Dtool=privacy -->

            SendReady has no server of its own, no account and no telemetry. What you type stays on this computer, in files that only you
            can read. It speaks to these, and to nobody else:

            | To whom | What for | When | How |
            |---|---|---|---|
            """);
    ALL.forEach(each ->
        out.append(
            "| %s | %s | %s | %s |\n"
                .formatted(each.whom(), each.what(), each.when(), each.how())));
    out.append(
        """

        Whoever is asked for a record learns this computer's address and the names in question: your domain, and names below it that are in use
        for mail; of a test message only the names in it are asked for. No private key, address of a person, text of a message or of a project is ever sent, and a
        test message is written to no file. Starting the program asks nobody but for a newer version, where the build names somebody. `plan` asks nobody
        unless `--look` or `--resolver` is given. The survey of a domain, a project that is opened, practice, *Records*, *Verify*, *Test message*, `check`, `spf`, `dkim`, `dmarc` and
        `message` speak DNS only. Nothing is fetched over HTTPS, and no host is asked for a certificate, before a button is pressed or an option is
        given that says so. The exceptions are questions of DNS to the public resolvers below, and the one for a newer version. `check` and `plan --look` with
        `--resolver` use no HTTPS at all.

        DMARC reports are read where they lie, and reading them asks nobody. *Look up names* asks DNS for the names of at most 256 addresses that nobody knows,
        and whether these names lead back to them; whoever runs the addresses can see that somebody asked.

        A link opens in your browser when you press its button; the program itself does not follow it.

        ## The public resolvers that come with the program

        | Name | Addresses | Over HTTPS |
        |---|---|---|
        """);
    for (PublicResolver resolver : PublicResolversFile.builtIn()) {
      out.append(
          "| %s | %s | %s |\n"
              .formatted(
                  resolver.name(),
                  String.join(", ", resolver.addresses().stream().map(Object::toString).toList()),
                  resolver.https().map(Object::toString).orElse("")));
    }
    out.append(
        """

        ## The blocklists that are asked on request

        They are asked over DNS, through the resolvers this computer is set up with, and learn the address or the domain in question.

        | Name | Zone | About | Data of |
        |---|---|---|---|
        """);
    for (Blocklist list : Blocklists.builtIn().lists()) {
      out.append(
          "| %s | %s | %s | %s |\n"
              .formatted(
                  list.name(),
                  list.zone().withoutDot(),
                  String.join(
                      ", ",
                      list.sorts().stream()
                          .map(s -> s.name().toLowerCase(Locale.ROOT))
                          .sorted()
                          .toList()),
                  list.checked()));
    }
    return out.toString();
  }

  public static void main(String[] args) throws IOException {
    if (args.length == 0) {
      System.out.print(text());
    } else {
      Files.writeString(Path.of(args[0]), text());
    }
  }
}
