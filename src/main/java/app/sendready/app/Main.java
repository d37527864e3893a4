package app.sendready.app;

/** Start. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println("SendReady " + Runtime.version());
  }
}
