package dev.sekisho.iam.resource;

import dev.sekisho.identity.Identities;
import dev.sekisho.identity.entity.Entity;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.key.AccessKey;
import dev.sekisho.identity.policy.Policy;
import dev.sekisho.policy.Arn;
import dev.sekisho.policy.Principal;
import dev.sekisho.server.Caller;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The resources of the caller's account as AWS authorizes calls on them: what exists is called by its real path and
/// name, what does not by what the call says, below `/`.
public final class Resources {
    private final Identities identities;

    public Resources(Identities identities) {
        this.identities = identities;
    }

    public Resource user(String name, Caller caller) {
        return entity(EntityKind.USER, name, caller);
    }

    /// @param name null to mean the caller
    public Resource userOrCaller(@Nullable String name, Caller caller) {
        return name != null
                ? user(name, caller)
                : switch (caller.principal()) {
                    case Principal.User user -> user(user.name(), caller);
                    case Principal.Root root -> Resource.of(Arn.iam(root.owner(), "root"), caller, ConditionKeys.NONE);
                    // Such a call is refused once it is authorized.
                    case Principal.RoleSession _,
                            Principal.FederatedUser _,
                            Principal.Federated _,
                            Principal.Service _,
                            Principal.Anonymous _ -> Resource.listing(Resource.USER, null, caller);
                };
    }

    public Resource group(String name, Caller caller) {
        return entity(EntityKind.GROUP, name, caller);
    }

    public Resource role(String name, Caller caller) {
        return entity(EntityKind.ROLE, name, caller);
    }

    public Resource entity(EntityKind kind, String name, Caller caller) {
        return find(kind, name, caller)
                .map(entity -> Resource.of(entity, caller))
                .orElseGet(() -> Resource.called(kind.word(), null, name, caller));
    }

    private Optional<Entity> find(EntityKind kind, String name, Caller caller) {
        return switch (kind) {
            case USER -> identities.users().find(caller.account(), name).map(Function.identity());
            case GROUP -> identities.groups().find(caller.account(), name).map(Function.identity());
            case ROLE -> identities.roles().find(caller.account(), name).map(Function.identity());
        };
    }

    /// A new path, a new name or both.
    ///
    /// @param path null to keep it
    /// @param name null to keep it
    public record Move(@Nullable String path, @Nullable String name) {}

    /// What a user or group becomes when it is moved or renamed: it keeps its tags.
    public Resource moved(EntityKind kind, String name, Move move, Caller caller) {
        Optional<Entity> found = find(kind, name, caller);
        String path =
                move.path() != null ? move.path() : found.map(Entity::path).orElse(null);
        String newName =
                move.name() != null ? move.name() : found.map(Entity::name).orElse(name);
        Resource called = Resource.called(kind.word(), path, newName, caller);
        return found.map(entity -> Resource.of(entity, caller).named(called)).orElse(called);
    }

    /// @param arn of a policy of the account's or of AWS's
    public Resource policy(String arn, Caller caller) {
        ConditionKeys tags = identities
                .policies()
                .find(caller.account(), arn)
                .map(Policy::tags)
                .map(ConditionKeys::resourceTags)
                .orElse(ConditionKeys.NONE);
        return new Resource(arn, caller.account(), tags, null);
    }

    /// AWS: a listing of policies is authorized on a path, not on an ARN.
    ///
    /// @param pathPrefix null for all
    public Resource policies(@Nullable String pathPrefix, Caller caller) {
        return Resource.unnamed("policy path " + Paths.orRoot(pathPrefix), caller);
    }

    public Resource instanceProfile(String name, Caller caller) {
        return identities
                .instanceProfiles()
                .find(caller.account(), name)
                .map(profile -> Resource.of(profile.arn(), caller, ConditionKeys.resourceTags(profile.tags())))
                .orElseGet(() -> Resource.called(Resource.INSTANCE_PROFILE, null, name, caller));
    }

    /// @param serialNumber of a virtual device: its ARN
    public Resource mfaDevice(String serialNumber, Caller caller) {
        return identities
                .mfaDevices()
                .find(caller.account(), serialNumber)
                .map(device -> Resource.of(device.arn(), caller, ConditionKeys.resourceTags(device.tags())))
                .orElseGet(() -> Resource.unnamed(serialNumber, caller));
    }

    /// @param arn as the call gives it
    public Resource oidcProvider(String arn, Caller caller) {
        ConditionKeys tags = Arn.parse(arn)
                .filter(parsed -> parsed.account().equals(caller.account().value()))
                .flatMap(identities.oidcProviders()::find)
                .map(provider -> ConditionKeys.resourceTags(provider.tags()))
                .orElse(ConditionKeys.NONE);
        return new Resource(arn, caller.account(), tags, null);
    }

    /// The user whose key it is.
    public Resource accessKey(String accessKeyId, Caller caller) {
        return identities
                .accessKeys()
                .find(accessKeyId)
                .map(AccessKey::owner)
                .filter(owner -> owner.account().equals(caller.account()) && !owner.isRoot())
                .map(owner -> user(owner.userName(), caller))
                .orElseGet(() -> Resource.unnamed("access key " + accessKeyId, caller));
    }
}
