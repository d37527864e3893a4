package app.sendready.ui.many;

import javafx.scene.Node;

/// The verification of one domain, which whoever puts the program together hands in.
///
/// @param enter looks at the chosen domain
/// @param leave asks nobody any more
public record ManyDetail(Node node, Runnable enter, Runnable leave) {}
