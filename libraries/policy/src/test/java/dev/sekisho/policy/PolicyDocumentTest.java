package dev.sekisho.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.sekisho.policy.condition.Condition;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyDocumentTest {

    @Test
    void a_printed_document_has_every_element_and_value_of_what_was_read() {
        String written = "{\"Version\":\"2012-10-17\",\"Id\":\"x\",\"Statement\":["
                + "{\"Sid\":\"A1\",\"Effect\":\"Allow\",\"Action\":[\"s3:Get*\",\"s3:Put*\"],"
                + "\"Resource\":\"arn:aws:s3:::b/${aws:username}/*\",\"Condition\":{"
                + "\"ForAnyValue:StringLike\":{\"aws:PrincipalTag/Team\":[\"a*\",\"b\"],\"aws:TagKeys\":[]},"
                + "\"Null\":{\"aws:SourceVpc\":\"true\"}}},"
                + "{\"Effect\":\"Deny\",\"NotAction\":\"*\",\"NotResource\":[\"arn:aws:s3:::é\\\\\",\"arn:aws:sqs\"]}]}";

        assertEquals(written, identity(written).toJson());
    }

    @Test
    void one_value_and_a_list_of_one_are_printed_alike() {
        assertEquals(
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\","
                        + "\"Condition\":{\"Bool\":{\"a\":\"true\"},\"NumericEquals\":{\"b\":\"1.50\"}}}]}",
                identity("{\"Statement\": {\"Resource\": [\"*\"], \"Action\": [\"*\"], \"Effect\": \"Allow\","
                                + " \"Condition\": {\"Bool\": {\"a\": [true]}, \"NumericEquals\": {\"b\": 1.50}}},"
                                + " \"Version\": \"2012-10-17\"}")
                        .toJson());
    }

    @Test
    void principals_are_printed_by_kind() {
        var document = PolicyDocument.parse(
                "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"ec2.amazonaws.com\","
                        + "\"AWS\":[\"123456789012\",\"*\"]},\"Action\":\"sts:AssumeRole\"}]}",
                PolicyType.TRUST);

        assertNull(document.version());
        assertEquals(
                "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":[\"123456789012\",\"*\"],"
                        + "\"Service\":\"ec2.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}",
                document.toJson());
    }

    @Test
    void characters_that_may_only_stand_escaped_are_printed_escaped() {
        String written = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\","
                + "\"Resource\":\"arn:aws:s3:::b/\\u5199\\u0009\\\"\"}]}";

        assertEquals(written, identity(written).toJson());
    }

    @Test
    void a_condition_keeps_the_words_of_the_policy() {
        Condition condition = identity("{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\","
                        + "\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":{"
                        + "\"StringLikeIfExists\":{\"aws:UserAgent\":\"a*\"}}}}")
                .statements()
                .getFirst()
                .conditions()
                .getFirst();

        assertEquals("StringLikeIfExists", condition.operator());
        assertEquals("aws:UserAgent", condition.writtenKey());
        assertEquals("aws:useragent", condition.key());
        assertEquals(List.of("a*"), condition.values());
    }

    /// Source: what IAM and S3 answer to policies that are indented as a whole.
    @Test
    void white_space_before_a_document_is_refused_where_aws_refuses_it() {
        String identity = "{\"Version\":\"2012-10-17\","
                + "\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}}";
        String trust = "{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"*\"},"
                + "\"Action\":\"sts:AssumeRole\"}}";
        String bucket = identity.replace("\"Action\"", "\"Principal\":\"*\",\"Action\"");

        assertEquals("The policy failed legacy parsing", refusal("\n" + identity, PolicyType.IDENTITY_BASED));
        assertEquals("JSON strings must not have leading spaces", refusal("  " + trust, PolicyType.TRUST));
        assertEquals(
                "Policies must be valid JSON and the first byte must be '{'",
                refusal("\t" + bucket, PolicyType.RESOURCE_BASED));
        assertEquals("", refusal("\n" + identity, PolicyType.SERVICE_CONTROL));
    }

    @Test
    void white_space_behind_a_document_is_free() {
        assertEquals(
                "",
                refusal(
                        "{\"Version\":\"2012-10-17\",\n  \"Statement\":{\"Effect\":\"Allow\","
                                + "\"Action\":\"s3:*\",\"Resource\":\"*\"}}\r\n\n",
                        PolicyType.IDENTITY_BASED));
    }

    @Test
    void the_place_of_a_syntax_error_in_an_endpoint_policy_is_told_by_line_and_column() {
        assertEquals(
                "The Policy Document is not valid. Syntax error at position (3,5)",
                refusal("{\"Statement\":\n  [\n    }]}", PolicyType.VPC_ENDPOINT));
    }

    private static String refusal(String text, PolicyType type) {
        try {
            PolicyDocument.parse(text, type);
            return "";
        } catch (MalformedPolicyException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static PolicyDocument identity(String text) {
        return PolicyDocument.parse(text, PolicyType.IDENTITY_BASED);
    }
}
