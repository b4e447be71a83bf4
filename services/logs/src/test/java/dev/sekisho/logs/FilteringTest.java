package dev.sekisho.logs;

import static dev.sekisho.logs.Fixture.GROUP_ARN;
import static dev.sekisho.logs.Fixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;

/// FilterLogEvents.
class FilteringTest {
    private final Fixture fixture = new Fixture();
    private final CloudWatchLogsClient logs = fixture.logs;

    @AfterEach
    void stop() {
        fixture.close();
    }

    private List<String> found(String pattern) {
        return messages(logs.filterLogEvents(r -> r.logGroupName("g").filterPattern(pattern)));
    }

    private static List<String> messages(FilterLogEventsResponse answer) {
        return answer.events().stream().map(FilteredLogEvent::message).toList();
    }

    private void two() {
        fixture.withStream();
        logs.createLogStream(r -> r.logGroupName("g").logStreamName("t"));
        fixture.put("s", fixture.now(), "1 INFO start");
        fixture.put("s", fixture.now() + 2, "3 ERROR out of memory");
        fixture.put("t", fixture.now() + 1, "2 WARN disk: slow");
        fixture.put("t", fixture.now() + 3, "4 ERROR disk: gone");
    }

    @Test
    void streams_are_interleaved_by_time() {
        two();
        FilterLogEventsResponse answer = logs.filterLogEvents(r -> r.logGroupName("g"));
        assertEquals(
                List.of("s", "t", "s", "t"),
                answer.events().stream().map(FilteredLogEvent::logStreamName).toList());
        assertNull(answer.nextToken());
        FilteredLogEvent first = answer.events().getFirst();
        assertEquals(fixture.now(), first.timestamp());
        assertEquals(fixture.now(), first.ingestionTime());
        assertEquals(56, first.eventId().length());
        assertEquals(
                4,
                answer.events().stream()
                        .map(FilteredLogEvent::eventId)
                        .distinct()
                        .count());
    }

    @Test
    void terms_are_found_all_of_them_or_none_or_any() {
        two();
        assertEquals(4, found("").size());
        assertEquals(List.of("3 ERROR out of memory", "4 ERROR disk: gone"), found("ERROR"));
        assertEquals(List.of("4 ERROR disk: gone"), found("ERROR disk"));
        assertEquals(List.of("2 WARN disk: slow"), found("disk -ERROR"));
        assertEquals(List.of("1 INFO start", "2 WARN disk: slow"), found("?INFO ?WARN"));
        assertEquals(List.of("2 WARN disk: slow"), found("\"disk: slow\""));
        assertEquals(List.of("1 INFO start", "2 WARN disk: slow", "3 ERROR out of memory"), found("-\"disk: gone\""));
        assertEquals(List.of(), found("error"));
    }

    @Test
    void terms_after_a_question_mark_do_not_count_beside_others() {
        two();
        assertEquals(List.of("1 INFO start"), found("?ERROR ?WARN start"));
    }

    @Test
    void a_pattern_that_is_not_understood_is_refused() {
        fixture.withStream();
        for (String pattern :
                List.of("{ $.a = 1 }", "[a, b]", "%E.*%", "\"open", "-", "?", "a\"b\"", "\"a\"b", "a*", "(a)")) {
            String message = refused("InvalidParameterException", () -> found(pattern));
            assertTrue(message.startsWith("Invalid"), pattern);
        }
        refused("InvalidParameterException", () -> found("a".repeat(1025)));
    }

    @Test
    void streams_are_chosen_by_name_or_prefix() {
        two();
        assertEquals(
                List.of("1 INFO start", "3 ERROR out of memory"),
                messages(logs.filterLogEvents(r -> r.logGroupName("g").logStreamNames("s"))));
        assertEquals(
                4,
                logs.filterLogEvents(r -> r.logGroupName("g").logStreamNames("s", "t"))
                        .events()
                        .size());
        assertEquals(
                List.of("2 WARN disk: slow", "4 ERROR disk: gone"),
                messages(logs.filterLogEvents(
                        r -> r.logGroupIdentifier(GROUP_ARN).logStreamNamePrefix("t"))));
        refused(
                "InvalidParameterException",
                () -> logs.filterLogEvents(
                        r -> r.logGroupName("g").logStreamNames("s").logStreamNamePrefix("t")));
        assertEquals(
                "The specified log stream does not exist.",
                refused(
                        "ResourceNotFoundException",
                        () -> logs.filterLogEvents(r -> r.logGroupName("g").logStreamNames("x"))));
    }

    @Test
    void both_ends_of_the_time_belong_to_it() {
        two();
        assertEquals(
                List.of("2 WARN disk: slow", "3 ERROR out of memory"),
                messages(logs.filterLogEvents(
                        r -> r.logGroupName("g").startTime(fixture.now() + 1).endTime(fixture.now() + 2))));
    }

    @Test
    void pages_follow_one_another_without_gaps_or_repetitions() {
        two();
        List<String> all =
                logs
                        .filterLogEventsPaginator(
                                r -> r.logGroupName("g").filterPattern("ERROR").limit(1))
                        .stream()
                        .flatMap(page -> messages(page).stream())
                        .toList();
        assertEquals(List.of("3 ERROR out of memory", "4 ERROR disk: gone"), all);
    }

    @Test
    void a_call_looks_at_so_many_events_and_goes_on_with_its_token() {
        fixture.withStream();
        String[] batch = IntStream.range(0, 10_000).mapToObj(i -> "noise").toArray(String[]::new);
        for (int i = 0; i < 6; i++) {
            fixture.put(fixture.now() + i, batch);
        }
        fixture.put(fixture.now() + 6, "signal");
        FilterLogEventsResponse first =
                logs.filterLogEvents(r -> r.logGroupName("g").filterPattern("signal"));
        assertEquals(List.of(), first.events());
        FilterLogEventsResponse second = logs.filterLogEvents(
                r -> r.logGroupName("g").filterPattern("signal").nextToken(first.nextToken()));
        assertEquals(List.of("signal"), messages(second));
        assertNull(second.nextToken());
    }

    /// What `aws logs tail --follow` does: it asks again from the time of the last event, and leaves out what it knows.
    @Test
    @SuppressWarnings("deprecation") // sent by the aws CLI
    void whoever_follows_sees_each_event_once() {
        two();
        FilteredLogEvent last = logs.filterLogEvents(r -> r.logGroupName("g").interleaved(true))
                .events()
                .getLast();
        fixture.put("s", last.timestamp(), "5 at the same time");
        fixture.put("t", last.timestamp() + 1, "6 later");
        List<String> more = logs
                .filterLogEvents(
                        r -> r.logGroupName("g").startTime(last.timestamp()).interleaved(true))
                .events()
                .stream()
                .filter(event -> !event.eventId().equals(last.eventId()))
                .map(FilteredLogEvent::message)
                .toList();
        assertEquals(List.of("5 at the same time", "6 later"), more);
    }

    @Test
    void a_token_that_is_none_is_refused() {
        fixture.withStream();
        for (String token : List.of("*", "YWJj", "x".repeat(10_000))) {
            refused(
                    "InvalidParameterException",
                    () -> logs.filterLogEvents(r -> r.logGroupName("g").nextToken(token)));
        }
    }

    @Test
    void a_group_that_is_missing_is_named() {
        assertEquals("The specified log group does not exist.", refused("ResourceNotFoundException", () -> found("")));
    }
}
