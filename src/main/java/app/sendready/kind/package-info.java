/// The list of record kinds, and nothing else. Each kind is a folder below this one, named like its
/// id without hyphens: the kind itself, its record's grammar, its finding codes, its words.
package app.sendready.kind;
