package dev.sekisho.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.sekisho.identity.policy.AwsManagedPolicies;
import dev.sekisho.identity.policy.CataloguePolicies;
import dev.sekisho.identity.policy.Policy;
import dev.sekisho.policy.CompiledPolicy;
import dev.sekisho.policy.MalformedPolicyException;
import dev.sekisho.policy.PolicyDocument;
import dev.sekisho.policy.PolicyType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AwsManagedPoliciesTest {
    private final AwsManagedPolicies policies = new CataloguePolicies();

    @Test
    void every_policy_of_awss_is_read_and_compiled() {
        List<Policy> all = policies.all();

        assertFalse(all.isEmpty());
        assertEquals(List.of(), all.stream().flatMap(this::refusal).toList());
    }

    private Stream<String> refusal(Policy policy) {
        try {
            var document = PolicyDocument.parse(policies.document(policy.arn()), PolicyType.IDENTITY_BASED);
            CompiledPolicy.compile(document, policy.arn());
            return Stream.of();
        } catch (MalformedPolicyException e) {
            return Stream.of(policy.arn() + ": " + e.getMessage());
        }
    }
}
