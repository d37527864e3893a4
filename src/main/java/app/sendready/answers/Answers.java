package app.sendready.answers;

import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.key.DkimKey;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Everything the user has answered, one part per step of the wizard; replaced whole, never
/// changed.
///
/// @param fromDomain the domain in the From address; may be a sub-domain
public record Answers(
    DomainName fromDomain,
    Mode mode,
    SigningKey key,
    Links links,
    Servers servers,
    Policy policy,
    SendingPlatform platform) {

  /// The signing key step.
  ///
  /// @param publicKey empty while there is none yet
  public record SigningKey(Selector selector, Optional<DkimKey> publicKey) {}

  /// The links part of the third step.
  ///
  /// @param tracking full names of the tracking sub-domains, at least one
  /// @param target where they lead on-premise; in the cloud the platform's target is used if empty
  /// @param bounce full name of the bounce sub-domain; used in the cloud only
  public record Links(List<DomainName> tracking, Optional<Target> target, DomainName bounce) {
    public Links {
      tracking = List.copyOf(tracking);
    }
  }

  /// The on-premise part of the third step; empty in the cloud.
  ///
  /// @param mailFrom the domain of the reverse address if it is not the from-domain
  /// @param receivesMail whether the from-domain's MX should name these servers
  public record Servers(
      List<MailServer> servers, Optional<DomainName> mailFrom, boolean receivesMail) {
    public Servers {
      servers = List.copyOf(servers);
    }

    /// The servers whose addresses nobody has said yet.
    public List<MailServer> withoutAddress() {
      return servers.stream().filter(server -> server.addresses().isEmpty()).toList();
    }

    /// Whether every address that mail is sent from is known.
    public boolean areKnown() {
      return !servers.isEmpty() && withoutAddress().isEmpty();
    }

    /// Every address that mail is sent from, without repeats.
    public List<IpAddress> addresses() {
      return servers.stream().flatMap(s -> s.addresses().stream()).distinct().toList();
    }
  }

  /// The policy step.
  ///
  /// @param reportAddress the mailbox for DMARC aggregate reports
  /// @param logo where the BIMI logo is; empty when none is wanted
  /// @param legacy whether to publish the two records that nobody reads today (Sender ID,
  ///   DomainKeys)
  /// @param weaken whether `dmarc` shall also take the place of a stricter policy that is
  ///   published; otherwise the stricter one stays
  public record Policy(
      DmarcPolicy dmarc, String reportAddress, Optional<URI> logo, boolean legacy, boolean weaken) {
    public Policy(DmarcPolicy dmarc, String reportAddress, Optional<URI> logo, boolean legacy) {
      this(dmarc, reportAddress, logo, legacy, false);
    }

    Policy with(DmarcPolicy other) {
      return new Policy(other, reportAddress, logo, legacy, weaken);
    }

    Policy reportingTo(String other) {
      return new Policy(dmarc, other, logo, legacy, weaken);
    }

    Policy showing(Optional<URI> other) {
      return new Policy(dmarc, reportAddress, other, legacy, weaken);
    }

    Policy withLegacy(boolean other) {
      return new Policy(dmarc, reportAddress, logo, other, weaken);
    }

    Policy weakening(boolean other) {
      return new Policy(dmarc, reportAddress, logo, legacy, other);
    }
  }

  /// What a domain starts with: the platform's suggestions, and the policy its page asks for.
  public static Answers start(DomainName fromDomain, Mode mode, SendingPlatform platform) {
    return new Answers(
        fromDomain,
        mode,
        new SigningKey(new Selector(platform.selector()), Optional.empty()),
        new Links(
            List.of(fromDomain.child(platform.trackingLabel())),
            Optional.empty(),
            fromDomain.child(platform.bounceLabel())),
        new Servers(List.of(), Optional.empty(), true),
        new Policy(
            DmarcPolicy.REJECT, "report@" + fromDomain.withoutDot(), Optional.empty(), false),
        platform);
  }

  /// The suggestions for the same domain, mode and platform.
  public static Answers start(Answers answers) {
    return start(answers.fromDomain, answers.mode, answers.platform);
  }

  /// Where tracking sub-domains should lead; empty while an on-premise user has not said it.
  public Optional<Target> trackingTarget() {
    if (links.target().isPresent() || mode == Mode.ON_PREMISE) {
      return links.target();
    }
    return Optional.of(new Target.Host(platform.trackingTarget()));
  }

  public boolean isCloud() {
    return mode == Mode.CLOUD;
  }

  /// The domain of the reverse address (RFC 5321 MAIL FROM): in the cloud the bounce sub-domain,
  /// on-premise wherever the user said, else the from-domain.
  public DomainName returnPath() {
    return isCloud() ? links.bounce() : servers.mailFrom().orElse(fromDomain);
  }

  public Answers withMode(Mode other) {
    return new Answers(fromDomain, other, key, links, servers, policy, platform);
  }

  public Answers withKey(SigningKey other) {
    return new Answers(fromDomain, mode, other, links, servers, policy, platform);
  }

  public Answers withLinks(Links other) {
    return new Answers(fromDomain, mode, key, other, servers, policy, platform);
  }

  public Answers withServers(Servers other) {
    return new Answers(fromDomain, mode, key, links, other, policy, platform);
  }

  public Answers withPolicy(Policy other) {
    return new Answers(fromDomain, mode, key, links, servers, other, platform);
  }
}
