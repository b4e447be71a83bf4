package dev.sekisho.server.record;

import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.explain.Explanation;
import dev.sekisho.policy.explain.PolicyTrace;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The last denials with their reasons, as they were when it was decided. In memory only.
public final class RecentDenials {
    private static final int MOST = 10_000;
    // Some policies have hundreds of statements about one action, and whoever is denied may ask again and again.
    private static final int MOST_STATEMENTS = 200_000;

    private final Deque<Denied> kept = new ArrayDeque<>();
    private int statements;

    /// One denial.
    ///
    /// @param owner the account of the resource
    public record Denied(Instant time, String requestId, AccountId owner, Explanation explanation) {
        private int statements() {
            return explanation.policies().stream()
                    .map(PolicyTrace::statements)
                    .mapToInt(List::size)
                    .sum();
        }
    }

    public synchronized void add(Denied denied) {
        kept.addFirst(denied);
        statements += denied.statements();
        while (kept.size() > MOST || (statements > MOST_STATEMENTS && kept.size() > 1)) {
            statements -= kept.removeLast().statements();
        }
    }

    /// The latest one that is meant.
    public synchronized Optional<Denied> latest(Predicate<Denied> meant) {
        return kept.stream().filter(meant).findFirst();
    }

    /// Those of one request that are meant, in the order in which they were decided.
    public synchronized List<Denied> of(String requestId, Predicate<Denied> meant) {
        Iterator<Denied> oldestFirst = kept.descendingIterator();
        var found = new ArrayList<Denied>();
        oldestFirst.forEachRemaining(denied -> {
            if (denied.requestId().equals(requestId) && meant.test(denied)) {
                found.add(denied);
            }
        });
        return List.copyOf(found);
    }
}
