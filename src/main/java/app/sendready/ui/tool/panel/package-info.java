/// One record, step by step in the panel in which the zone is edited: where to go, which record,
/// what to type into which field, and what that panel is known to get wrong.
package app.sendready.ui.tool.panel;
