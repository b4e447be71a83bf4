package dev.sekisho.federation.oidc;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// How tokens are verified here.
///
/// @param allowedHosts hosts whose addresses need not be public, such as an issuer on this machine
/// @param keyFiles JWK sets of issuers, by their URL, that are read once and never fetched
public record WebIdentitySettings(Set<String> allowedHosts, Map<String, Path> keyFiles, InstantSource clock) {
    public WebIdentitySettings {
        allowedHosts = allowedHosts.stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        keyFiles = Map.copyOf(keyFiles);
    }

    /// Public issuers only, and no key known beforehand.
    public static WebIdentitySettings standard() {
        return new WebIdentitySettings(Set.of(), Map.of(), InstantSource.system());
    }
}
