package dev.sekisho.logs;

import static dev.sekisho.logs.Fixture.GROUP_ARN;
import static dev.sekisho.logs.Fixture.allow;
import static dev.sekisho.logs.Fixture.allowIf;
import static dev.sekisho.logs.Fixture.event;
import static dev.sekisho.logs.Fixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;

/// Who may do what, and what those hear who may not.
class AccessTest {
    private final Fixture fixture = new Fixture();
    private final CloudWatchLogsClient logs = fixture.logs;

    @AfterEach
    void stop() {
        fixture.close();
    }

    private static final String DENIED = "AccessDeniedException";

    private String deniedWith(CloudWatchLogsClient caller) {
        return refused(
                DENIED,
                () -> caller.putLogEvents(
                        r -> r.logGroupName("g").logStreamName("s").logEvents(event(fixture.now(), "a"))));
    }

    @Test
    void who_has_no_policy_is_denied_by_awss_arns() {
        CloudWatchLogsClient nobody = fixture.user();
        assertTrue(deniedWith(nobody)
                .endsWith("is not authorized to perform: logs:PutLogEvents on resource: " + GROUP_ARN
                        + ":log-stream:s because no identity-based policy allows the logs:PutLogEvents action"));
        assertTrue(refused(DENIED, nobody::describeLogGroups)
                .contains(" on resource: arn:aws:logs:us-east-1:123456789012:log-group::log-stream: "));
        assertTrue(refused(DENIED, () -> nobody.createLogGroup(r -> r.logGroupName("g")))
                .contains(" on resource: " + GROUP_ARN + ":log-stream: "));
    }

    @Test
    void whether_a_group_exists_does_not_show_to_those_who_may_not_know() {
        CloudWatchLogsClient nobody = fixture.user();
        String before = deniedWith(nobody);
        fixture.withStream();
        assertEquals(before, deniedWith(nobody));
    }

    @Test
    void a_policy_names_a_group_with_an_asterisk_at_its_end() {
        fixture.withStream();
        logs.createLogGroup(r -> r.logGroupName("h"));
        CloudWatchLogsClient writer = fixture.user(allow("logs:*", GROUP_ARN + ":*"));
        writer.createLogStream(r -> r.logGroupName("g").logStreamName("t"));
        writer.describeLogStreams(r -> r.logGroupName("g"));
        writer.filterLogEvents(r -> r.logGroupName("g"));
        writer.getLogEvents(r -> r.logGroupIdentifier(GROUP_ARN).logStreamName("t"));
        refused(DENIED, () -> writer.describeLogStreams(r -> r.logGroupName("h")));
        refused(DENIED, () -> writer.filterLogEvents(r -> r.logGroupIdentifier(GROUP_ARN.replace(":g", ":h"))));
        refused(DENIED, writer::describeLogGroups);
        CloudWatchLogsClient plain = fixture.user(allow("logs:*", GROUP_ARN));
        refused(DENIED, () -> plain.filterLogEvents(r -> r.logGroupName("g")));
    }

    @Test
    void a_policy_names_a_stream() {
        fixture.withStream();
        CloudWatchLogsClient reader = fixture.user(allow("logs:GetLogEvents", GROUP_ARN + ":log-stream:s"));
        reader.getLogEvents(r -> r.logGroupName("g").logStreamName("s"));
        refused(DENIED, () -> reader.getLogEvents(r -> r.logGroupName("g").logStreamName("t")));
    }

    @Test
    void the_tags_of_a_group_decide() {
        fixture.withStream();
        logs.tagResource(r -> r.resourceArn(GROUP_ARN).tags(Map.of("Team", "a")));
        String condition = "{\"StringEquals\":{\"aws:ResourceTag/team\":\"%s\"}}";
        fixture.user(allowIf("logs:*", condition.formatted("a"))).filterLogEvents(r -> r.logGroupName("g"));
        CloudWatchLogsClient other = fixture.user(allowIf("logs:*", condition.formatted("b")));
        refused(DENIED, () -> other.filterLogEvents(r -> r.logGroupName("g")));
        refused(DENIED, () -> other.deleteLogGroup(r -> r.logGroupName("g")));
        refused(DENIED, () -> other.listTagsForResource(r -> r.resourceArn(GROUP_ARN)));
    }

    @Test
    void the_tags_that_are_given_decide() {
        CloudWatchLogsClient user = fixture.user(
                allowIf("logs:CreateLogGroup", "{\"StringEquals\":{\"aws:RequestTag/team\":\"a\"}}"),
                allowIf("logs:TagResource", "{\"ForAllValues:StringEquals\":{\"aws:TagKeys\":[\"team\"]}}"),
                allowIf("logs:UntagResource", "{\"ForAllValues:StringEquals\":{\"aws:TagKeys\":[\"team\"]}}"));
        refused(DENIED, () -> user.createLogGroup(r -> r.logGroupName("g")));
        refused(DENIED, () -> user.createLogGroup(r -> r.logGroupName("g").tags(Map.of("team", "b"))));
        refused(DENIED, () -> user.createLogGroup(r -> r.logGroupName("g").tags(Map.of("team", "a", "x", "y"))));
        user.createLogGroup(r -> r.logGroupName("g").tags(Map.of("team", "a")));
        refused(DENIED, () -> user.tagResource(r -> r.resourceArn(GROUP_ARN).tags(Map.of("x", "y"))));
        user.tagResource(r -> r.resourceArn(GROUP_ARN).tags(Map.of("team", "b")));
        refused(DENIED, () -> user.untagResource(r -> r.resourceArn(GROUP_ARN).tagKeys("x")));
        user.untagResource(r -> r.resourceArn(GROUP_ARN).tagKeys("team"));
    }

    @Test
    void tags_at_creation_need_a_permission_of_their_own() {
        CloudWatchLogsClient user = fixture.user(allow("logs:CreateLogGroup", "*"));
        user.createLogGroup(r -> r.logGroupName("g"));
        assertTrue(refused(
                        DENIED,
                        () -> user.createLogGroup(r -> r.logGroupName("h").tags(Map.of("a", "b"))))
                .contains("logs:TagResource on resource: arn:aws:logs:us-east-1:123456789012:log-group:h "));
    }

    @Test
    void a_group_of_another_account_is_denied() {
        fixture.withStream();
        CloudWatchLogsClient stranger = fixture.stranger();
        refused(DENIED, () -> stranger.filterLogEvents(r -> r.logGroupIdentifier(GROUP_ARN)));
        refused(DENIED, () -> stranger.listTagsForResource(r -> r.resourceArn(GROUP_ARN)));
        refused("ResourceNotFoundException", () -> stranger.filterLogEvents(r -> r.logGroupName("g")));
    }

    @Test
    void a_group_of_another_region_than_the_signed_one_is_not_there() {
        fixture.withStream();
        CloudWatchLogsClient elsewhere = fixture.in(Region.EU_WEST_1);
        for (Executable call : List.<Executable>of(
                () -> elsewhere.filterLogEvents(r -> r.logGroupIdentifier(GROUP_ARN)),
                () -> elsewhere.describeLogStreams(r -> r.logGroupIdentifier(GROUP_ARN)),
                () -> elsewhere.getLogEvents(
                        r -> r.logGroupIdentifier(GROUP_ARN).logStreamName("s")))) {
            assertEquals("The specified log group does not exist.", refused("ResourceNotFoundException", call));
        }
    }
}
