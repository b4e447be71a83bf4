package dev.sekisho.server.authorize;

import dev.sekisho.models.AwsError;
import dev.sekisho.policy.Decision;
import dev.sekisho.policy.Principal;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Target;
import java.util.Set;

/// What a denied caller is told.
public final class Denial {
    private static final Set<String> NOMINAL = Set.of("*", "arn:aws:s3:::*");

    private Denial() {}

    /// Names the kind of policy only to callers of the account whose policies decided.
    public static AwsError of(Target target, Caller caller, Decision decision) {
        if (caller.principal() instanceof Principal.Anonymous) {
            return anonymous();
        }
        if (caller.principal() instanceof Principal.Federated) {
            // AWS: whom a provider vouches for learns nothing but this.
            return AwsError.of("AccessDenied", 403, "Not authorized to perform %s", target.action());
        }
        String what = "User: " + caller.principal().label() + " is not authorized to perform: " + target.action()
                + where(target);
        boolean sameAccount =
                caller.principal().account().filter(target.owner()::equals).isPresent();
        return AwsError.of(
                "AccessDenied", 403, "%s", sameAccount ? what + " " + decision.reason(target.action()) : what);
    }

    /// The refusal of those who show no credentials: they learn nothing.
    public static AwsError anonymous() {
        return AwsError.of("AccessDenied", 403, "Access Denied");
    }

    // AWS: S3 quotes the resource, and names none where it is nominal, as in a listing of all buckets.
    private static String where(Target target) {
        if (!target.action().startsWith("s3:")) {
            return " on resource: " + target.resource();
        }
        return NOMINAL.contains(target.resource()) ? "" : " on resource: \"" + target.resource() + "\"";
    }
}
