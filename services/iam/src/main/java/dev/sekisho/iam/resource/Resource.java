package dev.sekisho.iam.resource;

import dev.sekisho.identity.entity.AttachedPolicy;
import dev.sekisho.identity.entity.Entity;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.oidc.OidcProvider;
import dev.sekisho.identity.oidc.ProviderUrl;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Arn;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Target;
import org.jspecify.annotations.Nullable;

/// What a call asks to act on.
///
/// @param name its ARN, or what AWS names instead where an action has none
/// @param owner the account it is, or would be, in
/// @param tags what its tags say to conditions; nothing where it does not exist or can have none, as groups
/// @param boundary the ARN of its permissions boundary; null where it has none
public record Resource(
        String name,
        AccountId owner,
        ConditionKeys tags,
        @Nullable String boundary) {
    // The types, as in ARNs.
    public static final String USER = EntityKind.USER.word();
    public static final String GROUP = EntityKind.GROUP.word();
    public static final String ROLE = EntityKind.ROLE.word();
    public static final String POLICY = "policy";
    public static final String INSTANCE_PROFILE = "instance-profile";
    public static final String MFA = "mfa";

    static Resource of(Arn arn, Caller caller, ConditionKeys tags) {
        return new Resource(arn.toString(), caller.account(), tags, null);
    }

    /// A user, group or role that exists.
    static Resource of(Entity entity, Caller caller) {
        AttachedPolicy boundary = entity.policies().boundary();
        return new Resource(
                entity.arn().toString(),
                caller.account(),
                ConditionKeys.principalResourceTags(entity.tags()),
                boundary == null ? null : boundary.arn());
    }

    /// One that may not exist: called as it would be.
    ///
    /// @param type as in ARNs, such as [#USER]
    /// @param path begins and ends with `/`; null for the default
    public static Resource called(String type, @Nullable String path, String name, Caller caller) {
        return of(Arn.iam(caller.account(), type + Paths.orRoot(path) + name), caller, ConditionKeys.NONE);
    }

    /// An OpenID Connect provider as it is called when it is registered.
    ///
    /// @param url as the call gives it, or `*` for all
    public static Resource oidcProvider(String url, Caller caller) {
        return of(OidcProvider.arn(caller.account(), ProviderUrl.name(url)), caller, ConditionKeys.NONE);
    }

    /// The account itself, which only `*` matches.
    public static Resource account(Caller caller) {
        return unnamed("*", caller);
    }

    /// Everything of a type below a path: what AWS authorizes a listing on.
    ///
    /// @param type as in ARNs, such as [#USER]
    /// @param pathPrefix begins with `/`; null for all
    public static Resource listing(String type, @Nullable String pathPrefix, Caller caller) {
        return called(type, pathPrefix, "", caller);
    }

    /// What has no ARN, and is matched by `*` only.
    static Resource unnamed(String words, Caller caller) {
        return new Resource(words, caller.account(), ConditionKeys.NONE, null);
    }

    /// This by another name.
    Resource named(Resource other) {
        return new Resource(other.name, owner, tags, boundary);
    }

    /// @param action `iam:Action`
    public Target target(String action) {
        return target(action, ConditionKeys.NONE);
    }

    /// @param action `iam:Action`
    /// @param keys what the request says to conditions, beside the resource's tags
    public Target target(String action, ConditionKeys keys) {
        return new Target(action, name, owner, keys.with(tags).context());
    }

    /// One whose action looks at the permissions boundary that the user or role has.
    ///
    /// @param action `iam:Action`
    public Target boundedTarget(String action) {
        return boundedTarget(action, ConditionKeys.NONE);
    }

    /// @param action `iam:Action`
    /// @param keys what the request says to conditions, beside the resource's tags and boundary
    public Target boundedTarget(String action, ConditionKeys keys) {
        return target(action, keys.with(ConditionKeys.permissionsBoundary(boundary)));
    }
}
