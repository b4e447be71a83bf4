package dev.sekisho.identity.policy;

import dev.sekisho.identity.entity.Entities;
import dev.sekisho.identity.entity.Entity;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.entity.PolicyUse;
import dev.sekisho.identity.policy.Attachments.Slice;
import dev.sekisho.identity.storage.Keys;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.identity.storage.Stored;
import dev.sekisho.policy.AccountId;
import dev.sekisho.store.Entry;
import dev.sekisho.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What uses managed policies: what they are attached to, and whose permissions boundary they are.
public final class PolicyUses {
    private static final int CHUNK = 1_000;

    private final Store store;
    private final Entities entities;

    public PolicyUses(Store store) {
        this.store = store;
        this.entities = new Entities(store);
    }

    /// Lists what of one kind uses a policy in the account, by name; each once, however many uses it has.
    ///
    /// @param uses those that count
    public Page<Entity> entities(Policy policy, EntityKind kind, AccountId account, Set<PolicyUse> uses, Slice slice) {
        var byName = new TreeMap<String, Entity>();
        boolean more = false;
        for (PolicyUse use : uses) {
            Page<Entity> page = entities(policy, kind, account, use, slice);
            page.items().forEach(entity -> byName.put(Keys.folded(entity.name()), entity));
            more |= page.truncated();
        }
        List<String> names = byName.keySet().stream().limit(slice.limit()).toList();
        more |= names.size() < byName.size();
        return new Page<>(names.stream().map(byName::get).toList(), more ? names.getLast() : "");
    }

    private Page<Entity> entities(Policy policy, EntityKind kind, AccountId account, PolicyUse use, Slice slice) {
        String prefix = Keys.uses(account, use.index(), policy.id(), kind.word());
        return Page.of(
                store,
                prefix,
                slice.after(),
                slice.limit(),
                entry -> entity(kind, account, entry)
                        .filter(entity -> entity.policies().use(policy.reference(), use))
                        .filter(entity -> entity.path().startsWith(slice.pathPrefix())));
    }

    /// Empty for an entity that was renamed or deleted since the index was read.
    private Optional<Entity> entity(EntityKind kind, AccountId account, Entry index) {
        String name = index.key().substring(index.key().lastIndexOf('/') + 1);
        return entities.find(kind, account, name).map(Stored::value);
    }

    /// Counts the users, groups and roles of the account that use the policy so.
    public int count(AccountId account, Policy policy, PolicyUse use) {
        String prefix = Keys.uses(account, use.index(), policy.id());
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

    static boolean isUsed(Store store, AccountId account, String policyId) {
        for (PolicyUse use : PolicyUse.values()) {
            if (isUsed(store, account, policyId, use)) {
                return true;
            }
        }
        return false;
    }

    static boolean isUsed(Store store, AccountId account, String policyId, PolicyUse use) {
        return !store.list(Keys.uses(account, use.index(), policyId), null, 1).isEmpty();
    }
}
