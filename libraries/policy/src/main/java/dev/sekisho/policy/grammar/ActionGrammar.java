package dev.sekisho.policy.grammar;

import dev.sekisho.policy.fault.Fault;
import dev.sekisho.policy.fault.FaultException;
import java.util.Locale;
import java.util.Set;

/// The actions that a statement may list.
enum ActionGrammar {
    /// `service:Name`, with wildcards in the name only, or `*`. Whether there is such an action is not asked here.
    ANY {
        @Override
        void requireValid(String action) {
            requireForm(action);
        }
    },
    /// As [#ANY], but of a service that is named.
    OF_A_SERVICE {
        @Override
        void requireValid(String action) {
            requireForm(action);
            if (action.equals("*") || action.startsWith("*:")) {
                throw new FaultException(new Fault.ProhibitedAction());
            }
        }
    },
    /// What a trust policy is about.
    ASSUME_ROLE {
        @Override
        void requireValid(String action) {
            if (!ASSUME_ROLE_ACTIONS.contains(action.toLowerCase(Locale.ROOT))) {
                throw new FaultException(new Fault.ProhibitedAction());
            }
        }
    };

    private static final Set<String> ASSUME_ROLE_ACTIONS = Set.of(
            "sts:assumerole",
            "sts:assumerolewithsaml",
            "sts:assumerolewithwebidentity",
            "sts:tagsession",
            "sts:setsourceidentity",
            "sts:setcontext");

    /// @throws FaultException if the action may not stand
    abstract void requireValid(String action);

    private static void requireForm(String action) {
        if (action.equals("*")) {
            return;
        }
        int colon = action.indexOf(':');
        if (colon < 0) {
            throw new FaultException(new Fault.ActionWithoutService());
        }
        if (action.indexOf(':', colon + 1) >= 0) {
            throw new FaultException(new Fault.ActionColons());
        }
        String service = action.substring(0, colon);
        if (!service.equals("*") && !isService(service)) {
            throw new FaultException(new Fault.ActionService(service));
        }
    }

    private static boolean isService(String service) {
        return !service.isEmpty()
                && service.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')
                                || c == '-'
                                || c == '.');
    }
}
