package app.sendready.project;

import app.sendready.answers.Selector;
import app.sendready.answers.SendingPlatform;
import app.sendready.answers.Subdomain;
import app.sendready.disk.FileBound;
import app.sendready.disk.RegularFile;
import app.sendready.dns.DomainName;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import app.sendready.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads a [SendingPlatform] from a platform profile.
///
/// The members are those of the record; `formerSpfIncludes`, `knownSelectors` and
/// `certificateIssuers` may be left out.
public sealed interface PlatformFile {
  record Read(SendingPlatform platform) implements PlatformFile {}

  /// The profile cannot be used, and why.
  record Unusable(Text why) implements PlatformFile {}

  /// The profile that the program ships; read when first asked for.
  static SendingPlatform builtIn() {
    return BuiltIn.PLATFORM;
  }

  private static SendingPlatform shipped() {
    try (InputStream in = PlatformFile.class.getResourceAsStream("altcraft.json")) {
      if (in == null) {
        throw new IllegalStateException("altcraft.json is not in the program");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return switch (parse(text, "altcraft.json")) {
        case Read(SendingPlatform platform) -> platform;
        case Unusable(Text why) -> throw new IllegalStateException("altcraft.json: " + why);
      };
    } catch (IOException broken) {
      throw new IllegalStateException("altcraft.json", broken);
    }
  }

  /// Keeps it.
  final class BuiltIn {
    private static final SendingPlatform PLATFORM = shipped();

    private BuiltIn() {}
  }

  static PlatformFile read(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      return parse(RegularFile.text(file, FileBound.PLATFORM), name);
    } catch (RegularFile.TooLarge large) {
      return unusable("project.platform.too-large", name);
    } catch (NoSuchFileException none) {
      return unusable("project.platform.no-file", file.toString());
    } catch (CharacterCodingException notUtf8) {
      return unusable("project.platform.no-text", name);
    } catch (IOException unreadable) {
      return unusable("project.platform.unreadable", file.toString());
    }
  }

  /// @param file the file's name, for the sentence
  static PlatformFile parse(String text, String file) {
    Json.Salvaged read = Json.salvage(text.startsWith("\ufeff") ? text.substring(1) : text);
    if (read.damage().isPresent()) {
      Json.Parsed.Damaged at = read.damage().get();
      return new Unusable(
          Text.of("project.platform.no-json", "file", file)
              .with("line", at.line())
              .with("column", at.column()));
    }
    if (!(read.value() instanceof Json.Obj profile)) {
      return unusable("project.platform.no-profile", file);
    }
    return read.twice()
        .<PlatformFile>map(member ->
            new Unusable(
                Text.of("project.platform.twice", "file", file)
                    .with("member", Bounds.shown(member))))
        .orElseGet(() -> new Members(profile, file).known());
  }

  /// A profile inside another file, which a newer program may have written.
  ///
  /// @param file what holds the profile, for the sentence
  static PlatformFile of(Json.Obj profile, String file) {
    return new Members(profile, file).read();
  }

  /// The profile of a platform, as [#of] reads it.
  static Json.Obj print(SendingPlatform platform) {
    return Json.object()
        .put("name", platform.name())
        .put("spfInclude", platform.spfInclude().withoutDot())
        .put(
            "formerSpfIncludes",
            Json.texts(platform.formerSpfIncludes().stream().map(DomainName::withoutDot).toList()))
        .put("trackingTarget", platform.trackingTarget().withoutDot())
        .put("bounceTarget", platform.bounceTarget().withoutDot())
        .put("selector", platform.selector())
        .put("trackingLabel", platform.trackingLabel())
        .put("bounceLabel", platform.bounceLabel())
        .put("serverLabel", platform.serverLabel())
        .put("knownSelectors", Json.texts(platform.knownSelectors()))
        .put(
            "certificateIssuers",
            Json.texts(platform.certificateIssuers().stream().map(DomainName::withoutDot).toList()))
        .end();
  }

  private static Unusable unusable(String key, String file) {
    return new Unusable(Text.of(key, "file", file));
  }

