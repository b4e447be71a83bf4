package dev.sekisho.iam.resource;

import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.entity.Tag;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Arn;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a call asks to act on.
///
/// @param name its ARN, or what AWS names instead where an action has none
/// @param owner the account it is, or would be, in
/// @param tags those it has; empty where it does not exist
public record Resource(String name, AccountId owner, List<Tag> tags) {
    // The types, as in ARNs.
    public static final String USER = EntityKind.USER.word();
    public static final String GROUP = EntityKind.GROUP.word();
    public static final String ROLE = EntityKind.ROLE.word();
    public static final String POLICY = "policy";
    public static final String INSTANCE_PROFILE = "instance-profile";

    public Resource {
        tags = List.copyOf(tags);
    }

    static Resource of(Arn arn, Caller caller, List<Tag> tags) {
        return new Resource(arn.toString(), caller.account(), tags);
    }

    /// One that may not exist: called as it would be.
    ///
    /// @param type as in ARNs, such as [#USER]
    /// @param path begins and ends with `/`; null for the default
    public static Resource called(String type, @Nullable String path, String name, Caller caller) {
        return of(Arn.iam(caller.account(), type + Paths.orRoot(path) + name), caller, List.of());
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
        return new Resource(words, caller.account(), List.of());
    }

    Resource with(List<Tag> changed) {
        return new Resource(name, owner, changed);
    }

    /// @param action `iam:Action`
    public Target target(String action) {
        return target(action, ConditionKeys.NONE);
    }

    /// @param action `iam:Action`
    /// @param keys what the request says to conditions, beside the resource's tags
    public Target target(String action, ConditionKeys keys) {
        return new Target(action, name, owner, keys.withResourceTags(tags).context());
    }
}
