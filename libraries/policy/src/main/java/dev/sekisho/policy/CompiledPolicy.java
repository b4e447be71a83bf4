package dev.sekisho.policy;

import dev.sekisho.policy.grammar.Statement;
import dev.sekisho.policy.text.Name;
import java.util.ArrayList;
import java.util.List;

/// A document made ready for matching. Immutable; one instance serves everyone to whom the policy is attached.
public final class CompiledPolicy {
    private final PolicyType type;
    private final String name;
    private final ServiceIndex index;

    private CompiledPolicy(PolicyType type, String name, ServiceIndex index) {
        this.type = type;
        this.name = name;
        this.index = index;
    }

    /// @param type what `document` was parsed as; a type that is evaluated
    /// @param name how decisions refer to the policy; see [StatementRef#policy]
    public static CompiledPolicy compile(PolicyDocument document, PolicyType type, String name) {
        if (document.type() != type || type != PolicyType.IDENTITY_BASED) {
            throw new IllegalArgumentException(
                    "A document of type " + document.type() + " as a policy of type " + type);
        }
        List<CompiledStatement> statements = new ArrayList<>();
        for (Statement statement : document.statements()) {
            var reference = new StatementRef(type, name, statements.size(), statement.sid());
            statements.add(new CompiledStatement(statement, reference));
        }
        return new CompiledPolicy(type, name, ServiceIndex.of(statements));
    }

    public PolicyType type() {
        return type;
    }

    public String name() {
        return name;
    }

    /// The statements whose Action or NotAction may match an action of the service, in the document's order.
    ServiceIndex.Candidate[] candidates(Name service) {
        return index.candidates(service);
    }
}
