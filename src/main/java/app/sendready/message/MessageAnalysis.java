package app.sendready.message;

import app.sendready.check.Finding;
import app.sendready.check.Verdict;
import app.sendready.dns.DomainName;
import app.sendready.kind.dmarc.DmarcResult;
import app.sendready.kind.spf.SpfResult;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/// All that is known of one message.
///
/// @param from the value of its From field, of several all with commas between; empty without one
/// @param author the one domain in it; empty where there is none or several
/// @param hops from the top, the last server first
/// @param spf what SPF says now of the sending address; empty where it is not known or nothing was
///   asked
/// @param dmarc what a receiver would make of it now; empty where nothing was asked
/// @param arc what servers that passed it on found, sealed by each
/// @param said what receivers wrote, from the top
/// @param ratings what their filters wrote
/// @param linkHosts where its links lead, each host once
/// @param bounces why it came back, where this is a report of that; the rest is then of the message
///   that came back, and nothing of it is judged
public record MessageAnalysis(
    String from,
    Optional<DomainName> author,
    Envelope envelope,
    List<ReceivedHop> hops,
    List<SignatureResult> signatures,
    Optional<SpfResult> spf,
    Optional<DmarcResult> dmarc,
    ArcChain arc,
    List<AuthenticationResults> said,
    List<FilterRating> ratings,
    List<String> linkHosts,
    List<NonDelivery> bounces,
    List<Finding> findings) {
  public MessageAnalysis {
    hops = List.copyOf(hops);
    signatures = List.copyOf(signatures);
    said = List.copyOf(said);
    ratings = List.copyOf(ratings);
    linkHosts = List.copyOf(linkHosts);
    bounces = List.copyOf(bounces);
    findings = List.copyOf(findings);
  }

  MessageAnalysis withFindings(List<Finding> others) {
    return new MessageAnalysis(
        from,
        author,
        envelope,
        hops,
        signatures,
        spf,
        dmarc,
        arc,
        said,
        ratings,
        linkHosts,
        bounces,
        others);
  }

  /// What the topmost receiver wrote of a method, such as `dmarc`.
  public Optional<AuthenticationResults.MethodResult> said(String method) {
    return said.stream()
        .limit(1)
        .flatMap(results -> results.methods().stream())
        .filter(result -> result.method().equals(method))
        .findFirst();
  }

  /// Who took it in the end, as the topmost fields say; empty where none does.
  public Optional<String> receiver() {
    return said.stream()
        .map(AuthenticationResults::authservId)
        .limit(1)
        .filter(id -> !id.isEmpty())
        .findFirst()
        .or(this::unnamed)
        .or(() -> hops.stream().map(ReceivedHop::by).filter(by -> !by.isEmpty()).findFirst())
        .or(this::filter);
  }

  /// Results that name no server are Microsoft's, where its filter has written too.
  private Optional<String> unnamed() {
    return said.isEmpty() ? Optional.empty() : filter();
  }

  private Optional<String> filter() {
    return ratings.stream().flatMap(rating -> rating.writer().stream()).findFirst();
  }

  /// Whether what passes for this domain counts for the one in From (RFC 9989 §5.1.2), as far as
  /// the Public Suffix List tells.
  public boolean isAligned(String domain) {
    return author.filter(from -> Alignments.relaxed(domain, from)).isPresent();
  }

  /// The worst of its findings.
  public Verdict verdict() {
    return Verdict.worst(findings.stream().map(Finding::verdict).toList());
  }

  /// Its From field as people read it: names in other letters are not left encoded (RFC 2047).
  public String sender() {
    return DecoderUtil.decodeEncodedWords(from, DecodeMonitor.SILENT);
  }
}
