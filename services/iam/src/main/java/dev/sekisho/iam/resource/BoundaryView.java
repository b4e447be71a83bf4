package dev.sekisho.iam.resource;

import dev.sekisho.iam.api.AttachedPermissionsBoundary;
import dev.sekisho.identity.entity.AttachedPolicy;
import dev.sekisho.identity.entity.OwnPolicies;
import org.jspecify.annotations.Nullable;

/// The permissions boundary of a user or role as answers about one of them show it.
public final class BoundaryView {
    // AWS: its model says PermissionsBoundaryPolicy, its answers say this.
    // Source: IAM API Reference, "AttachedPermissionsBoundary".
    private static final String TYPE = "Policy";

    private BoundaryView() {}

    /// Null where there is none.
    public static @Nullable AttachedPermissionsBoundary of(OwnPolicies policies) {
        AttachedPolicy boundary = policies.boundary();
        return boundary == null ? null : new AttachedPermissionsBoundary(TYPE, boundary.arn());
    }
}
