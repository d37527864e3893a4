package app.sendready.app;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// The least that a window with this theme costs; what the program's start is compared with.
public final class BareWindow extends Application {
  /// Called by JavaFX.
  public BareWindow() {}

  @Override
  public void start(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    stage.setScene(new Scene(new VBox(new Label("bare"), new Button("bare")), 1000, 700));
    stage.setTitle("SendReady, a bare window");
    stage.show();
  }

  public static void main(String[] args) {
    launch(args);
  }
}
