package dev.sekisho.identity.policy;

import dev.sekisho.identity.entity.AttachedPolicy;
import dev.sekisho.identity.entity.Entities;
import dev.sekisho.identity.entity.Entity;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.entity.PolicyUse;
import dev.sekisho.identity.storage.Commits;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.identity.storage.Refusals;
import dev.sekisho.identity.storage.Stored;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which managed policies are attached to which users, groups and roles. From the policies' side: [PolicyUses].
public final class Attachments {
    private final Commits commits;
    private final Entities entities;
    private final References references;

    public Attachments(Commits commits, Policies policies) {
        this.commits = commits;
        this.entities = new Entities(commits.store());
        this.references = new References(commits, policies);
    }

    /// Attaches a policy of the account's or of AWS's; nothing happens if it is attached.
    ///
    /// @param owner the name of the user, group or role
    /// @throws AwsError `NoSuchEntity`, `LimitExceeded`, `InvalidInput`
    public void attach(EntityKind kind, AccountId account, String owner, String policyArn) {
        Policies.requirePolicyArn(policyArn);
        commits.update(transaction -> {
            Stored<? extends Entity> stored = entities.get(kind, account, owner);
            Entity entity = stored.value();
            if (entity.policies().attached(policyArn).isPresent()) {
                return transaction;
            }
            AttachedPolicy reference = references.to(transaction, account, policyArn, "Policy");
            if (entity.policies().attached().size() >= EntityKind.MAX_ATTACHED) {
                throw Refusals.quota(kind.attachedQuota(), EntityKind.MAX_ATTACHED);
            }
            transaction.unchanged(stored.entry());
            Entities.putUse(transaction, entity, reference, PolicyUse.PERMISSIONS);
            Entities.put(transaction, entity.with(entity.policies().with(reference)));
            return transaction;
        });
    }

    /// @throws AwsError `NoSuchEntity` if there is no such owner, or the policy is not attached to it
    public void detach(EntityKind kind, AccountId account, String owner, String policyArn) {
        Policies.requirePolicyArn(policyArn);
        commits.update(transaction -> {
            Stored<? extends Entity> stored = entities.get(kind, account, owner);
            Entity entity = stored.value();
            AttachedPolicy reference =
                    entity.policies().attached(policyArn).orElseThrow(() -> Policies.notFound(policyArn));
            transaction.unchanged(stored.entry());
            Entities.deleteUse(transaction, entity, reference, PolicyUse.PERMISSIONS);
            Entities.put(transaction, entity.with(entity.policies().without(reference)));
            return transaction;
        });
    }

    /// Lists the policies attached to a user, group or role, by ARN.
    ///
    /// @throws AwsError `NoSuchEntity` if there is no such owner
    public Page<AttachedPolicy> of(EntityKind kind, AccountId account, String owner, Slice slice) {
        Entity entity = entities.get(kind, account, owner).value();
        List<AttachedPolicy> shown = entity.policies().attached().stream()
                .filter(policy -> path(policy).startsWith(slice.pathPrefix))
                .toList();
        return Page.of(shown, AttachedPolicy::arn, slice.after, slice.limit);
    }

    private static String path(AttachedPolicy policy) {
        String arn = policy.arn();
        return arn.substring(arn.indexOf(":policy/") + ":policy".length(), arn.lastIndexOf('/') + 1);
    }

    /// Part of a listing.
    ///
    /// @param pathPrefix only what has a path that begins so; `/` for all
    /// @param after a page's [Page#next]; null to begin
    public record Slice(String pathPrefix, @Nullable String after, int limit) {}
}
