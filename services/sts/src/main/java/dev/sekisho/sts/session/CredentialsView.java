package dev.sekisho.sts.session;

import dev.sekisho.identity.session.TemporaryCredentials;
import dev.sekisho.sts.api.Credentials;
import java.nio.charset.StandardCharsets;

/// Temporary credentials as answers show them.
public final class CredentialsView {
    private CredentialsView() {}

    public static Credentials of(TemporaryCredentials made) {
        return new Credentials(
                made.accessKeyId(),
                new String(made.secret().reveal(), StandardCharsets.US_ASCII),
                made.sessionToken(),
                made.expiresAt());
    }
}
