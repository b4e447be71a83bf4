package dev.sekisho.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Statements of one effect about one action, found by the resource that is asked for.
///
/// Where there are many, most of them begin otherwise than the resource does, and are not looked at.
final class Candidates {
    private static final int MANY = 12;

    private static final Candidates NONE = new Candidates(List.of(), null, Map.of());

    private final CompiledStatement[] anywhere;
    private final @Nullable BeginningIndex byBeginning;
    private final Map<CompiledStatement, Integer> order;

    private Candidates(
            List<CompiledStatement> anywhere,
            @Nullable BeginningIndex byBeginning,
            Map<CompiledStatement, Integer> order) {
        this.anywhere = anywhere.toArray(new CompiledStatement[0]);
        this.byBeginning = byBeginning;
        this.order = order;
    }

    static Candidates of(List<CompiledStatement> statements) {
        if (statements.isEmpty()) {
            return NONE;
        }
        if (statements.size() < MANY) {
            return new Candidates(statements, null, Map.of());
        }
        var anywhere = new ArrayList<CompiledStatement>();
        var index = new BeginningIndex.Builder();
        var order = new IdentityHashMap<CompiledStatement, Integer>();
        for (CompiledStatement statement : statements) {
            order.put(statement, order.size());
            List<String> beginnings = statement.beginnings();
            if (beginnings.contains("")) {
                anywhere.add(statement);
            } else {
                beginnings.stream().distinct().forEach(beginning -> index.add(beginning, statement));
            }
        }
        return new Candidates(anywhere, index.build(), order);
    }

    /// Those that apply to the request, in the order of their policies.
    ///
    /// @param bounded whether the caller has a permissions boundary
    List<CompiledStatement> applying(AuthorizationRequest request, boolean bounded) {
        List<CompiledStatement> found = List.of();
        for (CompiledStatement statement : anywhere) {
            if (statement.applies(request, bounded)) {
                found = with(found, statement);
            }
        }
        return byBeginning == null ? found : indexed(byBeginning, found, request, bounded);
    }

    private List<CompiledStatement> indexed(
            BeginningIndex index, List<CompiledStatement> found, AuthorizationRequest request, boolean bounded) {
        List<CompiledStatement> all = found;
        for (CompiledStatement statement : index.beginningLike(request.resource())) {
            if (statement.applies(request, bounded)) {
                all = with(all, statement);
            }
        }
        if (all.size() > 1) {
            all.sort(Comparator.comparing(order::get));
        }
        return all;
    }

    /// The usual list has one element, and is there already.
    private static List<CompiledStatement> with(List<CompiledStatement> found, CompiledStatement statement) {
        if (found.isEmpty()) {
            return statement.alone();
        }
        List<CompiledStatement> longer = found.size() == 1 ? new ArrayList<>(found) : found;
        longer.add(statement);
        return longer;
    }
}
