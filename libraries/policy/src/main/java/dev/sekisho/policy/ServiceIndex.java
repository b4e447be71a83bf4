package dev.sekisho.policy;

import dev.sekisho.policy.text.FoldedMap;
import dev.sekisho.policy.text.Name;
import dev.sekisho.policy.text.NameSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A policy's statements by the service of the action that is asked for.
final class ServiceIndex {
    private final FoldedMap<Candidate[]> byService;
    private final Candidate[] ofAnyService;

    private ServiceIndex(FoldedMap<Candidate[]> byService, Candidate[] ofAnyService) {
        this.byService = byService;
        this.ofAnyService = ofAnyService;
    }

    /// A statement that may be about actions of one service.
    ///
    /// @param listed the names of that service's actions in its Action or NotAction
    /// @param inverted whether it is a NotAction
    record Candidate(CompiledStatement statement, NameSet listed, boolean inverted) {

        /// @param name the action's, without the service
        boolean isAbout(Name name) {
            return listed.contains(name) != inverted;
        }
    }

    static ServiceIndex of(List<CompiledStatement> statements) {
        Set<String> services = statements.stream()
                .flatMap(statement -> statement.actions().services().stream())
                .collect(Collectors.toSet());
        var byService = new HashMap<String, Candidate[]>();
        services.forEach(service -> byService.put(service, candidates(statements, service)));
        return new ServiceIndex(FoldedMap.copyOf(byService), candidates(statements, ""));
    }

    private static Candidate[] candidates(List<CompiledStatement> statements, String service) {
        return statements.stream()
                .filter(statement -> statement.actions().concerns(service))
                .map(statement -> new Candidate(
                        statement,
                        statement.actions().listed(service),
                        statement.actions().inverted()))
                .toArray(Candidate[]::new);
    }

    Candidate[] candidates(Name service) {
        Candidate[] known = byService.get(service);
        return known == null ? ofAnyService : known;
    }
}
