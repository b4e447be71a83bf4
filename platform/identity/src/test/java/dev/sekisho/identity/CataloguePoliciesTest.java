package dev.sekisho.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.identity.policy.AwsManagedPolicies;
import dev.sekisho.identity.policy.CataloguePolicies;
import dev.sekisho.identity.policy.Policy;
import org.junit.jupiter.api.Test;

final class CataloguePoliciesTest {
    private final AwsManagedPolicies policies = new CataloguePolicies();

    @Test
    void the_policy_of_the_road_is_found() {
        Policy policy = policies.find(Fixture.READ_ONLY_ARN).orElseThrow();

        assertEquals("AmazonS3ReadOnlyAccess", policy.name());
        assertTrue(policy.isAwsManaged());
        assertTrue(policies.document(policy.arn()).contains("s3:Get*"));
    }
}
