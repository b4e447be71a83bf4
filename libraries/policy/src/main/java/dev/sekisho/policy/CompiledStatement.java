package dev.sekisho.policy;

import dev.sekisho.policy.condition.Condition;
import dev.sekisho.policy.grammar.Resources;
import dev.sekisho.policy.grammar.Statement;
import java.util.Objects;

/// A statement made ready for matching: it applies when action, resource and every condition do, judged in this order.
final class CompiledStatement {
    private final StatementRef reference;
    private final Effect effect;
    private final ActionSet actions;
    private final ResourceSet resources;
    private final Condition[] conditions;

    /// @param statement of a kind of policy that names resources
    CompiledStatement(Statement statement, StatementRef reference) {
        Resources named = Objects.requireNonNull(statement.resources());
        this.reference = reference;
        this.effect = statement.effect();
        this.actions = ActionSet.of(statement.actions());
        this.resources = new ResourceSet(named, effect);
        this.conditions = statement.conditions().toArray(new Condition[0]);
    }

    StatementRef reference() {
        return reference;
    }

    Effect effect() {
        return effect;
    }

    ActionSet actions() {
        return actions;
    }

    /// Whether it applies to a request for one of its actions.
    boolean applies(String resource, RequestContext context) {
        return resources.contains(resource, context) && conditionsHold(context);
    }

    private boolean conditionsHold(RequestContext context) {
        for (Condition condition : conditions) {
            if (!condition.holds(context)) {
                return false;
            }
        }
        return true;
    }
}
