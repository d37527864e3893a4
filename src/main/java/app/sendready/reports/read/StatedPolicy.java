package app.sendready.reports.read;

/// The policy that a reporter found, in its own words, lower case; empty where it tells none (RFC
/// 9990 §3.1.1, `policy_published`).
///
/// @param p for the domain
/// @param sp for those below it
/// @param testing `y` where the policy is being tried (RFC 9989 §4.7, `t`)
/// @param pct the share it should hold for, in reports by RFC 7489
public record StatedPolicy(String p, String sp, String testing, String pct) {}
