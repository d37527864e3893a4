package app.sendready.dns;

/// The record types this program asks for, with their numbers from the IANA registry.
public enum RecordType {
  A(1),
  NS(2),
  CNAME(5),
  SOA(6),
  PTR(12),
  MX(15),
  TXT(16),
  AAAA(28),
  DS(43),
  /// The obsolete type of RFC 4408, asked only to warn about a left-over copy (RFC 7208 §3.1).
  SPF(99),
  CAA(257);

  private final int code;

  RecordType(int code) {
    this.code = code;
  }

  /// The number on the wire.
  public int code() {
    return code;
  }

  /// A value as people type it: a name at its end without the final dot. The root alone keeps it.
  public String plain(String value) {
    boolean name =
        switch (this) {
          case CNAME, MX, NS, PTR ->
              value.endsWith(".") && !value.equals(".") && !value.endsWith(" .");
          case A, AAAA, TXT, SPF, SOA, DS, CAA -> false;
        };
    return name ? value.substring(0, value.length() - 1) : value;
  }
}
