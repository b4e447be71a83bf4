package dev.sekisho.catalogue;

import java.util.List;

/// A resource type that an action takes.
///
/// @param type the name of a [ResourceType] of the action's service
/// @param required whether every call names a resource of this type
/// @param conditionKeys the keys that AWS lists for the action on this type alone
public record ActionResource(String type, boolean required, List<String> conditionKeys) {
    public ActionResource {
        conditionKeys = List.copyOf(conditionKeys);
    }
}
