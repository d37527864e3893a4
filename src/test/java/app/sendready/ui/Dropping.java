package app.sendready.ui;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import com.sun.javafx.tk.Toolkit;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// Drops something on a place of a window: over it, and let go where that is accepted. A toolkit
/// without a screen moves nothing itself.
public final class Dropping {
  private Dropping() {}

  /// @return whether it would be taken
  public static boolean on(Node place, DataFormat format, Object what) {
    return OnFx.settledOnFx(() -> {
      Dragboard held = DragboardHelper.createDragboard(clipboard());
      held.setContent(Map.of(format, what));
      DragEvent over = event(place, DragEvent.DRAG_OVER, held);
      Event.fireEvent(place, over);
      if (over.isAccepted()) {
        Event.fireEvent(place, event(place, DragEvent.DRAG_DROPPED, held));
      }
      return over.isAccepted();
    });
  }

  private static DragEvent event(Node place, EventType<DragEvent> type, Dragboard held) {
    return new DragEvent(
        place, place, type, held, 1, 1, 1, 1, TransferMode.COPY, null, place, null);
  }

  /// The toolkit's own, which refuses to say how things may be moved unless it moves them itself.
  private static TKClipboard clipboard() {
    TKClipboard local = Toolkit.getToolkit().createLocalClipboard();
    return (TKClipboard)
        Proxy.newProxyInstance(
            TKClipboard.class.getClassLoader(),
            new Class<?>[] {TKClipboard.class},
            (_, method, arguments) ->
                method.getName().equals("getTransferModes")
                    ? Set.of(TransferMode.COPY)
                    : method.invoke(local, arguments));
  }
}
