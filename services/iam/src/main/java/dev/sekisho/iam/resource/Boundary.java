package dev.sekisho.iam.resource;

import dev.sekisho.iam.api.InvalidInput;
import org.jspecify.annotations.Nullable;

/// Permissions boundaries, which this server does not have yet: a call that sets one is refused rather than done
/// without it.
public final class Boundary {
    private Boundary() {}

    /// @throws AwsError `InvalidInput` if there is one
    public static void requireNone(@Nullable String policyArn) {
        if (policyArn != null) {
            throw InvalidInput.of("PermissionsBoundary is not supported: this server has no permissions boundaries.");
        }
    }
}
