package dev.sekisho.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ManagedPoliciesTest {

    @Test
    void all_1594_policies_are_there_each_once() {
        List<ManagedPolicy> all = ManagedPolicies.all();
        assertEquals(1_594, all.size());
        assertEquals(1_594, all.stream().map(ManagedPolicy::arn).distinct().count());
        assertEquals(1_594, all.stream().map(ManagedPolicy::name).distinct().count());
    }

    @Test
    void a_policy_has_its_current_document_and_dates() {
        ManagedPolicy policy = find("AmazonS3ReadOnlyAccess");
        assertEquals("arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess", policy.arn());
        assertEquals("/", policy.path());
        assertEquals("v3", policy.defaultVersionId());
        assertEquals(Instant.parse("2015-02-06T18:40:59Z"), policy.createDate());
        assertEquals(Instant.parse("2023-08-10T21:31:39Z"), policy.updateDate());
        assertEquals(
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"s3:Get*\",\"s3:List*\","
                        + "\"s3:Describe*\",\"s3-object-lambda:Get*\",\"s3-object-lambda:List*\"],\"Resource\":\"*\"}]}",
                policy.document());
    }

    @Test
    void a_policy_outside_the_root_path_has_its_path_in_the_arn() {
        ManagedPolicy policy = find("AWSLambdaBasicExecutionRole");
        assertEquals("/service-role/", policy.path());
        assertEquals("arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole", policy.arn());
    }

    @Test
    void the_default_version_is_among_the_versions() {
        for (ManagedPolicy policy : ManagedPolicies.all()) {
            List<String> versions =
                    policy.versions().stream().map(PolicyVersion::id).toList();
            assertTrue(versions.contains(policy.defaultVersionId()), policy.name());
        }
    }

    @Test
    void each_policy_has_a_document_of_its_own() {
        assertTrue(find("CloudWatchLogsFullAccess").document().contains("logs:*"));
        assertTrue(find("AdministratorAccess").document().contains("\"Action\":\"*\""));
        for (ManagedPolicy policy : ManagedPolicies.all()) {
            String document = policy.document();
            assertTrue(document.startsWith("{") && document.endsWith("}"), policy.name());
        }
    }

    @Test
    void ids_are_unique_well_formed_and_stable() {
        List<ManagedPolicy> all = ManagedPolicies.all();
        assertEquals(
                1_594,
                all.stream().map(ManagedPolicy::id).collect(Collectors.toSet()).size());
        all.forEach(policy -> assertTrue(policy.id().matches("ANPA[A-Z2-7]{17}"), policy.id()));
        assertEquals("ANPAQ5BXIUXVMDBU7G7AK", find("AmazonS3ReadOnlyAccess").id());
    }

    @Test
    void what_is_no_managed_policy_is_not_found() {
        assertTrue(ManagedPolicies.find("arn:aws:iam::aws:policy/NoSuchPolicy").isEmpty());
        assertTrue(ManagedPolicies.find("AmazonS3ReadOnlyAccess").isEmpty());
    }

    private static ManagedPolicy find(String name) {
        return ManagedPolicies.all().stream()
                .filter(policy -> policy.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
