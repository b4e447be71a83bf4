package dev.sekisho.server;

import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.RequestContext;
import dev.sekisho.policy.ResourcePolicies;

/// An action on a resource, for which the caller needs permission.
///
/// @param action `service:Action` as in the catalogue, such as `s3:ListAllMyBuckets`
/// @param resource the resource's ARN, or `*` for actions without one
/// @param owner the account the resource belongs to; the caller's own where nothing is known
/// @param keys the condition keys that come from this resource and this request, such as `s3:prefix`; the global
///     ones are added by the pipeline
/// @param policies those of the resource itself
/// @param canonicalUser the id by which the service's policies may name the caller's account, or the empty string
public record Target(
        String action,
        String resource,
        AccountId owner,
        RequestContext keys,
        ResourcePolicies policies,
        String canonicalUser) {

    /// A target that has no policies of its own.
    public Target(String action, String resource, AccountId owner, RequestContext keys) {
        this(action, resource, owner, keys, ResourcePolicies.NONE, "");
    }

    /// A target in the caller's own account without condition keys of its own.
    public static Target of(String action, String resource, Caller caller) {
        return new Target(action, resource, caller.account(), RequestContext.EMPTY);
    }
}
