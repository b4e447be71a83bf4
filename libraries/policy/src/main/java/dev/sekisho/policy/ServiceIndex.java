package dev.sekisho.policy;

import dev.sekisho.policy.text.FoldedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A policy's statements by the service of the action that is asked for.
final class ServiceIndex {
    private final FoldedMap<CompiledStatement[]> byService;
    private final CompiledStatement[] ofAnyService;

    private ServiceIndex(Map<String, CompiledStatement[]> byService, CompiledStatement[] ofAnyService) {
        this.byService = FoldedMap.copyOf(byService);
        this.ofAnyService = ofAnyService;
    }

    static ServiceIndex of(List<CompiledStatement> statements) {
        Set<String> services = statements.stream()
                .flatMap(statement -> statement.actions().confinedTo().stream())
                .collect(Collectors.toSet());
        var byService = new HashMap<String, CompiledStatement[]>();
        services.forEach(service -> byService.put(service, concerning(statements, service)));
        return new ServiceIndex(byService, concerning(statements, ""));
    }

    private static CompiledStatement[] concerning(List<CompiledStatement> statements, String service) {
        return statements.stream()
                .filter(statement -> {
                    List<String> confinedTo = statement.actions().confinedTo();
                    return confinedTo.isEmpty() || confinedTo.contains(service);
                })
                .toArray(CompiledStatement[]::new);
    }

    /// @param colon where in `action` the service ends
    CompiledStatement[] candidates(String action, int colon) {
        CompiledStatement[] known = byService.get(action, 0, colon);
        return known == null ? ofAnyService : known;
    }
}
