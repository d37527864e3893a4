package app.sendready.app;

import app.sendready.project.PlatformFile;
import java.security.SecureRandom;
import java.text.Bidi;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// Lets Java make ready what the first window needs beside JavaFX, while JavaFX starts and one
/// processor has nothing to do. The window needs all of it anyway, and waits where it is not ready.
final class WindowAhead {
  private WindowAhead() {}

  /// Returns at once.
  static void begin() {
    Thread.ofPlatform().daemon().name("ahead").start(WindowAhead::prepare);
  }

  private static void prepare() {
    // Typefaces are copied into files whose names are made by chance.
    new SecureRandom().nextInt();
    PlatformFile.builtIn();
    // Every line of text is looked through for letters that run from right to left.
    new Bidi("a", Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).isLeftToRight();
    icons().forEach(Ikon::getCode);
    // When recent projects were saved.
    var _ =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(Locale.getDefault())
            .format(LocalDate.EPOCH);
  }

  private static List<Ikon> icons() {
    return List.of(
        MaterialDesignT.THEME_LIGHT_DARK,
        MaterialDesignF.FORMAT_FONT_SIZE_INCREASE,
        MaterialDesignP.PRESENTATION,
        MaterialDesignE.EMAIL_CHECK_OUTLINE,
        MaterialDesignS.SCHOOL_OUTLINE,
        MaterialDesignC.CLOSE);
  }
}
