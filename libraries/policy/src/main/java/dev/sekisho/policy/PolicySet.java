package dev.sekisho.policy;

import dev.sekisho.policy.text.Name;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compiled policies of one kind that apply together: what one of them allows is allowed, what one denies is denied.
/// Immutable for all who use it, and shared between threads.
///
/// It holds references to its policies and no copies of them. Which of their statements are about an action is
/// remembered once it was asked, for as many actions as have room.
public final class PolicySet {
    public static final PolicySet EMPTY = new PolicySet(List.of());

    private static final int FEWEST = 16;
    private static final int MOST = 1024;

    private final List<CompiledPolicy> policies;
    // INVARIANT: what stands in the array is immutable, so that threads may read and write it as they come. The worst
    // is that something is worked out twice.
    private volatile @Nullable ActionStatements[] remembered = new ActionStatements[0];

    private PolicySet(List<CompiledPolicy> policies) {
        this.policies = policies;
    }

    public static PolicySet of(List<CompiledPolicy> policies) {
        return policies.isEmpty() ? EMPTY : new PolicySet(List.copyOf(policies));
    }

    public static PolicySet of(CompiledPolicy... policies) {
        return of(List.of(policies));
    }

    public List<CompiledPolicy> policies() {
        return policies;
    }

    /// The statements that allow the request.
    List<CompiledStatement> allows(AuthorizationRequest request, boolean bounded) {
        return policies.isEmpty() ? List.of() : about(request.action()).allows().applying(request, bounded);
    }

    /// The statements that deny the request.
    ///
    /// @param bounded whether the caller has a permissions boundary
    List<CompiledStatement> denies(AuthorizationRequest request, boolean bounded) {
        return policies.isEmpty() ? List.of() : about(request.action()).denies().applying(request, bounded);
    }

    private ActionStatements about(String action) {
        @Nullable ActionStatements[] known = remembered;
        int mask = known.length - 1;
        ActionStatements found = mask < 0 ? null : known[action.hashCode() & mask];
        return found != null && found.action().equals(action) ? found : remember(workedOut(action));
    }

    private ActionStatements workedOut(String action) {
        int colon = action.indexOf(':');
        Name service = Name.within(action, 0, colon);
        Name name = Name.within(action, colon + 1, action.length());
        var statements = new ArrayList<CompiledStatement>();
        for (CompiledPolicy policy : policies) {
            for (ServiceIndex.Candidate candidate : policy.candidates(service)) {
                if (candidate.isAbout(name)) {
                    statements.add(candidate.statement());
                }
            }
        }
        return ActionStatements.of(action, statements);
    }

    /// Puts it in its place. Where another one stands, there must be more places first, up to a limit.
    private ActionStatements remember(ActionStatements found) {
        @Nullable ActionStatements[] known = remembered;
        int hash = found.action().hashCode();
        while (known.length < FEWEST || (known.length < MOST && known[hash & (known.length - 1)] != null)) {
            known = grown(known);
        }
        known[hash & (known.length - 1)] = found;
        remembered = known;
        return found;
    }

    private static @Nullable ActionStatements[] grown(@Nullable ActionStatements[] known) {
        var larger = new ActionStatements[Math.max(FEWEST, known.length * 2)];
        for (ActionStatements one : known) {
            if (one != null) {
                larger[one.action().hashCode() & (larger.length - 1)] = one;
            }
        }
        return larger;
    }
}
