package app.sendready.reports.read;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads aggregate reports, those of RFC 7489 and of RFC 9990 and what is made in their place.
///
/// Elements are taken for what their names say, whatever stands around them; order does not matter.
/// The parser gets [TagMender]'s text: no document type, no entity, no attribute reaches it.
final class AggregateParser {
  /// In one report.
  static final int MOST_ROWS = 300_000;

  private static final int MOST_TEXT = 1000;

  private static final Set<String> HOLDERS =
      Set.of(
          "feedback",
          "report_metadata",
          "date_range",
          "policy_published",
          "record",
          "row",
          "policy_evaluated",
          "reason",
          "identifiers",
          "identities",
          "auth_results");

  private final Deque<String> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private final List<DmarcReport> reports = new ArrayList<>();
  private final Oddities odd;
  private ReportDraft draft;

  private AggregateParser(Oddities odd) {
    this.odd = odd;
    draft = new ReportDraft(odd);
  }

  /// All reports in a text; none where there is none.
  ///
  /// @throws WorkBudget.Exceeded where there is too much of it
  static List<DmarcReport> read(Reader in, Oddities odd) throws IOException {
    AggregateParser parser = new AggregateParser(odd);
    try {
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      factory.setProperty(XMLInputFactory.IS_COALESCING, false);
      parser.read(factory.createXMLStreamReader(new TagMender(in, odd)));
    } catch (XMLStreamException broken) {
      if (broken.getNestedException() instanceof IOException trouble) {
        throw trouble;
      }
      odd.note(ReportsFinding.CUT_SHORT);
    }
    return parser.reports;
  }

  private void read(XMLStreamReader xml) throws XMLStreamException, WorkBudget.Exceeded {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA -> {
          if (text.length() < MOST_TEXT) {
            text.append(
                xml.getTextCharacters(),
                xml.getTextStart(),
                Math.min(xml.getTextLength(), MOST_TEXT));
          }
        }
        default -> {}
      }
    }
  }

  private void start(String name) throws WorkBudget.Exceeded {
    flush();
    open.push(name);
    switch (name) {
      case TagMender.ROOT -> draft = new ReportDraft(odd);
      case "record", "row" -> draft.begin(name.equals("record"));
      case "reason" -> draft.reason();
      case TagMender.CUT -> draft.cut();
      case "dkim", "spf" -> {
        if (isResult()) {
          draft.outcome(name.equals("dkim"));
        }
      }
      case "policy_evaluated", "policy_published" -> draft.seen(name);
      default -> {}
    }
    if (draft.rows() > MOST_ROWS) {
      throw new WorkBudget.Exceeded(ReportsFinding.TOO_MANY);
    }
  }

  private void end() {
    flush();
    String name = open.pop();
    switch (name) {
      case "record" -> draft.endRecord();
      case TagMender.ROOT -> reports.add(draft.end());
      case "reason" -> draft.endReason();
      case "dkim", "spf" -> draft.endOutcome();
      default -> {}
    }
  }

  /// Whether the open element is a mechanism's result, not one of the two words of the evaluation.
  private boolean isResult() {
    for (String name : open) {
      if (name.equals("auth_results") || name.equals("policy_evaluated")) {
        return name.equals("auth_results");
      }
    }
    return false;
  }

  /// What was said in the element that is open, which may end or hold another now.
  private void flush() {
    String said = text.toString().strip();
    text.setLength(0);
    String name = open.peek();
    if (name == null || name.equals(TagMender.ALL)) {
      return;
    }
    boolean holds = HOLDERS.contains(name) || isMechanism(name) && isResult();
    if (holds) {
      if (!said.isEmpty()) {
        odd.note(ReportsFinding.STRAY_TEXT, said);
      }
    } else if (!said.isEmpty()) {
      draft.say(holder(), name, said);
    }
  }

  private static boolean isMechanism(String name) {
    return name.equals("dkim") || name.equals("spf");
  }

  /// What the open element belongs to.
  private String holder() {
    boolean own = true;
    for (String name : open) {
      if (!own && (HOLDERS.contains(name) || isMechanism(name))) {
        return name;
      }
      own = false;
    }
    return "";
  }
}
