package dev.sekisho.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// All policies that take part in one decision.
///
/// @param endpoint the policy of the VPC endpoint that the request came through, or null if it came through none
public record Policies(
        CallerPolicies caller,
        ResourcePolicies resource,
        @Nullable PolicySet endpoint) {

    /// Those of a request that came through no VPC endpoint.
    public Policies(CallerPolicies caller, ResourcePolicies resource) {
        this(caller, resource, null);
    }

    /// Without those that do not bind this principal.
    ///
    /// Source: IAM User Guide, "AWS account root user" and "Policy evaluation logic"; AWS Organizations User Guide,
    /// "Service control policies (SCPs)" and "Resource control policies (RCPs)".
    Policies binding(Principal principal) {
        return switch (principal) {
            case Principal.User user -> this;
            case Principal.RoleSession session -> session.isServiceLinked() ? withoutOrganization() : this;
            case Principal.FederatedUser federated -> caller.session() != null ? this : withEmptySession();
            case Principal.Root root ->
                withCaller(new CallerPolicies(PolicySet.EMPTY, null, null, caller.serviceControl()));
            case Principal.Federated federated -> withCaller(CallerPolicies.NONE);
            case Principal.Service service -> withCaller(CallerPolicies.NONE);
            case Principal.Anonymous anonymous -> withCaller(CallerPolicies.NONE);
        };
    }

    private Policies withoutOrganization() {
        var own = new CallerPolicies(caller.identity(), caller.boundary(), caller.session(), List.of());
        return new Policies(
                own, new ResourcePolicies(resource.policies(), resource.required(), PolicySet.EMPTY), endpoint);
    }

    private Policies withEmptySession() {
        return withCaller(
                new CallerPolicies(caller.identity(), caller.boundary(), PolicySet.EMPTY, caller.serviceControl()));
    }

    Policies withCaller(CallerPolicies other) {
        return new Policies(other, resource, endpoint);
    }
}
