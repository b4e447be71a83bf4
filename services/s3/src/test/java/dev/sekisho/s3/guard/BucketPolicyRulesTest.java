package dev.sekisho.s3.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sekisho.policy.MalformedPolicyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketPolicyRulesTest {
    private static final String RESOURCE = "Policy has invalid resource";
    private static final String ACTION = "Policy has invalid action";
    private static final String FIT = "Action does not apply to any resource(s) in statement";
    private static final String KEY = "Policy has an invalid condition key";
    private static final String CONDITIONS =
            "Conditions do not apply to combination of actions and resources in statement";

    private static String policy(String actions, String resources, String conditions) {
        return """
                {"Version": "2012-10-17",
                 "Statement": {"Effect": "Allow", "Principal": {"AWS": "123456789012"}, %s, %s,
                               "Condition": {%s}}}""".formatted(actions, resources, conditions);
    }

    private static void assertRefused(String message, String policy) {
        var refused =
                assertThrows(MalformedPolicyException.class, () -> BucketPolicyRules.read(policy, "photos"), policy);
        assertEquals(message, refused.getMessage(), policy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"s3:GetObject\" | \"arn:aws:s3:::photos/*\"",
                "\"s3:GETOBJECT\" | \"arn:aws:s3:::photos/cats/*.jpg\"",
                "\"s3:ListBucket\" | \"arn:aws:s3:::photos\"",
                "\"s3:*\" | [\"arn:aws:s3:::photos\", \"arn:aws:s3:::photos/*\"]",
                "\"*\" | \"arn:aws:s3:::photos\"",
                "\"s3:Get*\" | \"arn:aws:s3:::photos\"",
                "[\"s3:ListBucket\", \"s3:GetObject\"] | [\"arn:aws:s3:::photos\", \"arn:aws:s3:::photos/*\"]",
                "[\"s3:ListBucket\", \"s3:GetObject\"] | \"arn:aws:s3:::photos*\"",
                "\"s3:PutBucketPublicAccessBlock\" | \"arn:aws:s3:::ph?tos\"",
            })
    void actions_and_resources_that_belong_together_are_taken(String actions, String resources) {
        BucketPolicyRules.read(policy("\"Action\": " + actions, "\"Resource\": " + resources, ""), "photos");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                RESOURCE + " | \"s3:GetObject\" | \"*\"",
                RESOURCE + " | \"s3:GetObject\" | \"arn:aws:s3:::other/*\"",
                RESOURCE + " | \"s3:GetObject\" | [\"arn:aws:s3:::photos/*\", \"arn:aws:s3:::other/*\"]",
                RESOURCE + " | \"s3:GetObject\" | \"arn:aws:s3:::photos2/*\"",
                RESOURCE + " | \"s3:GetObject\" | \"arn:aws:s3:eu-west-1:123456789012:accesspoint/photos\"",
                RESOURCE + " | \"s3:GetObject\" | \"arn:aws:s3:::${aws:username}/*\"",
                ACTION + " | \"s3:HeadObject\" | \"arn:aws:s3:::photos/*\"",
                ACTION + " | [\"s3:GetObject\", \"iam:GetUser\"] | \"arn:aws:s3:::photos/*\"",
                ACTION + " | \"s3:ListAllMyBuckets\" | \"arn:aws:s3:::photos\"",
                ACTION + " | \"s3:CreateBucket\" | \"arn:aws:s3:::photos\"",
                ACTION + " | \"s3:Gat*\" | \"arn:aws:s3:::photos\"",
                FIT + " | \"s3:GetObject\" | \"arn:aws:s3:::photos\"",
                FIT + " | \"s3:ListBucket\" | \"arn:aws:s3:::photos/*\"",
                FIT + " | [\"s3:ListBucket\", \"s3:GetObject\"] | \"arn:aws:s3:::photos/*\"",
            })
    void actions_and_resources_that_do_not_are_refused(String message, String actions, String resources) {
        assertRefused(message, policy("\"Action\": " + actions, "\"Resource\": " + resources, ""));
    }

    @Test
    void what_is_excepted_must_be_of_the_bucket_too() {
        BucketPolicyRules.read(
                policy("\"NotAction\": \"s3:GetObject\"", "\"NotResource\": \"arn:aws:s3:::photos/x\"", ""), "photos");
        assertRefused(
                RESOURCE, policy("\"Action\": \"s3:GetObject\"", "\"NotResource\": \"arn:aws:s3:::other/*\"", ""));
        assertRefused(
                ACTION, policy("\"NotAction\": \"ec2:RunInstances\"", "\"Resource\": \"arn:aws:s3:::photos\"", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "taken | \"s3:ListBucket\" | \"arn:aws:s3:::photos\" | s3:prefix",
                "taken | \"s3:GetObject\" | \"arn:aws:s3:::photos/*\" | s3:ExistingObjectTag/team",
                "taken | \"s3:PutObject*\" | \"arn:aws:s3:::photos/*\" | s3:x-amz-acl",
                "taken | \"s3:*\" | [\"arn:aws:s3:::photos\", \"arn:aws:s3:::photos/*\"] | s3:prefix",
                "taken | \"s3:GetObject\" | \"arn:aws:s3:::photos/*\" | aws:PrincipalOrgID",
                "taken | \"*\" | \"arn:aws:s3:::photos/*\" | s3:DataAccessPointAccount",
                KEY + " | \"s3:ListBucket\" | \"arn:aws:s3:::photos\" | s3:VersionStatus",
                KEY + " | \"s3:ListBucket\" | \"arn:aws:s3:::photos\" | prefix",
                CONDITIONS + " | \"s3:GetObject\" | \"arn:aws:s3:::photos/*\" | s3:prefix",
                CONDITIONS + " | \"s3:PutObject\" | \"arn:aws:s3:::photos/*\" | s3:ExistingObjectTag/team",
                CONDITIONS + " | [\"s3:GetObject\", \"s3:PutObject\"] | \"arn:aws:s3:::photos/*\" | s3:x-amz-acl",
                CONDITIONS + " | \"s3:*\" | \"arn:aws:s3:::photos/*\" | s3:prefix",
            })
    void a_condition_must_apply_to_every_action_that_is_listed(
            String expected, String actions, String resources, String key) {
        String text = policy(
                "\"Action\": " + actions, "\"Resource\": " + resources, "\"StringEquals\": {\"" + key + "\": \"x\"}");
        if (expected.equals("taken")) {
            BucketPolicyRules.read(text, "photos");
        } else {
            assertRefused(expected, text);
        }
    }

    @Test
    void a_policy_of_more_than_20_kilobytes_is_refused() {
        String many = ("\"arn:aws:s3:::photos/" + "x".repeat(1000) + "\",").repeat(20) + "\"arn:aws:s3:::photos/y\"";
        assertRefused(
                "Normalized policy document exceeds the maximum allowed size of 20480 bytes",
                policy("\"Action\": \"s3:GetObject\"", "\"Resource\": [" + many + "]", ""));
        BucketPolicyRules.read(
                policy(
                        "\"Action\": \"s3:GetObject\"" + " ".repeat(30_000),
                        "\"Resource\": \"arn:aws:s3:::photos/*\"",
                        ""),
                "photos");
    }

    @Test
    void what_is_not_json_is_refused() {
        assertRefused("Policies must be valid JSON and the first byte must be '{'", "");
        assertRefused("Policies must be valid JSON and the first byte must be '{'", "[]");
    }
}
