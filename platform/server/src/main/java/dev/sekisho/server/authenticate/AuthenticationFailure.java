package dev.sekisho.server.authenticate;

import dev.sekisho.models.AwsError;

/// A caller was not believed.
@SuppressWarnings("serial") // never serialized
public final class AuthenticationFailure extends RuntimeException {
    private final AwsError error;
    private final String reason;
    private final String accessKeyId;

    AuthenticationFailure(AwsError error, String reason, String accessKeyId) {
        // No stack trace: refusals are ordinary answers, and frequent.
        super(error.getMessage(), null, false, false);
        this.error = error;
        this.reason = reason;
        this.accessKeyId = accessKeyId;
    }

    /// What the caller is told.
    public AwsError error() {
        return error;
    }

    /// Why, as a word for the decision log, such as `UnknownAccessKey`.
    public String reason() {
        return reason;
    }

    /// The key that the caller named, or the empty string.
    public String accessKeyId() {
        return accessKeyId;
    }
}
