package dev.sekisho.policy.grammar;

import dev.sekisho.policy.Effect;
import dev.sekisho.policy.condition.Condition;
import dev.sekisho.policy.condition.Place;
import dev.sekisho.policy.fault.Fault;
import dev.sekisho.policy.fault.FaultException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Judges the statements of one document.
///
/// @param variables whether the document's version knows them
record StatementGrammar(Rules rules, boolean variables) {

    /// Judges in AWS's order as far as it is known, so that of several mistakes the same one is named.
    ///
    /// @throws FaultException if the statement may not stand
    Statement read(Draft draft) {
        Effect effect = effect(draft);
        List<Condition> conditions = draft.compileConditions(new Place(effect, variables, rules.addressesChecked()));
        Principals principals = principals(draft, effect);
        Listed actions = actions(draft);
        Resources resources = resources(draft);
        actions.values().forEach(rules.actions()::requireValid);
        var statement = new Statement(draft.sid(), effect, principals, actions, resources, conditions);
        if (rules.providersChecked()) {
            SharedProviders.requireScoped(statement);
        }
        return statement;
    }

    Effect effect(Draft draft) {
        String text = draft.effect();
        if (text == null) {
            throw new FaultException(new Fault.MissingElement("Effect"));
        }
        Effect effect = switch (text) {
            case "Allow" -> Effect.ALLOW;
            case "Deny" -> Effect.DENY;
            default -> throw new FaultException(new Fault.BadEffect(text));
        };
        if (effect == Effect.ALLOW && !rules.mayAllow()) {
            throw new FaultException(new Fault.ProhibitedEffect(text));
        }
        return effect;
    }

    private @Nullable Principals principals(Draft draft, Effect effect) {
        boolean inverted = draft.has("NotPrincipal");
        if (inverted && rules.has("Principal") && effect == Effect.ALLOW) {
            throw new FaultException(new Fault.AllowWithNotPrincipal());
        }
        requireAllowed(draft, "Principal");
        if (!rules.has("Principal")) {
            return null;
        }
        if (draft.principal() == null) {
            throw new FaultException(new Fault.MissingElement("Principal"));
        }
        return rules.principals().read(draft.principal(), inverted);
    }

    private Listed actions(Draft draft) {
        requireAllowed(draft, "Action");
        return required(draft.actions(), "Action");
    }

    private @Nullable Resources resources(Draft draft) {
        requireAllowed(draft, "Resource");
        return rules.has("Resource") ? ResourceGrammar.read(required(draft.resources(), "Resource"), variables) : null;
    }

    private void requireAllowed(Draft draft, String element) {
        for (String name : List.of(element, "Not" + element)) {
            if (draft.has(name) && !rules.has(name)) {
                throw new FaultException(new Fault.ProhibitedElement(name));
            }
        }
    }

    private static Listed required(@Nullable Listed listed, String element) {
        if (listed == null) {
            throw new FaultException(new Fault.MissingElement(element));
        }
        if (listed.values().isEmpty()) {
            throw new FaultException(new Fault.EmptyElement(element));
        }
        return listed;
    }
}
