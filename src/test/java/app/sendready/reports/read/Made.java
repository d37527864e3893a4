package app.sendready.reports.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Reports and what they are packed in, made for tests.
public final class Made {
  public static final String REPORT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <feedback>
        <report_metadata>
          <org_name>reporter.example</org_name>
          <email>noreply@reporter.example</email>
          <report_id>id-1</report_id>
          <date_range><begin>1764288000</begin><end>1764374399</end></date_range>
        </report_metadata>
        <policy_published>
          <domain>example.com</domain><adkim>r</adkim><aspf>r</aspf><p>none</p><sp>none</sp><pct>100</pct>
        </policy_published>
        <record>
          <row>
            <source_ip>192.0.2.4</source_ip>
            <count>7</count>
            <policy_evaluated><disposition>none</disposition><dkim>pass</dkim><spf>fail</spf></policy_evaluated>
          </row>
          <identifiers><header_from>example.com</header_from></identifiers>
          <auth_results>
            <dkim><domain>example.com</domain><selector>ak</selector><result>pass</result></dkim>
            <spf><domain>bounce.example.net</domain><scope>mfrom</scope><result>pass</result></spf>
          </auth_results>
        </record>
        <record>
          <row>
            <source_ip>2001:db8::1</source_ip>
            <count>3</count>
            <policy_evaluated><disposition>none</disposition><dkim>fail</dkim><spf>fail</spf></policy_evaluated>
          </row>
          <identifiers><header_from>example.com</header_from></identifiers>
          <auth_results><spf><domain>example.com</domain><result>softfail</result></spf></auth_results>
        </record>
      </feedback>
      """;

  private Made() {}

  /// A packer's work.
  @FunctionalInterface
  private interface Packing {
    void into(ByteArrayOutputStream out) throws IOException;
  }

  private static byte[] made(Packing packing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      packing.into(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  public static byte[] octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] gzip(byte[] content) {
    return made(out -> {
      try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
        gzip.write(content);
      }
    });
  }

  public static byte[] zip(String name, byte[] content) {
    return zip(name, content, 1);
  }

  static byte[] zip(String name, byte[] content, int times) {
    return made(out -> {
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        for (int i = 0; i < times; i++) {
          zip.putNextEntry(new ZipEntry(i == 0 ? name : i + name));
          zip.write(content);
          zip.closeEntry();
        }
      }
    });
  }

  public static byte[] mail(String type, String name, byte[] content) {
    return octets(
        "From: reports@reporter.example\n"
            + "To: dmarc@example.com\n"
            + "Subject: Report Domain: example.com\n"
            + "MIME-Version: 1.0\n"
            + "Content-Type: multipart/mixed; boundary=\"b\"\n\n"
            + "--b\n"
            + "Content-Type: text/plain\n\n"
            + "This is a report.\n"
            + "--b\n"
            + "Content-Type: "
            + type
            + "\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename=\""
            + name
            + "\"\n\n"
            + Base64.getMimeEncoder().encodeToString(content)
            + "\n--b--\n");
  }
}
