package app.sendready.bulk;

/// Why domains need work: what was found in one sort of record.
///
/// @param kind of the record
/// @param code of the finding
public record BulkCause(String kind, String code) {}
