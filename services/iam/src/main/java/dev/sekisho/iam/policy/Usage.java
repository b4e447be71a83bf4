package dev.sekisho.iam.policy;

import dev.sekisho.iam.api.InvalidInput;
import dev.sekisho.identity.entity.PolicyUse;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What policies are used for.
final class Usage {
    private Usage() {}

    /// The uses that a filter asks for.
    ///
    /// @param filter null for any use
    static Set<PolicyUse> uses(@Nullable String filter) {
        return filter == null
                ? EnumSet.allOf(PolicyUse.class)
                : switch (filter) {
                    case "PermissionsPolicy" -> Set.of(PolicyUse.PERMISSIONS);
                    case "PermissionsBoundary" -> Set.of(PolicyUse.BOUNDARY);
                    default -> throw InvalidInput.of("The policy usage %s is not known.", filter);
                };
    }
}
