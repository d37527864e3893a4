package app.sendready.reports;

/// Which sender.
///
/// @param name its own name, its domain or its network; empty for what has none
record SenderKey(SenderKind kind, String name) {}
