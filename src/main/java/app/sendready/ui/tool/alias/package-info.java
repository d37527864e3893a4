/// The way of a tracking or bounce sub-domain through its aliases, hop by hop, beside the target
/// that is expected.
package app.sendready.ui.tool.alias;
