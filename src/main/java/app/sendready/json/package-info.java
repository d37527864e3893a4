/// JSON as a value: read from text, printed with a stable order of members.
///
/// Only here is the JSON library known. Its streaming half is used alone, because the command line
/// prints one object and ends: loading the data-binding half costs several times as long as all the
/// rest of the command. Reading never throws at bad text ([Json.Parsed]); printing gives the same
/// bytes for the same value on every system (RFC 8259).
package app.sendready.json;
