package app.sendready.app;

import app.sendready.network.Networks;
import app.sendready.ui.control.Publisher;
import app.sendready.web.Fetcher;
import app.sendready.web.MailboxHost;
import app.sendready.web.SecureHost;
import java.util.Optional;

/// What a session looks at: the internet, or the made-up one of practice.
///
/// @param many the same for questions about many names, which belong to nobody in particular
/// @param pressed fetches what the user presses for, and lets the runs know it
/// @param secure shows certificates of hosts
/// @param mailboxes asks mail servers; empty in practice
/// @param publisher fills the practice domain; empty in the real world
record SessionWorld(
    Networks networks,
    Networks many,
    Fetcher pressed,
    SecureHost secure,
    Optional<MailboxHost> mailboxes,
    Optional<Publisher> publisher) {}
