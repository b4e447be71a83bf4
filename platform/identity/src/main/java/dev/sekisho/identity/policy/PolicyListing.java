package dev.sekisho.identity.policy;

import dev.sekisho.identity.policy.Policies.Filter;
import dev.sekisho.identity.policy.Policies.Scope;
import dev.sekisho.identity.storage.Keys;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.policy.AccountId;
import dev.sekisho.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One listing over an account's own policies and AWS's. A marker begins with the part that it is in.
record PolicyListing(Store store, AwsManagedPolicies awsManaged, AccountId account, Filter filter) {
    private static final String OWN = "own/";
    private static final String AWS = "aws/";

    Page<Policy> page(@Nullable String after, int limit) {
        if (filter.scope() == Scope.AWS || (after != null && after.startsWith(AWS))) {
            return aws(after == null ? null : withoutPart(after, AWS), limit);
        }
        Page<Policy> own = own(after == null ? null : withoutPart(after, OWN), limit);
        if (own.truncated() || filter.scope() == Scope.LOCAL) {
            return own;
        }
        if (own.items().size() == limit) {
            boolean more = !aws(null, 1).items().isEmpty();
            return new Page<>(own.items(), more ? AWS : "");
        }
        Page<Policy> rest = aws(null, limit - own.items().size());
        List<Policy> both = new ArrayList<>(own.items());
        both.addAll(rest.items());
        return new Page<>(both, rest.next());
    }

    private Page<Policy> own(@Nullable String after, int limit) {
        String prefix = Keys.kind(account, Policies.KIND);
        Page<Policy> page = Page.of(
                store,
                prefix,
                after,
                limit,
                entry -> Optional.of(PolicyCodec.read(account, entry)).filter(this::isShown));
        return new Page<>(page.items(), page.truncated() ? OWN + page.next() : "");
    }

    private Page<Policy> aws(@Nullable String after, int limit) {
        List<Policy> shown = new ArrayList<>();
        for (Policy policy : awsManaged.all()) {
            if ((after != null && policy.name().compareTo(after) <= 0) || !isShown(policy)) {
                continue;
            }
            if (shown.size() == limit) {
                return new Page<>(shown, AWS + shown.getLast().name());
            }
            shown.add(policy);
        }
        return new Page<>(shown, "");
    }

    private boolean isShown(Policy policy) {
        return policy.path().startsWith(filter.pathPrefix())
                && (filter.uses().isEmpty()
                        || filter.uses().stream().anyMatch(use -> PolicyUses.isUsed(store, account, policy.id(), use)));
    }

    private static @Nullable String withoutPart(String marker, String part) {
        String rest = marker.startsWith(part) ? marker.substring(part.length()) : marker;
        return rest.isEmpty() ? null : rest;
    }
}
