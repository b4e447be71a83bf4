package dev.sekisho.policy;

/// A document made ready for matching. Immutable; one instance serves everyone to whom the policy is attached.
public final class CompiledPolicy {
    private final PolicyType type;
    private final String name;

    private CompiledPolicy(PolicyType type, String name) {
        this.type = type;
        this.name = name;
    }

    /// @param name how decisions refer to the policy; see [StatementRef#policy]
    public static CompiledPolicy compile(PolicyDocument document, PolicyType type, String name) {
        return new CompiledPolicy(type, name);
    }

    public PolicyType type() {
        return type;
    }

    public String name() {
        return name;
    }
}
