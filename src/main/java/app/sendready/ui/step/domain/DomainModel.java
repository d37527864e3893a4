package app.sendready.ui.step.domain;

import app.sendready.answers.Answers;
import app.sendready.answers.FromDomain;
import app.sendready.answers.FromDomainGuard;
import app.sendready.answers.Mode;
import app.sendready.answers.SendingPlatform;
import app.sendready.dns.DomainName;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import app.sendready.kind.dmarc.PublishedPolicy;
import app.sendready.survey.OtherMail;
import app.sendready.survey.Survey;
import app.sendready.survey.SurveyResult;
import app.sendready.survey.Topic;
import app.sendready.survey.TopicAnswer;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Input;
import app.sendready.ui.fx.Note;
import app.sendready.ui.fx.ParsedInput;
import app.sendready.ui.wizard.StepReadiness;
import app.sendready.ui.wizard.WizardModel;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// What is typed in the first step; starts the answers as soon as a domain is understood.
public final class DomainModel {
  /// How far the look at DNS is.
  public sealed interface Progress {
    record Idle() implements Progress {}

    record Surveying(DomainName domain) implements Progress {}

    record Complete(SurveyResult result) implements Progress {}

    /// The user did not want to wait for the rest.
    record Stopped(DomainName domain) implements Progress {}

    /// It broke down for reasons of its own; nothing is known.
    record Crashed(DomainName domain) implements Progress {}
  }

  private final WizardModel wizard;
  private final Optional<Survey> survey;
  private final Background background;
  private final Duration quiet;
  private final FromDomainGuard guard = FromDomainGuard.bundled();
  private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.CLOUD);
  private final ReadOnlyObjectWrapper<Progress> progress =
      new ReadOnlyObjectWrapper<>(new Progress.Idle());
  private final ReadOnlyObjectWrapper<Map<Topic, TopicAnswer>> lines =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final Input<DomainName> from = new Input<>("", this::read, progress);
  private SendingPlatform platform;

  /// @param survey what DNS holds; nothing is shown without it
  /// @param background for the survey alone
  /// @param quiet how long nothing is typed before the survey asks
  public DomainModel(
      WizardModel wizard,
      SendingPlatform platform,
      Optional<Survey> survey,
      Background background,
      Duration quiet) {
    this.wizard = wizard;
    this.platform = platform;
    this.survey = survey;
    this.background = background;
    this.quiet = quiet;
    wizard.start().subscribe(now -> now.ifPresent(a -> this.platform = a.platform()));
    wizard
        .fields()
        .text("domain.from", from.text(), answers -> TypedName.unicode(answers.fromDomain()));
    wizard.fields().choice("domain.mode", mode, Mode::word, Mode::byWord, Answers::mode);
    from.reading().subscribe(reading -> publish());
    mode.subscribe(chosen -> publish());
    from.reading().map(ParsedInput::read).subscribe(this::survey);
  }

  private void publish() {
    wizard.restart(from.value().map(name -> Answers.start(name, mode.get(), platform)));
  }

  private void survey(Optional<DomainName> name) {
    background.cancel();
    progress.set(new Progress.Idle());
    lines.set(Map.of());
    if (name.isEmpty() || survey.isEmpty()) {
      return;
    }
    DomainName domain = name.get();
    progress.set(new Progress.Surveying(domain));
    background.run(
        () -> {
          Thread.sleep(quiet);
          return survey
              .get()
              .survey(domain, (topic, seen) -> background.progress(() -> told(topic, seen)));
        },
        result -> progress.set(new Progress.Complete(result)),
        broken -> progress.set(new Progress.Crashed(domain)));
  }

  private void told(Topic topic, TopicAnswer seen) {
    Map<Topic, TopicAnswer> more = new EnumMap<>(Topic.class);
    more.putAll(lines.get());
    more.put(topic, seen);
    lines.set(Collections.unmodifiableMap(more));
  }

  private ParsedInput<DomainName> read(String typed) {
    return switch (FromDomain.parse(typed, guard)) {
      case FromDomain.Nothing() -> ParsedInput.waiting();
      case FromDomain.Unfinished(Text next) ->
          new ParsedInput.Waiting<>(Optional.of(Note.hint(next)));
      case FromDomain.Refused(Text why) -> new ParsedInput.Wrong<>(Note.problem(why));
      case FromDomain.Understood(DomainName name, Optional<Text> caution, Optional<Text> reading) ->
          new ParsedInput.Understood<>(
              name,
              unregistered(name)
                  .map(Note::problem)
                  .or(() -> caution.map(Note::hint))
                  .or(() -> reading.map(Note::good)));
    };
  }

  /// Nobody has bought the domain, as the survey saw: no record can be published.
  private Optional<Text> unregistered(DomainName name) {
    return progress.get() instanceof Progress.Complete(SurveyResult result)
            && result.domain().equals(name)
            && result.unregistered()
        ? Optional.of(
            Text.of(
                "domain.from.unregistered", "domain", TypedName.unicode(guard.registered(name))))
        : Optional.empty();
  }

  /// The domain that is probably meant, where a web site's was typed.
  ObservableValue<Optional<DomainName>> better() {
    return from.reading().map(reading -> reading.read().flatMap(FromDomain::withoutWww));
  }

  /// Takes that one.
  void useBetter() {
    better().getValue().ifPresent(name -> from.text().set(TypedName.unicode(name)));
  }

  /// The from-domain.
  public Input<DomainName> from() {
    return from;
  }

  public ObjectProperty<Mode> mode() {
    return mode;
  }

  /// The platform's name, for sentences.
  public String platformName() {
    return platform.name();
  }

  /// How far the survey is.
  public ReadOnlyObjectProperty<Progress> progress() {
    return progress.getReadOnlyProperty();
  }

  /// What the survey has seen so far, each thing by itself.
  public ReadOnlyObjectProperty<Map<Topic, TopicAnswer>> lines() {
    return lines.getReadOnlyProperty();
  }

  /// What DNS says of the domain's DMARC today; empty until the survey has ended.
  public ObservableValue<Optional<PublishedPolicy>> published() {
    return progress.map(now ->
        switch (now) {
          case Progress.Idle _, Progress.Surveying _ -> Optional.empty();
          case Progress.Complete(SurveyResult result) -> Optional.of(result.dmarc());
          case Progress.Stopped _, Progress.Crashed _ ->
              Optional.of(new PublishedPolicy.CannotTell());
        });
  }

  /// Who has to do with the domain's mail beside the platform, as far as the survey saw it.
  public ObservableValue<OtherMail> others() {
    return progress.map(now ->
        now instanceof Progress.Complete(SurveyResult result) ? result.others() : OtherMail.NONE);
  }

  /// Stops the look at DNS and keeps what was seen; what it would have seen is not missed.
  public void stopSurvey() {
    background.cancel();
    if (progress.get() instanceof Progress.Surveying(DomainName domain)) {
      progress.set(new Progress.Stopped(domain));
    }
  }

  /// Looks once more at the domain that is typed.
  public void surveyAgain() {
    survey(from.value());
  }

  /// Whether a domain was understood.
  public ObservableValue<StepReadiness> readiness() {
    return from.reading()
        .map(reading ->
            from.value()
                .flatMap(this::unregistered)
                .map(StepReadiness::needsYou)
                .orElseGet(() -> StepReadiness.of(from, Text.of("domain.from.missing"))));
  }
}
