package app.sendready.ui.step.records;

import java.util.Optional;

/// The DNS panel that the records go into, as far as this step needs it.
///
/// @param name the DNS host's name
/// @param names its own form of names
/// @param values its own form of contents
/// @param ttl the TTL to type; empty where the panel's own suggestion is best
public record Panel(String name, NameForm names, ValueForm values, Optional<String> ttl) {}
