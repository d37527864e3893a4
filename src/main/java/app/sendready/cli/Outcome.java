package app.sendready.cli;

/// What a command ends in: its exit status and what it prints.
record Outcome(int status, String text) {}
