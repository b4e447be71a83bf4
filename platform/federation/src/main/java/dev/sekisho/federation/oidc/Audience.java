package dev.sekisho.federation.oidc;

import dev.sekisho.models.AwsError;
import java.util.List;

/// For whom a token was made.
///
/// @param accepted the audiences of the token that the provider's registration names; at least one
/// @param named all that its `aud` names
record Audience(List<String> accepted, List<String> named) {

    /// AWS: if a token has `azp` beside `aud`, the first is the audience.
    ///
    /// Source: IAM User Guide, "IAM and AWS STS condition context keys", "Available keys for AWS OIDC federation".
    ///
    /// @throws AwsError `InvalidIdentityToken`
    static Audience of(Claims claims, RegisteredIssuer provider) {
        List<String> named = claims.texts("aud");
        List<String> counted = claims.has("azp") ? List.of(claims.requiredText("azp", 255)) : named;
        List<String> accepted = counted.stream()
                .filter(text -> !text.isEmpty())
                .filter(provider::takes)
                .distinct()
                .toList();
        if (accepted.isEmpty()) {
            throw Refusals.invalid("Incorrect token audience");
        }
        return new Audience(accepted, named);
    }
}
