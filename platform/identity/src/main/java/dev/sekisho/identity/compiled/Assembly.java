package dev.sekisho.identity.compiled;

import dev.sekisho.identity.storage.Slot;
import dev.sekisho.policy.CallerPolicies;
import dev.sekisho.policy.CompiledPolicy;
import dev.sekisho.policy.PolicySet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts a principal's policies together, and remembers what they were taken from.
final class Assembly {
    private final List<CompiledPolicy> policies = new ArrayList<>();
    private final List<Slot<?>> sources = new ArrayList<>();
    private @Nullable PolicySet boundary;
    private boolean whole = true;

    /// What came out.
    ///
    /// @param whole whether everything that was named was there
    record Assembled(CallerPolicies policies, List<Slot<?>> sources, boolean whole) {
        Assembled {
            sources = List.copyOf(sources);
        }

        /// Whether everything that it was put together from is still current.
        boolean isFresh() {
            for (int i = 0; i < sources.size(); i++) {
                if (sources.get(i).isDropped()) {
                    return false;
                }
            }
            return true;
        }
    }

    /// Takes a value, and remembers where from.
    <V> V from(Slot<V> slot) {
        sources.add(slot);
        return slot.value();
    }

    /// Adds a policy, once: a user and a group may have the same.
    void add(CompiledPolicy policy) {
        if (!policies.contains(policy)) {
            policies.add(policy);
        }
    }

    /// Sets the permissions boundary.
    void limit(CompiledPolicy policy) {
        boundary = PolicySet.of(policy);
    }

    /// Notes that something which is named is not there.
    void missing() {
        whole = false;
    }

    Assembled done() {
        return new Assembled(new CallerPolicies(PolicySet.of(policies), boundary, null, List.of()), sources, whole);
    }
}
