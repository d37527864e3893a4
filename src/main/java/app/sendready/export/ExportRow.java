package app.sendready.export;

import app.sendready.check.Action;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.RowReport;
import app.sendready.i18n.Text;
import app.sendready.provider.PanelRow;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// One record as it is handed over.
///
/// @param number the number it has on every screen
/// @param typed what to do, and what to type where
public record ExportRow(int number, PanelRow typed) {
  static ExportRow of(int number, ExpectedRecord expected, Optional<RowReport> seen, Panel panel) {
    return new ExportRow(number, PanelRow.of(expected, seen, panel.dialect(), panel.zone()));
  }

  public ExpectedRecord expected() {
    return typed.expected();
  }

  public Action action() {
    return typed.action();
  }

  public String name() {
    return typed.name();
  }

  public String value() {
    return typed.value();
  }

  public OptionalInt priority() {
    return typed.priority();
  }

  public Optional<String> canonical() {
    return typed.canonical();
  }

  public List<String> replaces() {
    return typed.replaces();
  }

  public boolean tooLong() {
    return typed.tooLong();
  }

  public Optional<RowReport> seen() {
    return typed.seen();
  }

  /// Whether somebody has to touch this record in the panel.
  public boolean isToDo() {
    return typed.isToDo();
  }

  /// Whether it belongs into a list of records to type, whatever stands there already.
  public boolean isTyped() {
    return typed.isTyped();
  }

  /// Whether a part of the value is not known yet, and no look into DNS has found it.
  public boolean hasGap() {
    return typed.hasGap();
  }

  /// Whether it will have to be typed once its gap is filled.
  boolean isToFollow() {
    return typed.isToFollow();
  }

  /// Whether the name is typed whole, with or without its final dot.
  boolean isNameWhole() {
    String whole = expected().name().withoutDot();
    return name().equals(whole) || name().equals(whole + ".");
  }

  /// The value with the priority of an MX in front, for people who read it on one line.
  String line() {
    return typed.line();
  }

  public boolean isInReverseZone() {
    return typed.isInReverseZone();
  }

  /// Whether nobody could say what stands there now: nobody looked, or no answer came.
  public boolean isUnseen() {
    return typed.isUnseen();
  }

  /// What to know before it is added although nobody could see its place.
  Optional<Text> blind() {
    return typed.blind();
  }
}
