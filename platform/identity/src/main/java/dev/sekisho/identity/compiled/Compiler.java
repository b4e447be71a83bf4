package dev.sekisho.identity.compiled;

import dev.sekisho.identity.entity.Entity;
import dev.sekisho.identity.policy.AwsManagedPolicies;
import dev.sekisho.identity.policy.Policies;
import dev.sekisho.identity.policy.Policy;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.CompiledPolicy;
import dev.sekisho.policy.MalformedPolicyException;
import dev.sekisho.policy.PolicyDocument;
import dev.sekisho.policy.PolicyType;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Compiles documents, AWS's once for everyone.
final class Compiler {
    private final Policies policies;
    private final AwsManagedPolicies awsManaged;
    // As many as AWS has policies at most, and those in use only. They do not change while the server runs.
    private final ConcurrentHashMap<Aws, CompiledPolicy> aws = new ConcurrentHashMap<>();

    Compiler(Policies policies, AwsManagedPolicies awsManaged) {
        this.policies = policies;
        this.awsManaged = awsManaged;
    }

    /// An entity with its inline policies.
    ///
    /// @param inline named `OWNER-ARN#policy-name`
    record Inlined(Entity entity, List<CompiledPolicy> inline) {}

    /// One of AWS's policies, for one use.
    private record Aws(String arn, PolicyType type) {}

    /// A customer managed policy in its default version.
    record Managed(String policyId, CompiledPolicy compiled) {}

    Inlined inline(Entity entity) {
        String owner = entity.arn().toString();
        return new Inlined(
                entity,
                entity.policies().inline().stream()
                        .map(policy ->
                                compile(policy.document(), PolicyType.IDENTITY_BASED, owner + "#" + policy.name()))
                        .toList());
    }

    /// @param type what it is used as: an identity-based policy or a permissions boundary
    Optional<CompiledPolicy> aws(String arn, PolicyType type) {
        var wanted = new Aws(arn, type);
        CompiledPolicy known = aws.get(wanted);
        if (known != null) {
            return Optional.of(known);
        }
        return awsManaged
                .find(arn)
                .map(policy -> aws.computeIfAbsent(wanted, _ -> compile(awsManaged.document(arn), type, arn)));
    }

    /// @param type what it is used as: an identity-based policy or a permissions boundary
    Optional<Managed> customer(AccountId account, String arn, PolicyType type) {
        return policies.find(account, arn).map(policy -> managed(account, policy, type));
    }

    private Managed managed(AccountId account, Policy policy, PolicyType type) {
        String document = policies.document(account, policy, policy.defaultVersionId());
        return new Managed(policy.id(), compile(document, type, policy.arn()));
    }

    /// An inline session policy.
    static CompiledPolicy session(String document) {
        return compile(document, PolicyType.SESSION, "session");
    }

    static CompiledPolicy compile(String document, PolicyType type, String name) {
        try {
            PolicyDocument parsed = PolicyDocument.parse(document, type);
            return CompiledPolicy.compile(parsed, name);
        } catch (MalformedPolicyException e) {
            throw new UnreadablePolicyException("The policy " + name + " cannot be read: " + e.getMessage());
        }
    }
}
