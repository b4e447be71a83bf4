package dev.sekisho.s3.guard;

import dev.sekisho.catalogue.Action;
import dev.sekisho.catalogue.ActionResource;
import dev.sekisho.catalogue.Actions;
import dev.sekisho.catalogue.ServiceActions;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The actions that a bucket's policy may name: those on buckets and on objects.
///
/// Source: Service Authorization Reference, "Actions, resources, and condition keys for Amazon S3".
final class PolicyActions {
    private static final String PREFIX = "s3:";

    /// Read on first use: a class of its own, so that nothing is read before.
    private static final class Known {
        private static final ServiceActions SERVICE =
                Actions.service("s3").orElseThrow(() -> new IllegalStateException("The catalogue has no S3."));
        // AWS: a policy is put on a bucket that is there already, and may not name what makes one.
        static final List<PolicyAction> ACTIONS = SERVICE.actions().stream()
                .filter(action -> !action.name().equals("CreateBucket"))
                .map(PolicyActions::action)
                .filter(action -> !action.kinds().isEmpty())
                .toList();
        static final Set<String> KEYS = Stream.concat(
                        SERVICE.conditionKeys().stream().map(key -> family(key.name())),
                        ACTIONS.stream().flatMap(action -> action.keys().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private PolicyActions() {}

    /// What an action may be about.
    enum Kind {
        BUCKET,
        OBJECT
    }

    /// @param name in lower case, with the prefix
    /// @param keys the families of the condition keys that it carries
    record PolicyAction(String name, Set<Kind> kinds, Set<String> keys) {}

    private static PolicyAction action(Action action) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Set<String> keys = new HashSet<>();
        action.conditionKeys().forEach(key -> keys.add(family(key)));
        for (ActionResource resource : action.resources()) {
            switch (resource.type()) {
                case "bucket" -> kinds.add(Kind.BUCKET);
                case "object" -> kinds.add(Kind.OBJECT);
                default -> {}
            }
            resource.conditionKeys().forEach(key -> keys.add(family(key)));
            Known.SERVICE
                    .resourceType(resource.type())
                    .ifPresent(type -> type.conditionKeys().forEach(key -> keys.add(family(key))));
        }
        return new PolicyAction(action.qualifiedName().toLowerCase(Locale.ROOT), kinds, keys);
    }

    /// Condition keys in lower case, such as `s3:prefix`; those that end in a name of the caller's choice without it:
    /// `s3:existingobjecttag/`.
    static String family(String key) {
        int slash = key.indexOf('/');
        return (slash < 0 ? key : key.substring(0, slash + 1)).toLowerCase(Locale.ROOT);
    }

    static boolean isKey(String family) {
        return Known.KEYS.contains(family);
    }

    /// @param pattern as a policy has it, in any case
    static List<PolicyAction> named(String pattern) {
        String lower = pattern.equals("*") ? PREFIX + "*" : pattern.toLowerCase(Locale.ROOT);
        return lower.startsWith(PREFIX)
                ? Known.ACTIONS.stream()
                        .filter(action -> Wildcards.match(lower, action.name()))
                        .toList()
                : List.of();
    }
}
