/// SendReady: shows what to publish in DNS before a mailing, and watches it until it is right.
@org.jspecify.annotations.NullMarked
module app.sendready {
  requires apache.mime4j.core;
  requires atlantafx.base;
  requires com.github.weisj.jsvg;
  requires com.ibm.icu;
  requires info.picocli;
  requires java.desktop;
  requires java.logging;
  requires java.management;
  requires java.net.http;
  requires java.xml;
  requires javafx.controls;
  requires jdk.management;
  requires net.harawata.appdirs;
  requires openhtmltopdf.core;
  requires openhtmltopdf.pdfbox;
  requires org.apache.commons.csv;
  // PDFBox needs these two, but as a module without a descriptor it cannot say so.
  requires org.apache.commons.io;
  requires org.apache.commons.logging;
  requires org.apache.fontbox;
  requires org.apache.pdfbox;
  requires org.apache.pdfbox.io;
  requires org.commonmark;
  requires org.commonmark.ext.gfm.tables;
  requires org.controlsfx.controls;
  requires org.dnsjava;
  requires org.jspecify;
  requires org.kordamp.ikonli.javafx;
  requires org.kordamp.ikonli.materialdesign2;
  requires org.slf4j;
  requires tools.jackson.core;

  exports app.sendready.app to
      javafx.graphics;
}
