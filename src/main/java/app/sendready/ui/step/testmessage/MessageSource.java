package app.sendready.ui.step.testmessage;

import app.sendready.message.MessageAnalysis;
import app.sendready.message.RawMessage;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// What the step draws on from outside.
///
/// @param chooser asks for a file in the system's own dialog
/// @param analyst asks DNS, blocking
/// @param example a message to try, while practising
/// @param verify goes to the row of *Verify* for a kind of record
public record MessageSource(
    Supplier<Optional<Path>> chooser,
    Function<RawMessage, MessageAnalysis> analyst,
    Optional<Supplier<byte[]>> example,
    Consumer<String> verify) {}
