package dev.sekisho.server;

import dev.sekisho.server.identify.AddressRange;
import dev.sekisho.server.listen.TlsFiles;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where and how the server listens.
///
/// @param bind the address to listen on
/// @param port the port, or 0 for any free one
/// @param hosts the names the server goes by, beside every IP address; buckets stand below them
/// @param trustedProxies whose `X-Forwarded-For` and `X-Forwarded-Proto` count
/// @param tls the files for HTTPS; plain HTTP without
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record ServerSettings(
        InetAddress bind, int port, Set<String> hosts, List<AddressRange> trustedProxies, Optional<TlsFiles> tls) {

    public ServerSettings {
        hosts = Set.copyOf(hosts);
        trustedProxies = List.copyOf(trustedProxies);
    }

    /// Plain HTTP on the loopback address, as `localhost`.
    public static ServerSettings loopback(int port) {
        return new ServerSettings(
                InetAddress.ofLiteral("127.0.0.1"), port, Set.of("localhost"), List.of(), Optional.empty());
    }
}
