package dev.sekisho.logs;

import static dev.sekisho.logs.Fixture.GROUP_ARN;
import static dev.sekisho.logs.Fixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;

/// GetLogEvents.
class ReadingTest {
    private final Fixture fixture = new Fixture();
    private final CloudWatchLogsClient logs = fixture.logs;

    @AfterEach
    void stop() {
        fixture.close();
    }

    private static List<String> messages(GetLogEventsResponse answer) {
        return answer.events().stream().map(OutputLogEvent::message).toList();
    }

    private GetLogEventsResponse get(int limit, boolean fromHead, String token) {
        return logs.getLogEvents(r -> r.logGroupName("g")
                .logStreamName("s")
                .limit(limit)
                .startFromHead(fromHead)
                .nextToken(token.isEmpty() ? null : token));
    }

    private void five() {
        fixture.withStream();
        for (int i = 1; i <= 5; i++) {
            fixture.put(fixture.now() + i, "m" + i);
        }
    }

    @Test
    void without_a_wish_the_last_events_come_in_their_order() {
        five();
        assertEquals(List.of("m4", "m5"), messages(get(2, false, "")));
    }

    @Test
    void a_stream_is_read_from_head_to_end_and_then_the_token_stays() {
        five();
        GetLogEventsResponse page = get(2, true, "");
        assertEquals(List.of("m1", "m2"), messages(page));
        page = get(2, true, page.nextForwardToken());
        assertEquals(List.of("m3", "m4"), messages(page));
        page = get(2, true, page.nextForwardToken());
        assertEquals(List.of("m5"), messages(page));
        String end = page.nextForwardToken();
        page = get(2, true, end);
        assertEquals(List.of(), messages(page));
        assertEquals(end, page.nextForwardToken());
        fixture.put(fixture.now() + 6, "m6");
        assertEquals(List.of("m6"), messages(get(2, true, end)));
    }

    @Test
    void a_stream_is_read_from_its_end_to_its_head_and_then_the_token_stays() {
        five();
        GetLogEventsResponse page = get(2, false, "");
        page = get(2, false, page.nextBackwardToken());
        assertEquals(List.of("m2", "m3"), messages(page));
        page = get(2, false, page.nextBackwardToken());
        assertEquals(List.of("m1"), messages(page));
        String head = page.nextBackwardToken();
        page = get(2, false, head);
        assertEquals(List.of(), messages(page));
        assertEquals(head, page.nextBackwardToken());
        assertEquals(List.of("m1", "m2"), messages(get(2, true, "")));
        assertTrue(head.matches("b/\\d{56}/s"), head);
    }

    @Test
    void an_empty_stream_is_read_on_from_its_token() {
        fixture.withStream();
        String token = get(2, false, "").nextForwardToken();
        fixture.put(fixture.now(), "a");
        assertEquals(List.of("a"), messages(get(2, true, token)));
    }

    @Test
    void the_start_belongs_to_a_time_and_its_end_does_not() {
        five();
        assertEquals(
                List.of("m2", "m3"),
                messages(logs.getLogEvents(r -> r.logGroupIdentifier(GROUP_ARN)
                        .logStreamName("s")
                        .startTime(fixture.now() + 2)
                        .endTime(fixture.now() + 4))));
    }

    @Test
    void an_answer_holds_no_more_than_a_megabyte() {
        fixture.withStream();
        String message = "x".repeat(400_000);
        fixture.put(fixture.now(), message, message);
        fixture.put(fixture.now(), message);
        GetLogEventsResponse page = get(10, true, "");
        assertEquals(2, page.events().size());
        assertEquals(1, get(10, true, page.nextForwardToken()).events().size());
    }

    @Test
    void events_of_one_time_are_read_in_the_order_they_came() {
        fixture.withStream().put(fixture.now(), "a", "b");
        fixture.put(fixture.now(), "c");
        GetLogEventsResponse page = get(1, true, "");
        assertEquals(List.of("a"), messages(page));
        assertEquals(List.of("b", "c"), messages(get(5, true, page.nextForwardToken())));
    }

    @Test
    void a_token_that_is_none_is_refused() {
        fixture.withStream();
        for (String token :
                List.of("x", "f/", "f/1/s", "f/s", "x/" + "1".repeat(56) + "/s", "b/" + "9".repeat(56) + "/s")) {
            assertEquals(
                    "The specified nextToken is invalid.",
                    refused("InvalidParameterException", () -> get(1, true, token)));
        }
    }

    @Test
    void a_group_or_stream_that_is_missing_is_named() {
        refused("ResourceNotFoundException", () -> get(1, true, ""));
        logs.createLogGroup(r -> r.logGroupName("g"));
        assertEquals(
                "The specified log stream does not exist.",
                refused("ResourceNotFoundException", () -> get(1, true, "")));
    }

    @Test
    void the_events_of_a_deleted_stream_are_gone() {
        fixture.withStream().put(fixture.now(), "a");
        logs.deleteLogStream(r -> r.logGroupName("g").logStreamName("s"));
        assertEquals(List.of(), logs.filterLogEvents(r -> r.logGroupName("g")).events());
        logs.createLogStream(r -> r.logGroupName("g").logStreamName("s"));
        assertEquals(List.of(), messages(get(1, true, "")));
        fixture.sweep();
        assertEquals(0, fixture.kept());
        assertEquals(0, logs.describeLogGroups().logGroups().getFirst().storedBytes());
    }
}
