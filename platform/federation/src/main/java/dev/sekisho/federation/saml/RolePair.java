package dev.sekisho.federation.saml;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A role that a response is for, with the provider that must vouch for it.
///
/// @param roleArn `arn:PARTITION:iam::ACCOUNT:role/PATH-AND-NAME`
/// @param providerArn `arn:PARTITION:iam::ACCOUNT:saml-provider/NAME`
///
/// Source: IAM User Guide, "Configure SAML assertions for the authentication response".
public record RolePair(String roleArn, String providerArn) {
    private static final Pattern ROLE = Pattern.compile("arn:[a-z-]{3,20}:iam::[0-9]{12}:role/[!-+\\--~]{1,576}");
    private static final Pattern PROVIDER =
            Pattern.compile("arn:[a-z-]{3,20}:iam::[0-9]{12}:saml-provider/[\\w.-]{1,128}");

    /// Reads «role,provider» in either order; empty if it is neither.
    static Optional<RolePair> parse(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        String first = parts[0].strip();
        String second = parts[1].strip();
        return Stream.of(new RolePair(first, second), new RolePair(second, first))
                .filter(RolePair::isPair)
                .findFirst();
    }

    private boolean isPair() {
        return ROLE.matcher(roleArn).matches() && PROVIDER.matcher(providerArn).matches();
    }
}
