package app.sendready.ui.reports;

import app.sendready.reports.KeptAnswer;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/// What steps of the wizard need of the reports.
///
/// @param answer what the project keeps of those that were read; empty where none were
/// @param open brings the window to the front
public record ReportsOffer(ObservableValue<Optional<KeptAnswer>> answer, Runnable open) {}
