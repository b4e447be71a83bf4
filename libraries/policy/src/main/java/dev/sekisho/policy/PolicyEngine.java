package dev.sekisho.policy;

import dev.sekisho.policy.text.Name;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The one place where it is decided whether a request is allowed.
///
/// Source: IAM User Guide, "Policy evaluation logic".
public final class PolicyEngine {
    private PolicyEngine() {}

    /// Decides on a request within the caller's own account.
    ///
    /// @param policies those that apply to the request's principal
    public static Decision decide(AuthorizationRequest request, PolicySet policies) {
        return switch (request.principal()) {
            // AWS: identity-based policies do not limit the root user.
            // Source: IAM User Guide, "AWS account root user".
            case Principal.Root root -> new Decision.Allowed(List.of());
            case Principal.User user -> identityBased(request, policies.identity());
            case Principal.RoleSession session -> identityBased(request, policies.identity());
            case Principal.Service service -> new Decision.ImplicitlyDenied(PolicyType.RESOURCE_BASED);
            case Principal.Anonymous anonymous -> new Decision.ImplicitlyDenied(PolicyType.RESOURCE_BASED);
        };
    }

    private static Decision identityBased(AuthorizationRequest request, List<CompiledPolicy> policies) {
        String action = request.action();
        int colon = action.indexOf(':');
        Name service = Name.within(action, 0, colon);
        Name name = Name.within(action, colon + 1, action.length());
        List<StatementRef> allows = null;
        List<StatementRef> denies = null;
        for (CompiledPolicy policy : policies) {
            for (ServiceIndex.Candidate candidate : policy.candidates(service)) {
                CompiledStatement statement = candidate.statement();
                if (!candidate.isAbout(name) || !statement.applies(request.resource(), request.context())) {
                    continue;
                }
                switch (statement.effect()) {
                    case ALLOW -> allows = with(allows, statement.reference());
                    case DENY -> denies = with(denies, statement.reference());
                }
            }
        }
        if (denies != null) {
            return new Decision.ExplicitlyDenied(denies);
        }
        return allows != null ? new Decision.Allowed(allows) : new Decision.ImplicitlyDenied(PolicyType.IDENTITY_BASED);
    }

    private static List<StatementRef> with(@Nullable List<StatementRef> list, StatementRef reference) {
        List<StatementRef> extended = list == null ? new ArrayList<>() : list;
        extended.add(reference);
        return extended;
    }
}
