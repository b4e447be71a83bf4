package dev.sekisho.federation.oidc;

import dev.sekisho.models.AwsError;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/// Verifies the tokens of OpenID Connect providers.
///
/// Source: STS API Reference, "AssumeRoleWithWebIdentity"; IAM User Guide, "Create an OpenID Connect (OIDC) identity
/// provider in IAM".
public final class WebIdentities implements AutoCloseable {
    // Source: AWS re:Post, "How do I resolve InvalidIdentityToken errors".
    private static final Duration BUDGET = Duration.ofSeconds(5);
    private static final int LONGEST_SUBJECT = 255;

    private final VerificationKeys keys;
    private final InstantSource clock;

    /// @throws UnreadableKeysException if a file of keys cannot be read
    public WebIdentities(WebIdentitySettings settings) {
        this(settings, BUDGET);
    }

    /// @param budget how long the keys of a provider may take
    WebIdentities(WebIdentitySettings settings, Duration budget) {
        this.keys = new VerificationKeys(settings, budget);
        this.clock = settings.clock();
    }

    /// Returns whom a token is about.
    ///
    /// @param token a JWT under a signature; anything else is refused
    /// @param registered finds the provider of the role's account for an issuer's URL, `https://…`; asked once
    /// @throws AwsError `InvalidIdentityToken`, `ExpiredTokenException`, `IDPCommunicationError`
    public WebIdentity verify(String token, Function<String, Optional<RegisteredIssuer>> registered) {
        UnverifiedToken given = UnverifiedToken.parse(token);
        Claims claims = given.claims();
        String issuer = Issuers.url(claims.requiredText("iss", LONGEST_SUBJECT));
        String subject = claims.requiredText("sub", LONGEST_SUBJECT);
        if (!claims.has("aud")) {
            throw Refusals.missing("aud");
        }
        RegisteredIssuer provider = registered
                .apply(issuer)
                .filter(found -> found.url().equals(issuer))
                .orElseThrow(() -> Refusals.noProvider(issuer));
        TokenTimes.check(claims, clock.instant());
        keys.verify(given, provider);
        Audience audience = Audience.of(claims, provider);
        SessionClaims session = SessionClaims.of(claims);
        return new WebIdentity(
                provider.providerArn(),
                provider.name(),
                subject,
                audience.accepted().getFirst(),
                ConditionKeys.of(provider.name(), subject, audience, claims),
                session.tags(),
                session.transitiveTagKeys(),
                session.sourceIdentity());
    }

    /// Ends the fetches that are under way.
    @Override
    public void close() {
        keys.close();
    }
}
