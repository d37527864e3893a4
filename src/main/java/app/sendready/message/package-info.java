/// A real message, read on this machine: what receivers said of it, and what it is worth by the
/// published records.
///
/// A [RawMessage] keeps the octets as they came, line ends aside. [SignatureVerifier] verifies its
/// DKIM signatures (RFC 6376, 8301, 8463); [AuthenticationResults] reads what receivers wrote (RFC
/// 8601). Nothing is asked but DNS, through the resolver that is given, and nothing is kept.
///
/// ## A quick reference on types
///
/// * a message: [RawMessage], [PastedHeader], [HeaderField], [MailDate], [MailingHeaders],
///   [Envelope];
/// * its way: [ReceivedHop], [Journey];
/// * its parts: [MailPart]; why it came back: [NonDelivery], [DeliveryCodes];
/// * its signatures: [DkimSignature], [Canonicalization], [SignatureAlgorithm], [SignatureKey],
///   [SignatureVerifier], [SignatureResult], [SignatureReason], [SignatureFindings];
/// * what those wrote who passed it on: [ArcChain], [ArcSeal]; what is in it: [MessageContent];
/// * what receivers wrote: [AuthenticationResults], [AuthresLexer], [FilterRating];
/// * what it is worth: [MessageAnalyst], [MessageAnalysis], [MessageJudge], [MessageFinding];
/// * in short, and where to go on: [MessageSummary], [ReceivingService], [PlanComparison],
///   [RowOfVerify], [Alignments].
package app.sendready.message;
