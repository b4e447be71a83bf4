package dev.sekisho.server.handle;

import dev.sekisho.identity.session.Session;
import dev.sekisho.models.AwsError;
import dev.sekisho.server.Caller;
import java.util.Set;

/// What sessions of users may never call, whatever policies say.
///
/// Source: AWS STS API Reference, "GetSessionToken" and "GetFederationToken"; IAM User Guide, "Compare AWS STS
/// credentials".
final class SessionLimits {
    private static final Set<String> FOR_SESSION_TOKENS = Set.of("AssumeRole", "GetCallerIdentity");
    private static final Set<String> FOR_FEDERATION_TOKENS = Set.of("GetCallerIdentity");

    private SessionLimits() {}

    /// @throws AwsError if the caller's credentials are not for this operation
    static void admit(String service, String operation, Caller caller) {
        Session session = caller.session();
        if (session == null) {
            return;
        }
        boolean admitted = switch (session.kind()) {
            case ASSUME_ROLE, WEB_IDENTITY, SAML -> true;
            case SESSION_TOKEN ->
                switch (service) {
                    case "iam" -> session.mfaAt() != null;
                    case "sts" -> FOR_SESSION_TOKENS.contains(operation);
                    default -> true;
                };
            case FEDERATION_TOKEN ->
                switch (service) {
                    case "iam" -> false;
                    case "sts" -> FOR_FEDERATION_TOKENS.contains(operation);
                    default -> true;
                };
        };
        if (!admitted) {
            throw refusal(service, operation);
        }
    }

    // AWS: the operations that make sessions say what the matter is; IAM does not know such a token.
    private static AwsError refusal(String service, String operation) {
        return service.equals("sts")
                ? AwsError.of("AccessDenied", 403, "Cannot call %s with session credentials", operation)
                : AwsError.of("InvalidClientTokenId", 403, "The security token included in the request is invalid.");
    }
}