  /// Takes the members one by one and remembers the first that cannot be used.
  final class Members {
    private static final Set<String> MEMBERS =
        Set.of(
            "name",
            "spfInclude",
            "formerSpfIncludes",
            "trackingTarget",
            "bounceTarget",
            "selector",
            "trackingLabel",
            "bounceLabel",
            "serverLabel",
            "knownSelectors",
            "certificateIssuers");

    private final Json.Obj profile;
    private final String file;
    private final List<Text> wrong = new ArrayList<>();

    private Members(Json.Obj profile, String file) {
      this.profile = profile;
      this.file = file;
    }

    private PlatformFile read() {
      SendingPlatform platform =
          new SendingPlatform(
              text("name"),
              name("spfInclude"),
              names("formerSpfIncludes"),
              name("trackingTarget"),
              name("bounceTarget"),
              selector("selector", text("selector")),
              label("trackingLabel"),
              label("bounceLabel"),
              label("serverLabel"),
              texts("knownSelectors").stream()
                  .map(typed -> selector("knownSelectors", typed))
                  .toList(),
              names("certificateIssuers"));
      // Links and bounces, and on-premise links and servers, are at one domain: each needs its own.
      different("bounceLabel", platform.bounceLabel(), platform.trackingLabel());
      different("serverLabel", platform.serverLabel(), platform.trackingLabel());
      return wrong.isEmpty() ? new Read(platform) : new Unusable(wrong.getFirst());
    }

    private void different(String member, String label, String other) {
      if (label.equals(other) && wrong.isEmpty()) {
        wrong("project.platform.same-label", member, label);
      }
    }

    /// A member that no profile has is a slip, and what it should say would go missing.
    private PlatformFile known() {
      profile.members().keySet().stream()
          .filter(member -> !MEMBERS.contains(member))
          .findFirst()
          .ifPresent(member -> wrong("project.platform.unknown", Bounds.shown(member), ""));
      return wrong.isEmpty() ? read() : new Unusable(wrong.getFirst());
    }

    private String text(String member) {
      Optional<Json> value = profile.get(member);
      Optional<String> text = profile.text(member).map(String::strip).filter(t -> !t.isEmpty());
      if (text.isEmpty()) {
        boolean other = value.isPresent() && !(value.get() instanceof Json.Str);
        wrong(other ? "project.platform.no-string" : "project.platform.missing", member, "");
      }
      return text.orElse("");
    }

    private List<String> texts(String member) {
      Optional<Json> value = profile.get(member);
      List<String> texts = profile.texts(member);
      boolean whole =
          value.isEmpty()
              || value.get() instanceof Json.Arr(List<Json> all) && all.size() == texts.size();
      if (!whole) {
        wrong("project.platform.no-list", member, "");
      }
      return texts;
    }

    private List<DomainName> names(String member) {
      return texts(member).stream().map(typed -> name(member, typed)).toList();
    }

    private DomainName name(String member) {
      return name(member, text(member));
    }

    private DomainName name(String member, String typed) {
      return switch (TypedName.parse(typed)) {
        case TypedName.Understood understood -> understood.name();
        case TypedName.NotAName _ -> {
          wrong("project.platform.no-name", member, typed);
          yield DomainName.ROOT;
        }
      };
    }

    /// One label, since it is put in front of a domain (RFC 1035 §2.3.1).
    private String label(String member) {
      String typed = text(member);
      DomainName any = DomainName.of("example.com");
      Optional<DomainName> name = Subdomain.parse(any, typed).read();
      boolean one = name.filter(n -> n.labels().size() == any.labels().size() + 1).isPresent();
      if (!one || typed.endsWith(".")) {
        wrong("project.platform.no-label", member, typed);
      }
      return name.map(n -> n.relativeTo(any)).orElse(typed);
    }

    private String selector(String member, String typed) {
      Optional<Selector> selector = Selector.parse(typed);
      if (selector.isEmpty()) {
        wrong("project.platform.no-selector", member, typed);
      }
      return selector.map(Selector::text).orElse(typed);
    }

    private void wrong(String key, String member, String value) {
      wrong.add(Text.of(key, "file", file).with("member", member).with("value", value));
    }
  }
}
