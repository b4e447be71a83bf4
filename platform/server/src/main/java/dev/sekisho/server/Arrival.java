package dev.sekisho.server;

import java.time.Instant;

/// The facts of a call's arrival, derived once.
///
/// @param region the credential scope's region
/// @param sourceIp the client's address, through trusted proxies only
/// @param secure whether the client used TLS
/// @param userAgent the header, or the empty string
/// @param referer the header, or the empty string
/// @param endpoint scheme and authority under which the caller reached us, such as `http://127.0.0.1:4566`
public record Arrival(
        String requestId,
        Instant time,
        String region,
        String sourceIp,
        boolean secure,
        String userAgent,
        String referer,
        String endpoint,
        Signing signing) {

    /// The arrival of a call whose signature is nobody's concern.
    public Arrival(
            String requestId,
            Instant time,
            String region,
            String sourceIp,
            boolean secure,
            String userAgent,
            String referer,
            String endpoint) {
        this(requestId, time, region, sourceIp, secure, userAgent, referer, endpoint, Signing.NONE);
    }
}
