package app.sendready.reports.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a file holds, by how it begins; names and types say too often something else.
enum ContentSort {
  EMPTY,
  GZIP,
  ZIP,
  /// Packed in a way that is not read here.
  OTHER_ARCHIVE,
  /// A message, a mailbox or attachments in a form that Outlook alone writes.
  OUTLOOK_FORM,
  AGGREGATE,
  JSON,
  MAILBOX,
  MAIL,
  OTHER;

  /// As many octets as it takes to tell.
  static final int HEAD = 4096;

  private static final Pattern FIELD = Pattern.compile("[!-9;-~]{1,78}:.*+", Pattern.DOTALL);

  static ContentSort of(byte[] head) {
    if (head.length == 0) {
      return EMPTY;
    }
    if (begins(head, 0x1f, 0x8b)) {
      return GZIP;
    }
    if (begins(head, 'P', 'K', 3, 4) || begins(head, 'P', 'K', 5, 6)) {
      return ZIP;
    }
    if (isOutlook(head)) {
      return OUTLOOK_FORM;
    }
    if (isOtherArchive(head)) {
      return OTHER_ARCHIVE;
    }
    // UTF-16 is ASCII with noughts between.
    String text = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
    String start =
        text.replaceFirst("^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "").stripLeading();
    if (start.isEmpty()) {
      return head.length < HEAD ? EMPTY : OTHER;
    }
    if (start.startsWith("From ")) {
      return MAILBOX;
    }
    if (start.startsWith("{")) {
      return JSON;
    }
    return ofText(start);
  }

  private static ContentSort ofText(String start) {
    boolean report = hasReport(start);
    int line = start.indexOf('\n');
    String first = line < 0 ? start : start.substring(0, line);
    if (FIELD.matcher(first).matches() && !first.startsWith("<") && !first.contains("<feedback")) {
      return MAIL;
    }
    return report || start.startsWith("<") ? AGGREGATE : OTHER;
  }

  /// Whether an aggregate report begins in this text.
  static boolean hasReport(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("<feedback") || lower.contains(":feedback");
  }

  /// `.msg` is a compound file, `winmail.dat` has the signature of TNEF, `.pst` begins with `!BDN`
  /// (MS-CFB §2.2, MS-OXTNEF §2.1.3.1, MS-PST §2.2.2.6).
  private static boolean isOutlook(byte[] head) {
    return begins(head, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
        || begins(head, 0x78, 0x9f, 0x3e, 0x22)
        || begins(head, '!', 'B', 'D', 'N');
  }

  private static boolean isOtherArchive(byte[] head) {
    return begins(head, 'B', 'Z', 'h')
        || begins(head, '7', 'z', 0xbc, 0xaf)
        || begins(head, 0xfd, '7', 'z', 'X', 'Z')
        || begins(head, 0x28, 0xb5, 0x2f, 0xfd)
        || begins(head, 'R', 'a', 'r', '!')
        || new String(head, StandardCharsets.ISO_8859_1).startsWith("ustar", 257);
  }

  private static boolean begins(byte[] head, int... with) {
    if (head.length < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if ((head[i] & 0xff) != with[i]) {
        return false;
      }
    }
    return true;
  }
}
