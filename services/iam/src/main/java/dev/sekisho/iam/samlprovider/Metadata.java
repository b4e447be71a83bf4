package dev.sekisho.iam.samlprovider;

import dev.sekisho.federation.saml.SamlMetadata;
import dev.sekisho.iam.api.InvalidInput;
import dev.sekisho.identity.saml.SamlProvider;
import dev.sekisho.identity.saml.SamlProviders;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// What requests and answers say of a provider's metadata.
final class Metadata {
    /// AWS: a provider whose metadata does not say until when it is valid is shown to be for this long.
    private static final int YEARS = 100;

    private Metadata() {}

    /// @throws AwsError `InvalidInput`
    static SamlProviders.Metadata read(String document) {
        return new SamlProviders.Metadata(document, SamlMetadata.parse(document).validUntil());
    }

    /// Assertions that are encrypted are refused when they come: nobody shall think that they would be read.
    ///
    /// @throws AwsError `InvalidInput`
    static void requireNoEncryption(@Nullable String... settings) {
        for (String setting : settings) {
            if (setting != null) {
                throw InvalidInput.of("Encrypted SAML assertions are not supported.");
            }
        }
    }

    static Instant validUntil(SamlProvider provider) {
        Instant stated = provider.validUntil();
        return stated != null
                ? stated
                : provider.createDate()
                        .atOffset(ZoneOffset.UTC)
                        .plusYears(YEARS)
                        .toInstant();
    }
}
