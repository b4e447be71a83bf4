package dev.sekisho.identity.compiled;

import dev.sekisho.identity.storage.Slot;
import dev.sekisho.policy.CallerPolicies;
import dev.sekisho.policy.CompiledPolicy;
import dev.sekisho.policy.PolicySet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Puts a principal's policies together, and remembers what they were taken from.
final class Assembly {
    private final List<CompiledPolicy> policies = new ArrayList<>();
    private final List<Slot<?>> sources = new ArrayList<>();
    private @Nullable PolicySet boundary;
    private boolean whole = true;
    private @Nullable List<CompiledPolicy> session;
    private boolean sessionOver;

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

    /// Limits everything by policies of the session, of which there are none yet.
    void beginSession() {
        session = new ArrayList<>();
    }

    /// Adds one of the session's policies.
    void addToSession(CompiledPolicy policy) {
        Objects.requireNonNull(session).add(policy);
    }

    /// Leaves the session nothing.
    void endSession() {
        sessionOver = true;
    }

    /// Notes that something which is named is not there.
    void missing() {
        whole = false;
    }

    Assembled done() {
        var all = new CallerPolicies(PolicySet.of(policies), boundary, sessionSet(), List.of());
        return new Assembled(all, sources, whole);
    }

    private @Nullable PolicySet sessionSet() {
        if (session == null) {
            return null;
        }
        return sessionOver ? PolicySet.EMPTY : PolicySet.of(session);
    }
}
