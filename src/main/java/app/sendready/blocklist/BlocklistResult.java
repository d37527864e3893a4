package app.sendready.blocklist;

import app.sendready.check.Finding;

/// What one list says of one address or domain.
public record BlocklistResult(Blocklist list, Suspect suspect, Finding finding) {}
