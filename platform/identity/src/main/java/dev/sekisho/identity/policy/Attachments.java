package dev.sekisho.identity.policy;

import dev.sekisho.identity.entity.AttachedPolicy;
import dev.sekisho.identity.entity.Entities;
import dev.sekisho.identity.entity.Entity;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.storage.Closing;
import dev.sekisho.identity.storage.Commits;
import dev.sekisho.identity.storage.Keys;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.identity.storage.Refusals;
import dev.sekisho.identity.storage.Stored;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import dev.sekisho.store.Entry;
import dev.sekisho.store.Store;
import dev.sekisho.store.Transaction;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which managed policies are attached to which users, groups and roles.
public final class Attachments {
    private static final byte[] INDEX = {'1'};
    private static final int CHUNK = 1_000;

    private final Commits commits;
    private final Store store;
    private final Closing closing;
    private final Entities entities;
    private final Policies policies;

    public Attachments(Commits commits, Policies policies) {
        this.commits = commits;
        this.store = commits.store();
        this.closing = new Closing(commits);
        this.entities = new Entities(store);
        this.policies = policies;
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
            AttachedPolicy reference = refer(transaction, account, policyArn);
            if (entity.policies().attached().size() >= EntityKind.MAX_ATTACHED) {
                throw Refusals.quota(kind.attachedQuota(), EntityKind.MAX_ATTACHED);
            }
            transaction.unchanged(stored.entry());
            transaction.put(Keys.attached(account, reference.policyId(), kind.word(), entity.name()), INDEX);
            Entities.put(transaction, entity.with(entity.policies().with(reference)));
            return transaction;
        });
    }

    /// Finds the policy, and requires that it is not deleted before the transaction takes place.
    private AttachedPolicy refer(Transaction.Builder transaction, AccountId account, String policyArn) {
        if (Policies.isAwsManaged(policyArn)) {
            return policies.find(account, policyArn)
                    .orElseThrow(() -> notAttachable(policyArn))
                    .reference();
        }
        Stored<Policy> policy = policies.customer(account, policyArn).orElseThrow(() -> notAttachable(policyArn));
        transaction.unchanged(policy.entry());
        closing.refer(transaction, account, policy.value().id());
        return policy.value().reference();
    }

    private static AwsError notAttachable(String policyArn) {
        return AwsError.of("NoSuchEntity", 404, "Policy %s does not exist or is not attachable.", policyArn);
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
            transaction.delete(Keys.attached(account, reference.policyId(), kind.word(), entity.name()));
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

    /// Lists what of one kind a policy is attached to in the account, by name.
    public Page<Entity> entities(Policy policy, EntityKind kind, AccountId account, Slice slice) {
        String prefix = Keys.attachments(account, policy.id(), kind.word());
        return Page.of(
                store,
                prefix,
                slice.after,
                slice.limit,
                entry -> entity(policy, kind, account, entry)
                        .filter(entity -> entity.path().startsWith(slice.pathPrefix)));
    }

    /// Part of a listing.
    ///
    /// @param pathPrefix only what has a path that begins so; `/` for all
    /// @param after a page's [Page#next]; null to begin
    public record Slice(String pathPrefix, @Nullable String after, int limit) {}

    /// Empty for an entity that was renamed or detached since the index was read.
    private Optional<Entity> entity(Policy policy, EntityKind kind, AccountId account, Entry index) {
        String name = index.key().substring(index.key().lastIndexOf('/') + 1);
        return entities.find(kind, account, name)
                .<Entity>map(Stored::value)
                .filter(entity -> entity.policies().attached().contains(policy.reference()));
    }

    /// Counts the users, groups and roles of the account that the policy is attached to.
    public int count(AccountId account, Policy policy) {
        String prefix = Keys.attachments(account, policy.id());
        int count = 0;
        List<Entry> entries = store.list(prefix, null, CHUNK);
        while (!entries.isEmpty()) {
            count += entries.size();
            entries = entries.size() < CHUNK
                    ? List.of()
                    : store.list(prefix, entries.getLast().key(), CHUNK);
        }
        return count;
    }
}
