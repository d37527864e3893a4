package app.sendready.ui.handover;

import app.sendready.check.Report;
import app.sendready.dns.TypedName;
import app.sendready.export.CheckFormat;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.provider.Detection;
import app.sendready.reports.KeptAnswer;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// The newest report on its way into a file.
public final class ReportModel {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("-uuuu-MM-dd-HHmm");

  /// How it can be kept.
  public enum Form {
    HTML(CheckFormat.HTML),
    PDF(CheckFormat.PDF),
    TEXT(CheckFormat.TEXT),
    JSON(CheckFormat.JSON);

    private final CheckFormat format;

    Form(CheckFormat format) {
      this.format = format;
    }
  }

  private final ObservableValue<Optional<Report>> report;
  private final Function<Report, Detection> hosts;
  private final Supplier<Optional<KeptAnswer>> kept;
  private final Function<Language, Messages> speaker;
  private final ZoneId zone;
  private final SaveTargets places;
  private final SaveProgress saving;
  private final ObjectProperty<Form> form = new SimpleObjectProperty<>(Form.PDF);
  private final ObjectProperty<Language> language;

  /// @param report the newest whole look; empty before the first
  /// @param hosts who serves the zone of a report
  /// @param kept what the project keeps of DMARC reports
  /// @param start the language before another one is chosen
  /// @param zone whose time of day the file's name tells
  /// @param saving for this window alone
  public ReportModel(
      ObservableValue<Optional<Report>> report,
      Function<Report, Detection> hosts,
      Supplier<Optional<KeptAnswer>> kept,
      Language start,
      Function<Language, Messages> speaker,
      ZoneId zone,
      SaveTargets places,
      SaveProgress saving) {
    this.report = report;
    this.hosts = hosts;
    this.kept = kept;
    this.speaker = speaker;
    this.zone = zone;
    this.places = places;
    this.saving = saving;
    language = new SimpleObjectProperty<>(start);
  }

  public ObjectProperty<Form> form() {
    return form;
  }

  /// The language of the report.
  public ObjectProperty<Language> language() {
    return language;
  }

  public SaveProgress saving() {
    return saving;
  }

  /// Whose report it is; empty before the first look.
  public ObservableValue<String> domain() {
    return report.map(
        now -> now.map(its -> TypedName.unicode(its.answers().fromDomain())).orElse(""));
  }

  /// Which moment it tells of; that there is none yet before the first look.
  public Text moment(Messages words) {
    return report
        .getValue()
        .map(now ->
            Text.of("handover.report.moment", "time", words.moment(now.checkedAt()))
                .with("count", now.rows().size()))
        .orElseGet(() -> Text.of("handover.report.none"));
  }

  /// The report that [#moment] tells of.
  public ObservableValue<Optional<Report>> report() {
    return report;
  }

  /// Writes it where the user says.
  public void save() {
    report
        .getValue()
        .ifPresent(now -> {
          CheckFormat format = form.get().format;
          Messages words = speaker.apply(language.get());
          Optional<KeptAnswer> dmarc = kept.get();
          String name =
              new FileNames(TypedName.unicode(now.answers().fromDomain()))
                  .of(MOMENT.format(now.checkedAt().atZone(zone)) + "." + format.extension());
          places
              .file(name)
              .ifPresent(file ->
                  saving.to(
                      file,
                      progress -> {
                        progress.made(0, 1);
                        return Map.of(
                            String.valueOf(file.getFileName()),
                            format.bytes(now, hosts.apply(now), dmarc, words));
                      }));
        });
  }

  /// Stops whatever still runs.
  public void cancel() {
    saving.cancel();
  }
}
