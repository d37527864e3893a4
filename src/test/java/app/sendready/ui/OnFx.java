package app.sendready.ui;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.application.Application;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// For tests of what is on screen: starts the toolkit with the program's theme, and closes after
/// each test whatever windows it has opened.
public final class OnFx implements BeforeAllCallback, AfterEachCallback {
  private static final int PATIENCE_MILLIS = 20_000;

  @Override
  public void beforeAll(ExtensionContext test) throws Exception {
    FxToolkit.registerPrimaryStage();
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
  }

  @Override
  public void afterEach(ExtensionContext test) {
    onFx(() -> {
      List.copyOf(Window.getWindows()).forEach(Window::hide);
      return null;
    });
  }

  /// What a call on the JavaFX thread comes to; waits for it and for nothing else.
  public static <T> T onFx(Callable<T> call) {
    return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, call);
  }

  /// The same, and what it has set going on that thread is done as well.
  public static <T> T settledOnFx(Callable<T> call) {
    T result = onFx(call);
    WaitForAsyncUtils.waitForFxEvents();
    return result;
  }
}
