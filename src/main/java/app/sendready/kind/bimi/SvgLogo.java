package app.sendready.kind.bimi;

import app.sendready.check.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Checks one logo file against SVG Tiny Portable/Secure and what mailbox providers ask on top.
///
/// Made for files of strangers: nothing in them is resolved, loaded or expanded, and every measure
/// is bounded, so that a hostile file costs no more than a good one.
public final class SvgLogo {
  /// The size that the drafts and Google ask for: 32 kilobytes.
  static final int GOOD_BYTES = 32 * 1024;

  /// Nothing larger is read, packed or not.
  static final int MAX_BYTES = 2 * 1024 * 1024;

  // Below the JDK's own limit (jdk.xml.maxElementDepth).
  private static final int MAX_DEPTH = 64;
  private static final int MAX_ELEMENTS = 50_000;
  private static final int MAX_TITLE = 64;
  private static final int NAMES_SHOWN = 4;

  /// Of a name or a value from the file, as far as it is shown.
  private static final int LONGEST_NAME = 40;

  private final Map<BimiFinding, Set<String>> noted = new LinkedHashMap<>();
  private final SvgShape shape = new SvgShape();
  private int titles;
  private final StringBuilder title = new StringBuilder();

  private SvgLogo() {}

  /// The report on a file's bytes, SVG or gzipped SVG.
  public static LogoReport check(byte[] file) {
    SvgLogo logo = new SvgLogo();
    if (file.length > MAX_BYTES) {
      logo.note(BimiFinding.LOGO_TOO_COMPLEX, "");
      return logo.report(file.length);
    }
    Optional<byte[]> plain = plain(file);
    if (plain.isEmpty()) {
      logo.note(BimiFinding.LOGO_NOT_XML, "");
      return logo.report(file.length);
    }
    byte[] xml = plain.get();
    if (xml.length > MAX_BYTES) {
      logo.note(BimiFinding.LOGO_TOO_COMPLEX, "");
      return logo.report(file.length);
    }
    if (xml.length > GOOD_BYTES) {
      logo.note(BimiFinding.LOGO_TOO_BIG, String.valueOf((xml.length + 1023) / 1024));
    }
    logo.read(xml);
    return logo.report(file.length);
  }

  /// The file unpacked if it is gzipped, as it is if not; empty if it is a damaged archive. Of a
  /// large one no more than a byte over the limit is unpacked.
  public static Optional<byte[]> plain(byte[] file) {
    if (file.length < 3 || (file[0] & 0xff) != 0x1f || (file[1] & 0xff) != 0x8b) {
      return Optional.of(file);
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
      return Optional.of(in.readNBytes(MAX_BYTES + 1));
    } catch (IOException damaged) {
      return Optional.empty();
    }
  }

  private void note(BimiFinding code, String name) {
    Set<String> names = noted.computeIfAbsent(code, c -> new LinkedHashSet<>());
    if (names.size() < NAMES_SHOWN) {
      names.add(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name);
    }
  }

  private LogoReport report(int bytes) {
    List<Finding> findings =
        noted.entrySet().stream()
            .map(e ->
                Finding.of(e.getKey()).with("names", String.join(", ", List.copyOf(e.getValue()))))
            .toList();
    return new LogoReport(bytes, shape.square(), findings);
  }

