package app.sendready.export;

import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.RecordType;
import app.sendready.i18n.VisibleText;
import app.sendready.json.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The members of one object of a file that may be damaged: what is not as it should be is told
/// with its place.
///
/// @param place where the object stands, such as `entries[3].answer`
record JsonMembers(Json.Obj object, String place) {
  /// As long as a name with every octet escaped (RFC 1035 §5.1) can be.
  private static final int SHOWN = 1024;

  /// A member is missing or not what belongs there.
  static final class Damaged extends Exception {
    private static final long serialVersionUID = 1L;

    Damaged(String place) {
      super(place, null, false, false);
    }

    String place() {
      return String.valueOf(getMessage());
    }
  }

  /// Turns one element into a value.
  @FunctionalInterface
  interface Reader<T> {
    T read(JsonMembers element) throws Damaged;
  }

  Damaged damaged(String member) {
    return new Damaged(place.isEmpty() ? member : place + "." + member);
  }

  boolean has(String member) {
    return object.get(member).isPresent();
  }

  String text(String member) throws Damaged {
    return object.text(member).orElseThrow(() -> damaged(member));
  }

  /// A short text that hides nothing, such as a server's name.
  String shown(String member) throws Damaged {
    String text = text(member);
    if (!isShown(text)) {
      throw damaged(member);
    }
    return text;
  }

  /// Such texts.
  List<String> allShown(String member) throws Damaged {
    List<String> texts = texts(member);
    if (!texts.stream().allMatch(JsonMembers::isShown)) {
      throw damaged(member);
    }
    return texts;
  }

  private static boolean isShown(String text) {
    return text.length() <= SHOWN && VisibleText.of(text).equals(text);
  }

  long number(String member) throws Damaged {
    return object.number(member).orElseThrow(() -> damaged(member));
  }

  boolean truth(String member) throws Damaged {
    return object.truth(member).orElseThrow(() -> damaged(member));
  }

  DomainName name(String member) throws Damaged {
    return DomainName.parse(text(member)).orElseThrow(() -> damaged(member));
  }

  List<DomainName> names(String member) throws Damaged {
    List<DomainName> names = new ArrayList<>();
    for (String text : texts(member)) {
      names.add(DomainName.parse(text).orElseThrow(() -> damaged(member)));
    }
    return names;
  }

  List<String> texts(String member) throws Damaged {
    List<String> texts = object.texts(member);
    if (texts.size() != object.list(member).size() || !has(member)) {
      throw damaged(member);
    }
    return texts;
  }

  Instant instant(String member) throws Damaged {
    try {
      return Instant.parse(text(member));
    } catch (DateTimeException noTime) {
      throw damaged(member);
    }
  }

  /// A question as [Question#toString()] writes it.
  Question question(String member) throws Damaged {
    String text = text(member);
    int space = text.lastIndexOf(' ');
    Optional<DomainName> name = DomainName.parse(text.substring(0, Math.max(0, space)));
    Optional<RecordType> type = one(RecordType.class, text.substring(space + 1));
    if (name.isEmpty() || type.isEmpty()) {
      throw damaged(member);
    }
    return new Question(name.get(), type.get());
  }

  <E extends Enum<E>> E constant(Class<E> type, String member) throws Damaged {
    return one(type, text(member)).orElseThrow(() -> damaged(member));
  }

  private static <E extends Enum<E>> Optional<E> one(Class<E> type, String name) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  JsonMembers in(String member) throws Damaged {
    return new JsonMembers(
        object.object(member).orElseThrow(() -> damaged(member)),
        place.isEmpty() ? member : place + "." + member);
  }

  /// Every element of a list of objects.
  <T> List<T> each(String member, Reader<T> reader) throws Damaged {
    List<Json> elements = object.list(member);
    if (!has(member)) {
      throw damaged(member);
    }
    List<T> all = new ArrayList<>(elements.size());
    for (int i = 0; i < elements.size(); i++) {
      String here = member + "[" + i + "]";
      if (!(elements.get(i) instanceof Json.Obj element)) {
        throw damaged(here);
      }
      all.add(reader.read(new JsonMembers(element, place.isEmpty() ? here : place + "." + here)));
    }
    return all;
  }

  /// A member that may be missing or `null`.
  <T> Optional<T> maybe(String member, Reader<T> reader) throws Damaged {
    return has(member) ? Optional.of(reader.read(in(member))) : Optional.empty();
  }
}
