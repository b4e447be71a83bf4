package dev.sekisho.sts.session;

import dev.sekisho.identity.policy.Policies;
import dev.sekisho.identity.session.SessionPolicies;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.MalformedPolicyException;
import dev.sekisho.policy.PolicyDocument;
import dev.sekisho.policy.PolicyType;
import dev.sekisho.sts.api.PolicyDescriptorType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The session policies that calls ask for.
///
/// Source: AWS STS API Reference, "AssumeRole".
public final class RequestedPolicies {
    private static final int MOST_ARNS = 10;
    private static final String MALFORMED = "MalformedPolicyDocument";

    private final Policies policies;

    public RequestedPolicies(Policies policies) {
        this.policies = policies;
    }

    /// @param account that of the role or user, whose managed policies may be named, beside AWS's
    /// @throws AwsError `MalformedPolicyDocument`, `ValidationError`
    public SessionPolicies of(AccountId account, @Nullable String document, List<PolicyDescriptorType> named) {
        if (named.size() > MOST_ARNS) {
            throw Invalid.of("The number of policyArns must be less than or equal to %s.", MOST_ARNS);
        }
        if (document != null) {
            requireReadable(document);
        }
        List<String> arns = named.stream()
                .map(PolicyDescriptorType::arn)
                .filter(Objects::nonNull)
                .toList();
        for (String arn : arns) {
            if (policies.find(account, arn).isEmpty()) {
                throw AwsError.of(MALFORMED, 400, "The policy %s does not exist or is not attachable.", arn);
            }
        }
        return new SessionPolicies(document == null ? "" : document, arns);
    }

    private static void requireReadable(String document) {
        try {
            PolicyDocument.parse(document, PolicyType.SESSION);
        } catch (MalformedPolicyException e) {
            throw AwsError.of(MALFORMED, 400, "%s", String.valueOf(e.getMessage()));
        }
    }
}
