package app.sendready.kind.dmarc;

import app.sendready.dns.DomainName;

/// A domain that SPF (MAIL FROM) or one DKIM signature (`d=`) speaks for, and with what result.
public record Identity(DomainName domain, AuthResult result) {}
