package dev.sekisho.identity.compiled;

import dev.sekisho.identity.entity.Entities;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.entity.Role;
import dev.sekisho.identity.storage.Caches;
import dev.sekisho.identity.storage.Keys;
import dev.sekisho.identity.storage.Slot;
import dev.sekisho.identity.storage.Slots;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Arn;
import dev.sekisho.policy.PolicySet;
import dev.sekisho.policy.PolicyType;
import dev.sekisho.store.Store;
import java.util.Optional;

/// Roles with their trust policies, compiled. Answers from memory when warm.
public final class RoleTrusts {
    private static final int MOST_CACHED = 20_000;
    private static final String ROLE = "role/";

    private final Entities entities;
    private final Slots<TrustedRole> roles;

    public RoleTrusts(Store store, Caches caches) {
        this.entities = new Entities(store);
        this.roles = caches.slots(MOST_CACHED);
    }

    /// A role, and whom it trusts.
    public record TrustedRole(Role role, PolicySet trust) {}

    /// Finds the role with this very ARN.
    ///
    /// @throws UnreadablePolicyException if its trust policy cannot be read
    public Optional<TrustedRole> find(Arn arn) {
        String resource = arn.resource();
        String name = resource.substring(resource.lastIndexOf('/') + 1);
        if (!resource.startsWith(ROLE) || !Keys.isName(name) || !AccountId.isValid(arn.account())) {
            return Optional.empty();
        }
        var account = new AccountId(arn.account());
        return roles.get(
                        Keys.named(account, EntityKind.ROLE.word(), name),
                        () -> entities.findRole(account, name).map(stored -> trusted(stored.value())))
                .map(Slot::value)
                .filter(found -> found.role().arn().equals(arn));
    }

    private static TrustedRole trusted(Role role) {
        return new TrustedRole(
                role,
                PolicySet.of(Compiler.compile(
                        role.trust().document(), PolicyType.TRUST, role.arn().toString())));
    }
}
