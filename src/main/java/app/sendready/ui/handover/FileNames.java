package app.sendready.ui.handover;

/// Names for files about a domain. They begin with the program's, because a system may keep names
/// such as `con` to itself.
record FileNames(String domain) {
  String of(String ending) {
    return "sendready-" + domain.replaceAll("[^\\p{L}\\p{N}._-]+", "-") + ending;
  }
}
