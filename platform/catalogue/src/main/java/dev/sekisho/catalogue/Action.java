package dev.sekisho.catalogue;

import java.util.List;

/// An action that a policy may name.
///
/// @param service the prefix, such as `iam`
/// @param name in AWS's own case, such as `CreateUser`
/// @param levels one or, for what changes tags or permissions, that one and [AccessLevel#WRITE]
/// @param resources the resource types it can be limited to; empty where it takes only `*`
/// @param conditionKeys the keys that AWS lists for the action itself, such as `iam:PassedToService`
public record Action(
        String service,
        String name,
        List<AccessLevel> levels,
        List<ActionResource> resources,
        List<String> conditionKeys) {

    public Action {
        levels = List.copyOf(levels);
        resources = List.copyOf(resources);
        conditionKeys = List.copyOf(conditionKeys);
    }

    /// As policies write it, such as `iam:CreateUser`.
    public String qualifiedName() {
        return service + ":" + name;
    }
}
