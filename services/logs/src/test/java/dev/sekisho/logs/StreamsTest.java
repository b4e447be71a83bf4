package dev.sekisho.logs;

import static dev.sekisho.logs.Fixture.GROUP_ARN;
import static dev.sekisho.logs.Fixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogStreamsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogStream;
import software.amazon.awssdk.services.cloudwatchlogs.model.OrderBy;

class StreamsTest {
    private final Fixture fixture = new Fixture();
    private final CloudWatchLogsClient logs = fixture.logs;

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void a_stream_is_created_described_and_deleted() {
        fixture.withStream();
        LogStream stream = streams().getFirst();
        assertEquals("s", stream.logStreamName());
        assertEquals(GROUP_ARN + ":log-stream:s", stream.arn());
        assertEquals(fixture.now(), stream.creationTime());
        assertNull(stream.lastEventTimestamp());
        logs.deleteLogStream(r -> r.logGroupName("g").logStreamName("s"));
        assertEquals(List.of(), streams());
    }

    private List<LogStream> streams() {
        return logs.describeLogStreams(r -> r.logGroupName("g")).logStreams();
    }

    @Test
    void a_stream_that_is_there_is_not_created_again() {
        fixture.withStream();
        assertEquals(
                "The specified log stream already exists",
                refused(
                        "ResourceAlreadyExistsException",
                        () -> logs.createLogStream(r -> r.logGroupName("g").logStreamName("s"))));
    }

    @Test
    void a_group_or_stream_that_is_missing_is_named() {
        assertEquals(
                "The specified log group does not exist.",
                refused(
                        "ResourceNotFoundException",
                        () -> logs.createLogStream(r -> r.logGroupName("g").logStreamName("s"))));
        refused("ResourceNotFoundException", () -> logs.describeLogStreams(r -> r.logGroupName("g")));
        logs.createLogGroup(r -> r.logGroupName("g"));
        assertEquals(
                "The specified log stream does not exist.",
                refused(
                        "ResourceNotFoundException",
                        () -> logs.deleteLogStream(r -> r.logGroupName("g").logStreamName("s"))));
    }

    @Test
    void a_name_with_a_colon_or_an_asterisk_is_refused() {
        logs.createLogGroup(r -> r.logGroupName("g"));
        refused(
                "InvalidParameterException",
                () -> logs.createLogStream(r -> r.logGroupName("g").logStreamName("a:b")));
        refused(
                "InvalidParameterException",
                () -> logs.createLogStream(r -> r.logGroupName("g").logStreamName("*")));
    }

    @Test
    void streams_are_listed_by_name_both_ways_in_pages() {
        three();
        assertEquals(List.of("a", "b", "c"), all(OrderBy.LOG_STREAM_NAME, false));
        assertEquals(List.of("c", "b", "a"), all(OrderBy.LOG_STREAM_NAME, true));
        assertEquals(
                List.of("b"),
                names(logs.describeLogStreams(r -> r.logGroupName("g").logStreamNamePrefix("b"))));
    }

    @Test
    void streams_are_listed_by_their_last_events_both_ways_in_pages() {
        three();
        fixture.put("b", fixture.now() - 1, "x");
        fixture.put("a", fixture.now(), "x");
        assertEquals(List.of("c", "b", "a"), all(OrderBy.LAST_EVENT_TIME, false));
        assertEquals(List.of("a", "b", "c"), all(OrderBy.LAST_EVENT_TIME, true));
        assertEquals(
                "Cannot order by LastEventTime with a logStreamNamePrefix.",
                refused(
                        "InvalidParameterException",
                        () -> logs.describeLogStreams(r ->
                                r.logGroupName("g").logStreamNamePrefix("a").orderBy(OrderBy.LAST_EVENT_TIME))));
    }

    private void three() {
        logs.createLogGroup(r -> r.logGroupName("g"));
        for (String name : List.of("b", "a", "c")) {
            logs.createLogStream(r -> r.logGroupName("g").logStreamName(name));
        }
    }

    /// Read in pages of one.
    private List<String> all(OrderBy order, boolean descending) {
        return logs
                .describeLogStreamsPaginator(r -> r.logGroupName("g")
                        .orderBy(order)
                        .descending(descending)
                        .limit(1))
                .stream()
                .flatMap(page -> page.logStreams().stream())
                .map(LogStream::logStreamName)
                .toList();
    }

    private static List<String> names(DescribeLogStreamsResponse answer) {
        return answer.logStreams().stream().map(LogStream::logStreamName).toList();
    }

    @Test
    @SuppressWarnings("deprecation") // clients still read the stored bytes
    void a_stream_says_when_its_events_happened_and_came() {
        fixture.withStream().put(fixture.now() - 500, "a");
        fixture.put(fixture.now() - 400, "b");
        LogStream stream = streams().getFirst();
        assertEquals(fixture.now() - 500, stream.firstEventTimestamp());
        assertEquals(fixture.now() - 400, stream.lastEventTimestamp());
        assertEquals(fixture.now(), stream.lastIngestionTime());
        assertEquals(0, stream.storedBytes());
    }

    @Test
    void a_group_is_named_once_by_name_or_by_arn() {
        fixture.withStream();
        assertEquals(List.of("s"), names(logs.describeLogStreams(r -> r.logGroupIdentifier(GROUP_ARN))));
        assertEquals(List.of("s"), names(logs.describeLogStreams(r -> r.logGroupIdentifier("g"))));
        refused("InvalidParameterException", () -> logs.describeLogStreams(r -> {}));
        refused(
                "InvalidParameterException",
                () -> logs.describeLogStreams(r -> r.logGroupName("g").logGroupIdentifier("g")));
    }

    @Test
    void a_token_that_is_none_is_refused() {
        fixture.withStream();
        for (String token : List.of("*", "YWJj", "OjpbXQ")) {
            refused(
                    "InvalidParameterException",
                    () -> logs.describeLogStreams(r -> r.logGroupName("g").nextToken(token)));
        }
    }
}
