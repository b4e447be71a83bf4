package dev.sekisho.identity.policy;

import dev.sekisho.identity.entity.AttachedPolicy;
import dev.sekisho.identity.entity.Entities;
import dev.sekisho.identity.entity.Entity;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.entity.PolicyUse;
import dev.sekisho.identity.storage.Commits;
import dev.sekisho.identity.storage.Stored;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import dev.sekisho.store.Transaction;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The permissions boundaries of users and roles: managed policies that limit what other policies allow them.
///
/// Source: IAM User Guide, "Permissions boundaries for IAM entities".
public final class Boundaries {
    private final Commits commits;
    private final Entities entities;
    private final References references;

    public Boundaries(Commits commits, Policies policies) {
        this.commits = commits;
        this.entities = new Entities(commits.store());
        this.references = new References(commits, policies);
    }

    /// Sets the boundary, or replaces it.
    ///
    /// @param kind a user or a role
    /// @param policyArn a policy of the account's or of AWS's
    /// @throws AwsError `NoSuchEntity`, `InvalidInput`
    public void put(EntityKind kind, AccountId account, String owner, String policyArn) {
        Policies.requirePolicyArn(policyArn);
        change(kind, account, owner, policyArn);
    }

    /// Removes the boundary; nothing happens if there is none.
    ///
    /// @throws AwsError `NoSuchEntity` if there is no such owner
    public void remove(EntityKind kind, AccountId account, String owner) {
        change(kind, account, owner, null);
    }

    private void change(EntityKind kind, AccountId account, String owner, @Nullable String policyArn) {
        if (kind == EntityKind.GROUP) {
            throw new IllegalArgumentException("Groups have no permissions boundaries.");
        }
        commits.update(transaction -> {
            Stored<? extends Entity> stored = entities.get(kind, account, owner);
            Entity entity = stored.value();
            AttachedPolicy before = entity.policies().boundary();
            AttachedPolicy after = find(transaction, account, policyArn);
            if (Objects.equals(before, after)) {
                return transaction;
            }
            transaction.unchanged(stored.entry());
            if (before != null) {
                Entities.deleteUse(transaction, entity, before, PolicyUse.BOUNDARY);
            }
            if (after != null) {
                Entities.putUse(transaction, entity, after, PolicyUse.BOUNDARY);
            }
            Entities.put(transaction, entity.with(entity.policies().withBoundary(after)));
            return transaction;
        });
    }

    /// The policy that a user or role is to have as its boundary; the transaction requires that it is there.
    ///
    /// @param policyArn null for none
    /// @throws AwsError `NoSuchEntity`, `InvalidInput`
    public @Nullable AttachedPolicy find(
            Transaction.Builder transaction, AccountId account, @Nullable String policyArn) {
        return policyArn == null ? null : references.to(transaction, account, policyArn, "Scope ARN:");
    }
}
