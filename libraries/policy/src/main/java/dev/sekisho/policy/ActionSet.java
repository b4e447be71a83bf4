package dev.sekisho.policy;

import dev.sekisho.policy.grammar.Listed;
import dev.sekisho.policy.text.FoldedMap;
import dev.sekisho.policy.text.NameSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The actions of a statement, by service.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Action" and "NotAction".
final class ActionSet {
    private final boolean inverted;
    private final boolean everything;
    private final Set<String> services;
    private final FoldedMap<NameSet> byService;

    private ActionSet(boolean inverted, boolean everything, Map<String, NameSet> byService) {
        this.inverted = inverted;
        this.everything = everything;
        this.services = Set.copyOf(byService.keySet());
        this.byService = FoldedMap.copyOf(byService);
    }

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

    /// The services, in lower case, to whose actions alone the set is confined; empty if it is not.
    List<String> confinedTo() {
        return inverted || everything ? List.of() : List.copyOf(services);
    }

    /// @param colon where in `action` the service ends
    boolean contains(String action, int colon) {
        return isListed(action, colon) != inverted;
    }

    private boolean isListed(String action, int colon) {
        if (everything) {
            return true;
        }
        NameSet names = byService.get(action, 0, colon);
        return names != null && names.contains(action, colon + 1);
    }
}
