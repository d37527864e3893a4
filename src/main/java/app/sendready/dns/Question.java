package app.sendready.dns;

/// What is asked: a name and a type, class IN.
public record Question(DomainName name, RecordType type) {
  @Override
  public String toString() {
    return name + " " + type;
  }
}
