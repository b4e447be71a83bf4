package dev.sekisho.federation.oidc;

import dev.sekisho.models.AwsError;
import java.time.Instant;

/// From when to when a token counts.
final class TokenTimes {
    /// How far the issuer's clock may be ahead of this one.
    private static final long MOST_SKEW_SECONDS = 60;

    private TokenTimes() {}

    /// @throws AwsError `ExpiredTokenException` from the second on in which it expires; `InvalidIdentityToken` before
    ///     it counts, or without its dates
    static void check(Claims claims, Instant now) {
        long second = now.getEpochSecond();
        long expiry = claims.requiredTime("exp");
        long issued = claims.requiredTime("iat");
        if (second >= expiry) {
            throw Refusals.expired(second, expiry);
        }
        long begins = Math.max(issued, claims.time("nbf").orElse(issued));
        if (begins > second + MOST_SKEW_SECONDS) {
            throw Refusals.invalid("The token is not valid yet.");
        }
    }
}
