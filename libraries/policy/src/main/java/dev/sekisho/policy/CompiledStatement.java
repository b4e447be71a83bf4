package dev.sekisho.policy;

import dev.sekisho.policy.condition.Condition;
import dev.sekisho.policy.explain.Mismatch;
import dev.sekisho.policy.grammar.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A statement made ready for matching: it applies when action, principal, resource and every condition do, judged in
/// this order.
final class CompiledStatement {
    private final Statement statement;
    private final StatementRef reference;
    private final ActionSet actions;
    private final @Nullable PrincipalSet principals;
    private final @Nullable ResourceSet resources;
    private final Condition[] conditions;
    private final List<CompiledStatement> alone = List.of(this);
    private final Decision.Allowed allowed;

    CompiledStatement(Statement statement, StatementRef reference) {
        this.statement = statement;
        this.reference = reference;
        this.actions = ActionSet.of(statement.actions());
        this.principals = statement.principals() == null ? null : new PrincipalSet(statement.principals());
        this.resources =
                statement.resources() == null ? null : new ResourceSet(statement.resources(), statement.effect());
        this.conditions = statement.conditions().toArray(new Condition[0]);
        this.allowed = new Decision.Allowed(List.of(reference));
    }

    StatementRef reference() {
        return reference;
    }

    Effect effect() {
        return statement.effect();
    }

    ActionSet actions() {
        return actions;
    }

    /// A list of this one. Made once: most decisions have no more than one statement to tell of.
    List<CompiledStatement> alone() {
        return alone;
    }

    /// The decision when nothing else allows.
    Decision.Allowed allowed() {
        return allowed;
    }

    /// What the resources that it is about begin with; the empty string if that is not known.
    List<String> beginnings() {
        return resources == null ? List.of("") : resources.beginnings();
    }

    /// How it means the caller.
    Grant grant(AuthorizationRequest request, boolean bounded) {
        return principals == null ? Grant.STANDS_ALONE : principals.grant(request, bounded);
    }

    /// Whether it applies to a request for one of its actions.
    ///
    /// @param bounded whether the caller has a permissions boundary
    boolean applies(AuthorizationRequest request, boolean bounded) {
        return grant(request, bounded) != Grant.NONE && isAbout(request) && failing(request.context()) == null;
    }

    private boolean isAbout(AuthorizationRequest request) {
        return resources == null || resources.contains(request.resource(), request.context());
    }

    private @Nullable Condition failing(RequestContext context) {
        for (Condition condition : conditions) {
            if (!condition.holds(context)) {
                return condition;
            }
        }
        return null;
    }

    /// The first thing for which it does not apply, or null if it does.
    @Nullable
    Mismatch mismatch(AuthorizationRequest request, boolean bounded) {
        if (!actions.contains(request.action())) {
            return new Mismatch.OtherAction();
        }
        if (statement.principals() != null && grant(request, bounded) == Grant.NONE) {
            return Mismatch.OtherPrincipal.of(statement.principals());
        }
        if (statement.resources() != null && !isAbout(request)) {
            return Mismatch.OtherResource.of(statement.resources());
        }
        Condition failing = failing(request.context());
        return failing == null ? null : Mismatch.ConditionFailed.of(failing, request.context());
    }
}
