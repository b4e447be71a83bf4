package dev.sekisho.federation.oidc;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;

/// Resolves names to addresses that may be connected to. The client connects to what this returns and asks no other:
/// a name cannot be one thing when it is checked and another when it is used.
final class CheckedAddresses implements DnsResolver {
    private final Set<String> allowedHosts;

    /// @param allowedHosts in lower case
    CheckedAddresses(Set<String> allowedHosts) {
        this.allowedHosts = allowedHosts;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        if (!allowedHosts.contains(host.toLowerCase(Locale.ROOT))) {
            for (InetAddress address : addresses) {
                if (!PublicAddresses.contains(address)) {
                    throw new NotPublicException(host);
                }
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /// The host has an address inside, and is not one of those that may.
    @SuppressWarnings("serial")
    static final class NotPublicException extends UnknownHostException {
        NotPublicException(String host) {
            super(host + " has an address that is not public");
        }
    }
}
