package dev.sekisho.policy;

import dev.sekisho.policy.grammar.Listed;
import dev.sekisho.policy.text.Name;
import dev.sekisho.policy.text.NameSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The actions of a statement, by service.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Action" and "NotAction".
///
/// @param inverted whether what is listed is what is not meant
/// @param everything whether every action of every service is listed
/// @param byService the names that are listed, by service in lower case
record ActionSet(boolean inverted, boolean everything, Map<String, NameSet> byService) {

    static ActionSet of(Listed actions) {
        var names = new HashMap<String, NameSet.Builder>();
        boolean everything = false;
        for (String action : actions.values()) {
            int colon = action.indexOf(':');
            String service = action.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT);
            String name = action.substring(colon + 1);
            if (service.isEmpty() || service.equals("*")) {
                everything |= name.equals("*");
            } else {
                names.computeIfAbsent(service, key -> new NameSet.Builder()).add(name);
            }
        }
        var byService = new HashMap<String, NameSet>();
        names.forEach((service, builder) -> byService.put(service, builder.build()));
        return new ActionSet(actions.inverted(), everything, byService);
    }

    /// The services that are named, in lower case.
    Set<String> services() {
        return byService.keySet();
    }

    /// Whether some action of the service may be meant.
    ///
    /// @param service in lower case; the empty string for one that is not named
    boolean concerns(String service) {
        return everything ? !inverted : inverted || byService.containsKey(service);
    }

    /// Whether an action is meant.
    ///
    /// @param action `service:Name`; case does not matter
    boolean contains(String action) {
        int colon = action.indexOf(':');
        NameSet listed = listed(action.substring(0, colon).toLowerCase(Locale.ROOT));
        return listed.contains(Name.within(action, colon + 1, action.length())) != inverted;
    }

    /// What is listed of the service.
    NameSet listed(String service) {
        return everything ? NameSet.ALL : byService.getOrDefault(service, NameSet.NONE);
    }
}
