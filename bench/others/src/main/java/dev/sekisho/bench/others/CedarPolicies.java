package dev.sekisho.bench.others;

import dev.sekisho.bench.policy.Rule;
import dev.sekisho.bench.policy.Workload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A workload's policies in Cedar. Names of actions with wildcards are groups of actions; an ARN is an attribute of the
/// resource; what a permissions boundary does not allow is forbidden.
final class CedarPolicies {
    private CedarPolicies() {}

    static String text(Workload workload) {
        List<String> policies = new ArrayList<>();
        Stream.concat(workload.identity().stream().flatMap(Collection::stream), workload.bucket().stream())
                .map(CedarPolicies::policy)
                .forEach(policies::add);
        if (!workload.boundary().isEmpty()) {
            policies.add("forbid (principal == User::\"ana\", action, resource) unless { %s };"
                    .formatted(workload.boundary().stream()
                            .map(rule -> actions(rule) + " && " + when(rule))
                            .collect(Collectors.joining(") || (", "(", ")"))));
        }
        return String.join("\n", policies);
    }

    private static String policy(Rule rule) {
        String effect = rule.allows() ? "permit" : "forbid";
        return "%s (principal == User::\"ana\", %s, resource) when { %s };"
                .formatted(effect, actions(rule), when(rule));
    }

    private static String actions(Rule rule) {
        return rule.actions().stream().collect(Collectors.joining("\", Action::\"", "action in [Action::\"", "\"]"));
    }

    private static String when(Rule rule) {
        String resource = "resource.arn like \"" + rule.resource() + "\"";
        return switch (rule.restriction()) {
            case Rule.Restriction.None none -> resource;
            case Rule.Restriction.Owner owner -> resource + " && resource.owner == principal.name";
            case Rule.Restriction.Source source ->
                resource + " && context.source.isInRange(ip(\"" + source.range() + "\"))";
        };
    }

    /// The groups that an action is in.
    static List<String> groups(Workload workload, String action) {
        return Stream.of(
                        workload.identity().stream().flatMap(Collection::stream),
                        workload.bucket().stream(),
                        workload.boundary().stream())
                .flatMap(rules -> rules)
                .flatMap(rule -> rule.actions().stream())
                .distinct()
                .filter(name -> name.contains("*") && action.matches(name.replace("*", ".*")))
                .toList();
    }
}
