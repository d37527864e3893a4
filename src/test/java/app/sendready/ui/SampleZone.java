package app.sendready.ui;

import app.sendready.dns.MemoryZone;
import app.sendready.practice.Practice;

/// A small internet with domains as customers have them, for pictures and tests of the window.
public final class SampleZone {
  private SampleZone() {}

  /// `example.com` with office mail, an SPF record and a lax DMARC record, at a host that is known;
  /// `рассылка.example` at another, with two SPF records and a strict DMARC record.
  public static MemoryZone world() {
    MemoryZone world = new MemoryZone();
    world.apex("com.", "a.gtld.example.").apex("example.", "a.gtld.example.");
    world
        .apex("example.com.", "ada.ns.cloudflare.com.", "kip.ns.cloudflare.com.")
        .address("example.com.", "203.0.113.10")
        .mx("example.com.", 1, "smtp.google.com.")
        .mx("news.example.com.", 1, "smtp.google.com.")
        .txt("example.com.", "v=spf1 include:_spf.google.com ~all")
        .txt("news.example.com.", "v=spf1 include:_spf.google.com include:sendgrid.net ~all")
        .txt("_dmarc.example.com.", "v=DMARC1; p=none; rua=mailto:dmarc@example.com")
        .txt("google._domainkey.news.example.com.", "v=DKIM1; k=rsa; p=" + Practice.SAMPLE_KEY)
        .txt("_spf.google.com.", "v=spf1 ip4:192.0.2.0/24 ~all")
        .txt("sendgrid.net.", "v=spf1 ip4:198.51.100.0/24 ~all");
    String idn = "xn--80aa3adxha4f.example.";
    world
        .apex(idn, "ns1.reg.ru.", "ns2.reg.ru.")
        .address(idn, "203.0.113.20")
        .mx(idn, 10, "mx.yandex.net.")
        .txt(idn, "v=spf1 include:_spf.yandex.net ~all")
        .txt(idn, "v=spf1 a mx ~all")
        .txt("_dmarc." + idn, "v=DMARC1; p=reject; rua=mailto:dmarc@" + idn)
        .txt("mail._domainkey." + idn, "v=DKIM1; k=rsa; p=" + Practice.SAMPLE_KEY);
    return world;
  }
}
