package dev.sekisho.logs;

import static dev.sekisho.logs.Fixture.GROUP_ARN;
import static dev.sekisho.logs.Fixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;

class TagsTest {
    private final Fixture fixture = new Fixture();
    private final CloudWatchLogsClient logs = fixture.logs;

    @AfterEach
    void stop() {
        fixture.close();
    }

    private Map<String, String> tags() {
        return logs.listTagsForResource(r -> r.resourceArn(GROUP_ARN)).tags();
    }

    @Test
    void a_group_has_tags_from_its_creation() {
        logs.createLogGroup(r -> r.logGroupName("g").tags(Map.of("team", "a", "empty", "")));
        assertEquals(Map.of("team", "a", "empty", ""), tags());
    }

    @Test
    void tags_are_given_and_taken_by_arn() {
        fixture.withStream();
        logs.tagResource(r -> r.resourceArn(GROUP_ARN).tags(Map.of("a", "1", "b", "2")));
        logs.tagResource(r -> r.resourceArn(GROUP_ARN).tags(Map.of("a", "3")));
        assertEquals(Map.of("a", "3", "b", "2"), tags());
        logs.untagResource(r -> r.resourceArn(GROUP_ARN).tagKeys("a", "missing"));
        assertEquals(Map.of("b", "2"), tags());
    }

    @Test
    @SuppressWarnings("deprecation") // the older operations
    void tags_are_given_and_taken_by_name_as_of_old() {
        fixture.withStream();
        logs.tagLogGroup(r -> r.logGroupName("g").tags(Map.of("a", "1", "b", "2")));
        logs.untagLogGroup(r -> r.logGroupName("g").tags("a"));
        assertEquals(
                Map.of("b", "2"),
                logs.listTagsLogGroup(r -> r.logGroupName("g")).tags());
    }

    @Test
    void more_than_fifty_tags_are_refused() {
        fixture.withStream();
        for (int i = 0; i < 50; i++) {
            String key = "k" + i;
            logs.tagResource(r -> r.resourceArn(GROUP_ARN).tags(Map.of(key, "")));
        }
        refused(
                "TooManyTagsException",
                () -> logs.tagResource(r -> r.resourceArn(GROUP_ARN).tags(Map.of("x", ""))));
        assertEquals(50, tags().size());
    }

    @Test
    void keys_of_awss_own_are_refused() {
        fixture.withStream();
        refused(
                "InvalidParameterException",
                () -> logs.tagResource(r -> r.resourceArn(GROUP_ARN).tags(Map.of("aws:a", ""))));
        refused(
                "InvalidParameterException",
                () -> logs.createLogGroup(r -> r.logGroupName("h").tags(Map.of("AWS:a", ""))));
    }

    @Test
    void an_arn_of_something_else_is_refused() {
        refused("InvalidParameterException", () -> logs.listTagsForResource(r -> r.resourceArn("x")));
        refused(
                "InvalidParameterException",
                () -> logs.listTagsForResource(r -> r.resourceArn("arn:aws:s3:us-east-1:123456789012:log-group:g")));
        refused("ResourceNotFoundException", () -> logs.listTagsForResource(r -> r.resourceArn(GROUP_ARN)));
        fixture.withStream();
        refused(
                "ResourceNotFoundException",
                () -> logs.listTagsForResource(r -> r.resourceArn(GROUP_ARN.replace("us-east-1", "eu-west-1"))));
    }
}
