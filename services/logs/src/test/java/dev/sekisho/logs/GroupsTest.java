package dev.sekisho.logs;

import static dev.sekisho.logs.Fixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroupClass;

class GroupsTest {
    private final Fixture fixture = new Fixture();
    private final CloudWatchLogsClient logs = fixture.logs;

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void a_group_is_created_described_and_deleted() {
        logs.createLogGroup(r -> r.logGroupName("/aws/lambda/f"));
        LogGroup group = logs.describeLogGroups().logGroups().getFirst();
        assertEquals("/aws/lambda/f", group.logGroupName());
        assertEquals("arn:aws:logs:us-east-1:123456789012:log-group:/aws/lambda/f:*", group.arn());
        assertEquals("arn:aws:logs:us-east-1:123456789012:log-group:/aws/lambda/f", group.logGroupArn());
        assertEquals(fixture.now(), group.creationTime());
        assertEquals(LogGroupClass.STANDARD, group.logGroupClass());
        assertNull(group.retentionInDays());
        assertEquals(0, group.storedBytes());
        logs.deleteLogGroup(r -> r.logGroupName("/aws/lambda/f"));
        assertEquals(List.of(), logs.describeLogGroups().logGroups());
    }

    @Test
    void a_group_that_is_there_is_not_created_again() {
        logs.createLogGroup(r -> r.logGroupName("g"));
        assertEquals(
                "The specified log group already exists",
                refused("ResourceAlreadyExistsException", () -> logs.createLogGroup(r -> r.logGroupName("g"))));
    }

    @Test
    void a_group_that_is_not_there_is_not_deleted() {
        assertEquals(
                "The specified log group does not exist.",
                refused("ResourceNotFoundException", () -> logs.deleteLogGroup(r -> r.logGroupName("g"))));
    }

    @Test
    void a_name_that_breaks_the_rules_is_refused() {
        String message = refused("InvalidParameterException", () -> logs.createLogGroup(r -> r.logGroupName("a b")));
        assertTrue(message.startsWith("1 validation error detected: Value 'a b' at 'logGroupName'"), message);
        refused("InvalidParameterException", () -> logs.createLogGroup(r -> r.logGroupName("a".repeat(513))));
    }

    @Test
    void what_is_not_done_here_is_refused() {
        refused(
                "InvalidParameterException",
                () -> logs.createLogGroup(r -> r.logGroupName("g").kmsKeyId("k")));
        refused(
                "InvalidParameterException",
                () -> logs.createLogGroup(r -> r.logGroupName("g").deletionProtectionEnabled(true)));
        refused("InvalidParameterException", () -> logs.describeLogGroups(r -> r.includeLinkedAccounts(true)));
        refused("InvalidParameterException", () -> logs.describeLogGroups(r -> r.accountIdentifiers("210987654321")));
    }

    @Test
    void groups_are_listed_by_name_in_pages() {
        for (String name : List.of("b", "a2", "a1", "c", "B")) {
            logs.createLogGroup(r -> r.logGroupName(name));
        }
        DescribeLogGroupsResponse first = logs.describeLogGroups(r -> r.limit(2));
        assertEquals(List.of("B", "a1"), names(first));
        DescribeLogGroupsResponse second =
                logs.describeLogGroups(r -> r.limit(2).nextToken(first.nextToken()));
        assertEquals(List.of("a2", "b"), names(second));
        DescribeLogGroupsResponse third = logs.describeLogGroups(r -> r.limit(2).nextToken(second.nextToken()));
        assertEquals(List.of("c"), names(third));
        assertNull(third.nextToken());
    }

    @Test
    void groups_are_found_by_prefix_pattern_identifier_and_class() {
        for (String name : List.of("api/One", "api/two", "web/one")) {
            logs.createLogGroup(r -> r.logGroupName(name));
        }
        assertEquals(List.of("api/One", "api/two"), names(logs.describeLogGroups(r -> r.logGroupNamePrefix("api/"))));
        assertEquals(List.of("api/One", "web/one"), names(logs.describeLogGroups(r -> r.logGroupNamePattern("ONE"))));
        assertEquals(
                List.of("api/two", "web/one"),
                names(logs.describeLogGroups(r ->
                        r.logGroupIdentifiers("api/two", "arn:aws:logs:us-east-1:123456789012:log-group:web/one"))));
        assertEquals(List.of(), names(logs.describeLogGroups(r -> r.logGroupClass(LogGroupClass.INFREQUENT_ACCESS))));
        refused(
                "InvalidParameterException",
                () -> logs.describeLogGroups(r -> r.logGroupNamePrefix("a").logGroupNamePattern("b")));
        refused("InvalidParameterException", () -> logs.describeLogGroups(r -> r.nextToken("*")));
    }

    @Test
    void each_account_and_region_has_groups_of_its_own() {
        logs.createLogGroup(r -> r.logGroupName("g"));
        CloudWatchLogsClient elsewhere = fixture.in(Region.EU_WEST_1);
        assertEquals(List.of(), names(elsewhere.describeLogGroups()));
        assertEquals(List.of(), names(fixture.stranger().describeLogGroups()));
        elsewhere.createLogGroup(r -> r.logGroupName("g"));
        assertEquals(
                "arn:aws:logs:eu-west-1:123456789012:log-group:g:*",
                elsewhere.describeLogGroups().logGroups().getFirst().arn());
        elsewhere.deleteLogGroup(r -> r.logGroupName("g"));
        assertEquals(List.of("g"), names(logs.describeLogGroups()));
    }

    @Test
    void a_group_that_is_created_again_has_nothing_of_the_old_one() {
        fixture.withStream().put(fixture.now(), "old");
        logs.tagResource(r -> r.resourceArn(Fixture.GROUP_ARN).tags(Map.of("a", "b")));
        logs.deleteLogGroup(r -> r.logGroupName("g"));
        fixture.withStream();
        assertEquals(List.of(), logs.filterLogEvents(r -> r.logGroupName("g")).events());
        assertEquals(
                Map.of(),
                logs.listTagsForResource(r -> r.resourceArn(Fixture.GROUP_ARN)).tags());
        fixture.put(fixture.now(), "new");
        fixture.sweep();
        assertEquals(1, fixture.kept());
        assertEquals(
                "new",
                logs.filterLogEvents(r -> r.logGroupName("g"))
                        .events()
                        .getFirst()
                        .message());
    }

    private static List<String> names(DescribeLogGroupsResponse answer) {
        return answer.logGroups().stream().map(LogGroup::logGroupName).toList();
    }
}
