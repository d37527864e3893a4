package app.sendready.release;

import app.sendready.json.Json;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// A version of the program that was published.
///
/// @param version as it is written, such as `1.2.0` or `1.2.0-beta`
/// @param page tells what is new in it; an address with HTTPS
public record Release(String version, LocalDate published, URI page) {
  private static final Pattern VERSION = Pattern.compile("[0-9][0-9A-Za-z.+-]{0,39}");
  private static final int LONGEST_ADDRESS = 300;

  /// Reads what was signed; empty where anything is missing or is not what it should be.
  static Optional<Release> read(String json) {
    if (!(Json.parse(json) instanceof Json.Parsed.Read(Json.Obj told))) {
      return Optional.empty();
    }
    Optional<String> version = told.text("version").filter(v -> VERSION.matcher(v).matches());
    Optional<LocalDate> published = told.text("published").flatMap(Release::day);
    Optional<URI> page = told.text("page").flatMap(Release::address);
    return version.isPresent() && published.isPresent() && page.isPresent()
        ? Optional.of(new Release(version.get(), published.get(), page.get()))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  /// An address that a browser may be given, and that this program may ask.
  static Optional<URI> address(String text) {
    try {
      return Optional.of(URI.create(text))
          .filter(uri -> text.length() <= LONGEST_ADDRESS)
          .filter(uri -> "https".equals(uri.getScheme()) && uri.getHost() != null);
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  /// Whether it comes after another version; `1.0.0-beta` comes before `1.0.0`. A version that
  /// cannot be read is neither before nor after.
  public boolean isAfter(String other) {
    try {
      return ModuleDescriptor.Version.parse(version)
              .compareTo(ModuleDescriptor.Version.parse(other))
          > 0;
    } catch (IllegalArgumentException noVersion) {
      return false;
    }
  }
}
