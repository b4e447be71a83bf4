package dev.sekisho.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is granted once nothing denies: by the policies of the caller, by those of the resource, or by both together.
///
/// @param policies those that bind the caller
/// @param bounded whether the caller has a permissions boundary
record Grants(AuthorizationRequest request, Policies policies, boolean bounded) {

    Decision decide() {
        List<CompiledStatement> byResource = policies.resource().policies().allows(request, bounded);
        if (!hasOwnPolicies()) {
            return byResource.isEmpty() ? lacking(policies.resource().type()) : allowed(byResource);
        }
        if (!request.isWithinAccount()) {
            return acrossAccounts(byResource);
        }
        return policies.resource().required() ? byBoth(byResource) : byEither(byResource);
    }

    /// Another account's resource: each side must allow. AWS: where both do not, the resource's is named.
    private Decision acrossAccounts(List<CompiledStatement> byResource) {
        if (byResource.isEmpty()) {
            return lacking(policies.resource().type());
        }
        List<CompiledStatement> own = own();
        PolicyType lacking = lackingOf(own);
        return lacking == null ? allowed(PolicyEngine.joined(own, byResource)) : lacking(lacking);
    }

    /// A resource of the caller's account whose policy must allow. Where it names the caller that is enough, but for
    /// the boundary and the session policies; where it names the account, the caller's policies must allow as well.
    private Decision byBoth(List<CompiledStatement> byResource) {
        if (byResource.isEmpty()) {
            return lacking(policies.resource().type());
        }
        boolean delegatesOnly = !any(byResource, Grant.JOINS) && !any(byResource, Grant.STANDS_ALONE);
        List<CompiledStatement> granting = delegatesOnly ? own() : PolicyEngine.joined(named(byResource), own());
        PolicyType lacking = lackingOf(granting);
        return lacking == null
                ? allowed(delegatesOnly ? PolicyEngine.joined(granting, byResource) : granting)
                : lacking(lacking);
    }

    /// A resource of the caller's account: one side is enough.
    private Decision byEither(List<CompiledStatement> byResource) {
        List<CompiledStatement> granting = own();
        if (any(byResource, Grant.JOINS)) {
            granting = PolicyEngine.joined(granting, only(byResource, Grant.JOINS));
        }
        PolicyType lacking = lackingOf(granting);
        List<CompiledStatement> alone =
                any(byResource, Grant.STANDS_ALONE) ? only(byResource, Grant.STANDS_ALONE) : List.of();
        if (lacking == null) {
            return allowed(PolicyEngine.joined(granting, alone));
        }
        return alone.isEmpty() ? lacking(lacking) : allowed(alone);
    }

    /// Anonymous callers, services, and those whom a provider vouches for have no policies of their own.
    private boolean hasOwnPolicies() {
        return switch (request.principal()) {
            case Principal.Root root -> true;
            case Principal.User user -> true;
            case Principal.RoleSession session -> true;
            case Principal.FederatedUser federated -> true;
            case Principal.Federated federated -> false;
            case Principal.Service service -> false;
            case Principal.Anonymous anonymous -> false;
        };
    }

    private List<CompiledStatement> own() {
        return policies.caller().identity().allows(request, bounded);
    }

    /// The kind of the caller's policies that does not allow what `granting` does; null if all do.
    private @Nullable PolicyType lackingOf(List<CompiledStatement> granting) {
        // AWS: no policies limit the root user within its account.
        if (request.principal() instanceof Principal.Root) {
            return null;
        }
        CallerPolicies caller = policies.caller();
        if (granting.isEmpty()) {
            return PolicyType.IDENTITY_BASED;
        }
        if (!isAllowedBy(caller.boundary())) {
            return PolicyType.PERMISSIONS_BOUNDARY;
        }
        return isAllowedBy(caller.session()) ? null : PolicyType.SESSION;
    }

    private boolean isAllowedBy(@Nullable PolicySet limit) {
        return limit == null || !limit.allows(request, bounded).isEmpty();
    }

    private boolean any(List<CompiledStatement> statements, Grant grant) {
        for (int i = 0; i < statements.size(); i++) {
            if (statements.get(i).grant(request, bounded) == grant) {
                return true;
            }
        }
        return false;
    }

    private List<CompiledStatement> only(List<CompiledStatement> statements, Grant grant) {
        return statements.stream()
                .filter(statement -> statement.grant(request, bounded) == grant)
                .toList();
    }

    private List<CompiledStatement> named(List<CompiledStatement> statements) {
        return statements.stream()
                .filter(statement -> statement.grant(request, bounded) != Grant.DELEGATES)
                .toList();
    }

    private static Decision lacking(PolicyType type) {
        return new Decision.ImplicitlyDenied(type);
    }

    private static Decision allowed(List<CompiledStatement> by) {
        return by.size() == 1 ? by.get(0).allowed() : new Decision.Allowed(PolicyEngine.references(by));
    }
}
