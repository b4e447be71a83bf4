package dev.sekisho.policy;

import dev.sekisho.policy.grammar.Statement;
import dev.sekisho.policy.text.Name;
import java.util.ArrayList;
import java.util.List;

/// A document made ready for matching. Immutable; one instance serves everyone to whom the policy is attached.
public final class CompiledPolicy {
    private final PolicyType type;
    private final String name;
    private final List<CompiledStatement> statements;
    private final ServiceIndex index;

    private CompiledPolicy(PolicyType type, String name, List<CompiledStatement> statements) {
        this.type = type;
        this.name = name;
        this.statements = List.copyOf(statements);
        this.index = ServiceIndex.of(statements);
    }

    /// @param name how decisions refer to the policy; see [StatementRef#policy]
    public static CompiledPolicy compile(PolicyDocument document, String name) {
        List<CompiledStatement> statements = new ArrayList<>();
        for (Statement statement : document.statements()) {
            var reference = new StatementRef(document.type(), name, statements.size(), statement.sid());
            statements.add(new CompiledStatement(statement, reference));
        }
        return new CompiledPolicy(document.type(), name, statements);
    }

    /// A policy without statements: it allows and denies nothing. What has no policy where one must allow can so be
    /// refused in the same words as what has one that does not.
    public static CompiledPolicy empty(PolicyType type, String name) {
        return new CompiledPolicy(type, name, List.of());
    }

    public PolicyType type() {
        return type;
    }

    public String name() {
        return name;
    }

    List<CompiledStatement> statements() {
        return statements;
    }

    /// The statements whose Action or NotAction may match an action of the service, in the document's order.
    ServiceIndex.Candidate[] candidates(Name service) {
        return index.candidates(service);
    }
}
