/// A published DKIM key from the selector in a signature to the key itself, its text in the strings
/// that it was cut into, beside the key that should be there (RFC 6376 §3.6).
package app.sendready.ui.tool.dkim;
