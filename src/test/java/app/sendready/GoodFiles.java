package app.sendready;

/// Files with a member of each sort, for tests that throw changed texts at their readers.
final class GoodFiles {
  static final String PLATFORM =
      """
      {"name": "Own", "spfInclude": "spf.own.example", "formerSpfIncludes": ["a.own.example"],
       "trackingTarget": "t.own.example", "bounceTarget": "b.own.example", "selector": "own",
       "trackingLabel": "go", "bounceLabel": "back", "serverLabel": "mx1",
       "knownSelectors": ["own", "own2026"]}
      """;

  static final String PROJECT =
      """
      {"schema": 1, "program": "SendReady", "step": "links",
       "answers": {
         "domain": "news.xn--80ak6aa92e.example", "mode": "on-premise", "selector": "ak",
         "publicKey": "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=",
         "tracking": ["trk.news.xn--80ak6aa92e.example"], "trackingTarget": "192.0.2.7",
         "bounce": "back.news.xn--80ak6aa92e.example",
         "servers": [{"name": "mta-1.example.com", "addresses": ["192.0.2.4", "2001:db8::4"]}],
         "mailFrom": "mail.example.com", "receivesMail": false, "dmarcPolicy": "quarantine",
         "reportAddress": "dmarc@example.com", "logo": "https://www.example.com/logo.svg",
         "legacy": true},
       "fields": {"links.bounce": "a b", "links.tracking": ["trk", "я..я"]}}
      """;

  static final String SETTINGS =
      """
      {"schema": 1, "language": "ru", "theme": "dark", "textSize": 150, "notices": true,
       "window": {"x": 1, "y": -2, "width": 1000, "height": 700, "maximised": false},
       "resolvers": [{"name": "Own", "addresses": ["192.0.2.53", "2001:db8::53"],
         "https": "https://dns.example/dns-query", "on": true}],
       "platform": "/home/profile.json", "weather": {"rain": [0.25, null]}}
      """;

  static final String LOGO =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
        version="1.2" baseProfile="tiny-ps" viewBox="0 0 64 64" width="64mm" height="64">
        <title>A &amp; B</title><desc>&#x41;</desc>
        <defs><linearGradient id="a" x1="0" y2="1" gradientUnits="userSpaceOnUse">
          <stop offset="0.5" stop-color="#12AbEf" stop-opacity=".5"/></linearGradient></defs>
        <g transform="matrix(1 0 0 1 2 3) rotate(45)" fill="url(#a)" stroke="rgb(1,2,3)">
          <path d="M0 0h9v-9c1,2 3-4 5.5e1 6z" stroke-dasharray="5 2" stroke-width="2"/>
          <rect x="1" width="10%" height="9" rx="2"/><circle r="3"/><ellipse rx="1" ry="2"/>
          <polygon points="0,0 1,1 2,0"/><line x2="4"/><use xlink:href="#a"/>
          <text x="1" font-size="12">t</text></g><!-- c --><![CDATA[d]]>
      </svg>
      """;

  private GoodFiles() {}
}
