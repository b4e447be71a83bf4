package dev.sekisho.iam.policy;

import dev.sekisho.iam.listing.Listing;
import dev.sekisho.identity.entity.Entity;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.entity.PolicyUse;
import dev.sekisho.identity.policy.Attachments.Slice;
import dev.sekisho.identity.policy.Policy;
import dev.sekisho.identity.policy.PolicyUses;
import dev.sekisho.identity.storage.Keys;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.policy.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What uses one policy, kind after kind. A position begins with its kind.
record PolicyEntities(PolicyUses policyUses, Policy policy, AccountId account, String pathPrefix, Set<PolicyUse> uses) {
    static final List<EntityKind> ORDER = List.of(EntityKind.GROUP, EntityKind.USER, EntityKind.ROLE);

    /// @param kinds those to show, in [#ORDER]
    Page<Entity> page(List<EntityKind> kinds, Listing listing) {
        List<Entity> shown = new ArrayList<>();
        String after = listing.after();
        for (EntityKind kind : kinds) {
            String start = kind.word() + "/";
            if (after != null && !after.startsWith(start)) {
                continue;
            }
            // One more than there is room for: it shows that something follows.
            int limit = listing.limit() - shown.size() + 1;
            Slice slice = new Slice(pathPrefix, after == null ? null : after.substring(start.length()), limit);
            shown.addAll(policyUses.entities(policy, kind, account, uses, slice).items());
            if (shown.size() > listing.limit()) {
                List<Entity> first = shown.subList(0, listing.limit());
                return new Page<>(first, position(first.getLast()));
            }
            after = null;
        }
        return new Page<>(shown, "");
    }

    private static String position(Entity entity) {
        return entity.kind().word() + "/" + Keys.folded(entity.name());
    }
}