  static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setXMLReporter((message, type, related, where) -> {});
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("nothing is loaded from outside");
    });
    return factory;
  }

  private void read(byte[] xml) {
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text(xml)));
      boolean isSvg = elements(reader);
      reader.close();
      if (isSvg) {
        shape.judge(this::note);
        titles();
      }
    } catch (XMLStreamException | CharacterCodingException damaged) {
      note(BimiFinding.LOGO_NOT_XML, "");
    }
  }

  /// The bytes as text: decoded here, because the parser complains of wrong ones on the error
  /// stream.
  static String text(byte[] xml) throws CharacterCodingException {
    boolean wide =
        xml.length > 1
            && (xml[0] == (byte) 0xfe && xml[1] == (byte) 0xff
                || xml[0] == (byte) 0xff && xml[1] == (byte) 0xfe);
    Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    String text = charset.newDecoder().decode(ByteBuffer.wrap(xml)).toString();
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  /// Reads to the end; false if it is no SVG or had to be given up.
  private boolean elements(XMLStreamReader reader) throws XMLStreamException {
    int depth = 0;
    int count = 0;
    int skipping = 0;
    boolean inTitle = false;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.DTD -> note(BimiFinding.LOGO_DOCTYPE, "");
        case XMLStreamConstants.ENTITY_REFERENCE ->
            note(BimiFinding.LOGO_DOCTYPE, reader.getLocalName());
        case XMLStreamConstants.PROCESSING_INSTRUCTION ->
            note(BimiFinding.LOGO_REFERENCE, reader.getPITarget());
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          count++;
          if (depth > MAX_DEPTH || count > MAX_ELEMENTS) {
            note(BimiFinding.LOGO_TOO_COMPLEX, "");
            return false;
          }
          if (depth == 1) {
            if (!isRoot(reader)) {
              note(BimiFinding.LOGO_NOT_XML, reader.getLocalName());
              return false;
            }
            root(reader);
          } else if (skipping == 0) {
            element(reader);
            skipping = reader.getLocalName().equals("metadata") ? depth : 0;
            if (depth == 2 && reader.getLocalName().equals("title")) {
              titles++;
              inTitle = true;
            }
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          skipping = skipping == depth ? 0 : skipping;
          inTitle = inTitle && depth != 2;
          depth--;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (inTitle) {
            title.append(reader.getText());
          }
        }
        default -> {}
      }
    }
    return true;
  }

  private static boolean isRoot(XMLStreamReader reader) {
    return reader.getLocalName().equals("svg") && SvgProfile.SVG.equals(reader.getNamespaceURI());
  }

  private void root(XMLStreamReader reader) {
    String version = attribute(reader, "version");
    String profile = attribute(reader, "baseProfile");
    if (!version.equals("1.2") || !profile.equals("tiny-ps")) {
      note(BimiFinding.LOGO_PROFILE, "");
    }
    for (String name : List.of("x", "y")) {
      if (reader.getAttributeValue("", name) != null) {
        note(BimiFinding.LOGO_ROOT_POSITION, name);
      }
    }
    shape.take(attribute(reader, "width"), attribute(reader, "height"), viewBox(reader));
    attributes(reader, true);
  }

  private static Optional<String> viewBox(XMLStreamReader reader) {
    return Optional.ofNullable(reader.getAttributeValue("", "viewBox"));
  }

  private static String attribute(XMLStreamReader reader, String name) {
    String value = reader.getAttributeValue("", name);
    return value == null ? "" : value.strip();
  }

  private void element(XMLStreamReader reader) {
    String name = reader.getLocalName();
    boolean svg = SvgProfile.SVG.equals(reader.getNamespaceURI());
    if (name.equalsIgnoreCase("script")) {
      note(BimiFinding.LOGO_SCRIPT, name);
    } else if (!svg || !SvgProfile.allowsElement(name)) {
      note(BimiFinding.LOGO_ELEMENT, name);
    }
    attributes(reader, false);
  }

  private void attributes(XMLStreamReader reader, boolean root) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String name = reader.getAttributeLocalName(i);
      String space = reader.getAttributeNamespace(i);
      String value = reader.getAttributeValue(i);
      boolean plain = space == null || space.isEmpty();
      if (plain && name.length() > 2 && name.toLowerCase(Locale.ROOT).startsWith("on")) {
        note(BimiFinding.LOGO_SCRIPT, name);
      } else if (name.equals("href") && !SvgProfile.isInternal(value)
          || SvgProfile.leadsOutside(value)) {
        note(BimiFinding.LOGO_REFERENCE, name);
      } else if (plain
          ? !SvgProfile.allowsAttribute(root, name)
          : !"http://www.w3.org/XML/1998/namespace".equals(space)) {
        note(BimiFinding.LOGO_ATTRIBUTE, plain ? name : reader.getAttributePrefix(i) + ":" + name);
      }
    }
  }

  // draft-svg-tiny-ps-abrotman §2: exactly one title, not empty, at most 64 characters.
  private void titles() {
    String text = title.toString().strip();
    if (titles != 1 || text.isEmpty()) {
      note(BimiFinding.LOGO_TITLE, "");
    } else if (text.codePointCount(0, text.length()) > MAX_TITLE) {
      note(BimiFinding.LOGO_TITLE_LONG, "");
    }
  }
}
