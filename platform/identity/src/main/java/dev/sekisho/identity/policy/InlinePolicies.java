package dev.sekisho.identity.policy;

import dev.sekisho.identity.entity.Entities;
import dev.sekisho.identity.entity.Entity;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.entity.InlinePolicy;
import dev.sekisho.identity.entity.OwnPolicies;
import dev.sekisho.identity.storage.Commits;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.identity.storage.Refusals;
import dev.sekisho.identity.storage.Stored;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import org.jspecify.annotations.Nullable;

/// The inline policies of users, groups and roles.
public final class InlinePolicies {
    private final Commits commits;
    private final Entities entities;

    public InlinePolicies(Commits commits) {
        this.commits = commits;
        this.entities = new Entities(commits.store());
    }

    /// Adds a policy, or replaces the one of that name.
    ///
    /// @param owner the name of the user, group or role
    /// @throws AwsError `NoSuchEntity`, `MalformedPolicyDocument`, `LimitExceeded`
    public void put(EntityKind kind, AccountId account, String owner, InlinePolicy policy) {
        Documents.requireInline(policy.document());
        commits.update(transaction -> {
            Stored<? extends Entity> stored = entities.get(kind, account, owner);
            OwnPolicies policies = stored.value().policies().with(policy);
            Documents.requireInlineTotal(
                    kind,
                    stored.value().name(),
                    policies.inline().stream().map(InlinePolicy::document).toList());
            transaction.unchanged(stored.entry());
            Entities.put(transaction, stored.value().with(policies));
            return policies;
        });
    }

    /// @throws AwsError `NoSuchEntity`
    public InlinePolicy get(EntityKind kind, AccountId account, String owner, String policyName) {
        return required(entities.get(kind, account, owner).value(), policyName);
    }

    /// @throws AwsError `NoSuchEntity`
    public void delete(EntityKind kind, AccountId account, String owner, String policyName) {
        commits.update(transaction -> {
            Stored<? extends Entity> stored = entities.get(kind, account, owner);
            required(stored.value(), policyName);
            OwnPolicies policies = stored.value().policies().without(policyName);
            transaction.unchanged(stored.entry());
            Entities.put(transaction, stored.value().with(policies));
            return policies;
        });
    }

    /// Lists the policies by name.
    ///
    /// @throws AwsError `NoSuchEntity`
    public Page<InlinePolicy> list(
            EntityKind kind, AccountId account, String owner, @Nullable String after, int limit) {
        Entity entity = entities.get(kind, account, owner).value();
        return Page.of(entity.policies().inline(), InlinePolicy::name, after, limit);
    }

    private static InlinePolicy required(Entity entity, String policyName) {
        return entity.policies()
                .inline(policyName)
                .orElseThrow(() -> Refusals.noSuch(entity.kind().word() + " policy", policyName));
    }
}
