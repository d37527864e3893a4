/// Where mail to the from-domain goes: replies, and on-premise also returned mail.
///
/// In the cloud the row is only checked: the domain should be able to receive (RFC 5321 §5.1), by
/// whatever server. On-premise, for a domain that should receive on the customer's own servers, an
/// MX is expected that leads to one of them. A mail service for people found there (Google
/// Workspace, Microsoft 365, Yandex 360…) is a hard stop: the row becomes a conflict, because
/// following the plan would cut off people's mail. Null MX (RFC 7505), targets that are addresses,
/// web addresses, aliases (RFC 2181 §10.3) or nothing are told by name.
///
/// It promises never to propose replacing an MX that works for someone.
///
/// ## A quick reference on types
///
/// * the row: [Mx], [MxFinding];
/// * in the cloud: [AnyMx], [MailService];
/// * on-premise: [OwnMx];
/// * one mail exchanger: [MailExchanger], [MxFaults].
package app.sendready.kind.mx;
