package app.sendready.live;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Inet6Address;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/// One conversation with a mail server, a line out and a reply back; replies are bounded.
final class SmtpTalk {
  /// RFC 5321 §4.5.3.1.5: a reply line has 512 octets at most.
  private static final int LONGEST_LINE = 512;

  private static final int MOST_LINES = 50;

  private final Socket socket;
  private final InputStream in;

  SmtpTalk(Socket socket) throws IOException {
    this.socket = socket;
    in = new BufferedInputStream(socket.getInputStream());
  }

  /// What a server says first.
  Reply greeting() throws IOException {
    return reply();
  }

  /// RFC 5321 §4.1.4: who has no name of its own gives its address.
  Reply hello() throws IOException {
    boolean six = socket.getLocalAddress() instanceof Inet6Address;
    String own = socket.getLocalAddress().getHostAddress().replaceFirst("%.*", "");
    return say("EHLO [" + (six ? "IPv6:" : "") + own + "]");
  }

  Reply say(String line) throws IOException {
    socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    return reply();
  }

  /// Goes away politely; what comes back does not matter any more.
  void leave() {
    try {
      say("RSET");
      say("QUIT");
    } catch (IOException gone) {
      // All that mattered was said.
    }
  }

  /// RFC 5321 §4.2.1: the lines of a reply have the same code, and a hyphen behind it but the last.
  private Reply reply() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < MOST_LINES; i++) {
      String line = line();
      if (!line.matches("[2-5][0-9]{2}(?:[ -].*)?")) {
        throw new IOException("no reply of SMTP");
      }
      text.append(line.length() > 4 ? line.substring(4) : "").append(' ');
      if (line.length() < 4 || line.charAt(3) == ' ') {
        return new Reply(
            Integer.parseInt(line.substring(0, 3)), text.toString().toLowerCase(Locale.ROOT));
      }
    }
    throw new IOException("a reply without end");
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0 || line.length() > LONGEST_LINE) {
        throw new IOException("no whole line");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  /// @param text of all lines, in small letters
  record Reply(int code, String text) {
    /// RFC 3463 §3.2: bad destination mailbox address, system address, moved, bad syntax.
    private static final Pattern MAILBOX = Pattern.compile("^\\s*[(#]?5\\.1\\.(?:0|1|2|3|6|10)\\b");

    private static final Pattern ENHANCED =
        Pattern.compile("^\\s*[(#]?[245]\\.\\d{1,3}\\.\\d{1,3}");

    private static final Pattern UNKNOWN =
        Pattern.compile(
            "(?:user|mailbox|recipient|address|account|addressee).{0,60}"
                + "(?:unknown|not exist|not found|no such|unavailable|doesn't exist|rejected)"
                + "|(?:unknown|no such|invalid).{0,20}(?:user|mailbox|recipient|address|account)");

    boolean isYes() {
      return code / 100 == 2;
    }

    boolean isLater() {
      return code / 100 == 4;
    }

    /// Refused for the mailbox's sake, and not for ours: RFC 3463 where the server goes by it, else
    /// its words.
    boolean isNoMailbox() {
      boolean refused = code == 550 || code == 551 || code == 553;
      return refused
          && (ENHANCED.matcher(text).find()
              ? MAILBOX.matcher(text).find()
              : UNKNOWN.matcher(text).find());
    }
  }
}
