package app.sendready.check;

import app.sendready.dns.RecordType;

/// A record that stands in DNS, of whatever type.
///
/// @param value canonical: absolute names, TXT joined and without quotes
public record FoundRecord(RecordType type, String value) {}
