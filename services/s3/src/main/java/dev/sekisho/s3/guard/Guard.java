package dev.sekisho.s3.guard;

import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.CompiledPolicy;
import dev.sekisho.policy.PolicyDocument;
import dev.sekisho.policy.PolicySet;
import dev.sekisho.policy.PolicyType;
import dev.sekisho.policy.Principal;
import dev.sekisho.policy.ResourcePolicies;
import org.jspecify.annotations.Nullable;

/// What stands before one bucket. Immutable; the policy is compiled once, when it is first asked.
public final class Guard {

    /// What keeps nobody out.
    public static final ResourcePolicies OPEN = policies("*", PolicyDocument.parse("""
            {"Version": "2012-10-17",
             "Statement": {"Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": "*"}}""", PolicyType.RESOURCE_BASED));

    private final String bucket;
    private final @Nullable String policy;
    private final @Nullable PublicAccessBlock block;
    private volatile @Nullable Compiled compiled;

    /// @param policy the document, as it is kept; null for none
    /// @param block null if it was taken away
    public Guard(String bucket, @Nullable String policy, @Nullable PublicAccessBlock block) {
        this.bucket = bucket;
        this.policy = policy;
        this.block = block;
    }

    private record Compiled(ResourcePolicies policies, boolean isPublic) {
        static final Compiled NONE = new Compiled(ResourcePolicies.NONE, false);
    }

    public @Nullable String policy() {
        return policy;
    }

    public @Nullable PublicAccessBlock block() {
        return block;
    }

    public boolean isPublic() {
        return compiled().isPublic();
    }

    /// Whether a policy that would be public is refused.
    public boolean refusesPublicPolicies() {
        return block != null && block.policy();
    }

    /// What decides on what `caller` may do with the bucket.
    ///
    /// AWS: under RestrictPublicBuckets, a policy that is public in one statement grants nothing to other
    /// accounts, not even what another statement grants to one of them alone.
    /// Source: Amazon S3 User Guide, "Blocking public access to your Amazon S3 storage", Bucket policies.
    public ResourcePolicies policies(Principal caller, AccountId owner) {
        Compiled all = compiled();
        boolean shut = block != null && block.restricted() && all.isPublic();
        return shut && isOutside(caller, owner) ? ResourcePolicies.NONE : all.policies();
    }

    private static boolean isOutside(Principal caller, AccountId owner) {
        return !(caller instanceof Principal.Service)
                && caller.account().filter(owner::equals).isEmpty();
    }

    private Compiled compiled() {
        Compiled known = compiled;
        if (known == null) {
            known = compile();
            compiled = known;
        }
        return known;
    }

    private Compiled compile() {
        if (policy == null) {
            return Compiled.NONE;
        }
        PolicyDocument document = PolicyDocument.parse(policy, PolicyType.RESOURCE_BASED);
        return new Compiled(policies(bucket, document), Publicity.isPublic(document));
    }

    private static ResourcePolicies policies(String bucket, PolicyDocument document) {
        CompiledPolicy compiled = CompiledPolicy.compile(document, "arn:aws:s3:::" + bucket);
        return ResourcePolicies.of(PolicySet.of(compiled));
    }
}
