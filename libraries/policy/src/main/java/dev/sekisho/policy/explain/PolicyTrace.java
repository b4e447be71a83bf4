package dev.sekisho.policy.explain;

import dev.sekisho.policy.PolicyType;
import java.util.List;

/// One policy that took part in a decision.
///
/// @param policy its name, as in the references to its statements
/// @param level for service control policies, the level of the organization at which it is attached: 1 for the root.
///     Otherwise 0
/// @param statements those about the action that was asked for
/// @param others how many there are about other actions
public record PolicyTrace(PolicyType type, String policy, int level, List<StatementTrace> statements, int others) {
    public PolicyTrace {
        statements = List.copyOf(statements);
    }
}
