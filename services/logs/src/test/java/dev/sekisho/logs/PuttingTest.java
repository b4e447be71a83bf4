package dev.sekisho.logs;

import static dev.sekisho.logs.Fixture.event;
import static dev.sekisho.logs.Fixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.RejectedLogEventsInfo;

class PuttingTest {
    private final Fixture fixture = new Fixture();
    private final CloudWatchLogsClient logs = fixture.logs;

    @AfterEach
    void stop() {
        fixture.close();
    }

    private PutLogEventsResponse put(List<InputLogEvent> events) {
        return logs.putLogEvents(r -> r.logGroupName("g").logStreamName("s").logEvents(events));
    }

    private List<String> messages() {
        return logs.getLogEvents(r -> r.logGroupName("g").logStreamName("s").startFromHead(true)).events().stream()
                .map(OutputLogEvent::message)
                .toList();
    }

    @Test
    void what_was_put_is_read_as_it_was() {
        fixture.withStream();
        String message = "{\"a\": \"\u00e9\\n\"}\n\t\u0001 \ud83d\ude00";
        PutLogEventsResponse answer = fixture.put(fixture.now() - 5, message);
        assertNull(answer.rejectedLogEventsInfo());
        assertEquals(56, answer.nextSequenceToken().length());
        OutputLogEvent event = logs.getLogEvents(r -> r.logGroupName("g").logStreamName("s"))
                .events()
                .getFirst();
        assertEquals(message, event.message());
        assertEquals(fixture.now() - 5, event.timestamp());
        assertEquals(fixture.now(), event.ingestionTime());
    }

    @Test
    void a_sequence_token_of_whatever_kind_is_taken() {
        fixture.withStream();
        logs.putLogEvents(r ->
                r.logGroupName("g").logStreamName("s").sequenceToken("wrong").logEvents(event(fixture.now(), "a")));
        assertEquals(List.of("a"), messages());
    }

    @Test
    void a_group_or_stream_that_is_missing_is_named() {
        assertEquals(
                "The specified log group does not exist.",
                refused("ResourceNotFoundException", () -> fixture.put(fixture.now(), "a")));
        logs.createLogGroup(r -> r.logGroupName("g"));
        assertEquals(
                "The specified log stream does not exist.",
                refused("ResourceNotFoundException", () -> fixture.put(fixture.now(), "a")));
    }

    @Test
    void an_empty_message_and_an_empty_batch_are_refused() {
        fixture.withStream();
        refused("InvalidParameterException", () -> fixture.put(fixture.now(), ""));
        refused("InvalidParameterException", () -> put(List.of()));
    }

    @Test
    void events_out_of_order_are_refused() {
        fixture.withStream();
        assertEquals(
                "Log events in a single PutLogEvents request must be in chronological order.",
                refused(
                        "InvalidParameterException",
                        () -> put(List.of(event(fixture.now(), "a"), event(fixture.now() - 1, "b")))));
        assertEquals(List.of(), messages());
    }

    @Test
    void events_of_more_than_a_day_are_refused() {
        fixture.withStream();
        long day = Duration.ofHours(24).toMillis();
        put(List.of(event(fixture.now() - day, "a"), event(fixture.now(), "b")));
        assertEquals(
                "The batch of log events in a single PutLogEvents request cannot span more than 24 hours.",
                refused(
                        "InvalidParameterException",
                        () -> put(List.of(event(fixture.now() - day - 1, "a"), event(fixture.now(), "b")))));
    }

    @Test
    void a_batch_of_a_megabyte_is_taken_and_a_byte_more_is_not() {
        fixture.withStream();
        String half = "\u00e9".repeat((1 << 18) - 13);
        fixture.put(fixture.now(), half, half);
        assertEquals(
                "Upload too large: 1048577 bytes exceeds limit of 1048576",
                refused("InvalidParameterException", () -> fixture.put(fixture.now(), half, half + "x")));
        assertEquals(1 << 20, logs.describeLogGroups().logGroups().getFirst().storedBytes());
    }

    @Test
    void ten_thousand_events_are_taken_and_one_more_is_not() {
        fixture.withStream();
        List<InputLogEvent> events = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            events.add(event(fixture.now(), "m" + i));
        }
        put(events);
        assertEquals(10_000, messages().size());
        assertEquals("m9999", messages().getLast());
        events.add(event(fixture.now(), "more"));
        refused("InvalidParameterException", () -> put(events));
    }

    @Test
    void events_too_old_or_too_new_are_rejected_and_the_others_taken() {
        fixture.withStream();
        long old = fixture.now() - Duration.ofDays(14).toMillis();
        RejectedLogEventsInfo rejected = put(List.of(event(old - 2, "a"), event(old - 1, "b"), event(old, "c")))
                .rejectedLogEventsInfo();
        assertEquals(2, rejected.tooOldLogEventEndIndex());
        assertNull(rejected.tooNewLogEventStartIndex());
        assertNull(rejected.expiredLogEventEndIndex());
        long early = fixture.now() + Duration.ofHours(2).toMillis();
        rejected = put(List.of(event(early, "d"), event(early + 1, "e"))).rejectedLogEventsInfo();
        assertEquals(1, rejected.tooNewLogEventStartIndex());
        assertNull(rejected.tooOldLogEventEndIndex());
        assertEquals(List.of("c", "d"), messages());
    }

    @Test
    void events_that_the_group_would_not_keep_are_rejected_as_expired() {
        fixture.withStream();
        logs.putRetentionPolicy(r -> r.logGroupName("g").retentionInDays(1));
        long floor = fixture.now() - Duration.ofDays(1).toMillis();
        RejectedLogEventsInfo rejected =
                put(List.of(event(floor - 1, "a"), event(floor, "b"))).rejectedLogEventsInfo();
        assertEquals(1, rejected.expiredLogEventEndIndex());
        assertNull(rejected.tooOldLogEventEndIndex());
        assertEquals(List.of("b"), messages());
    }

    @Test
    void a_batch_that_is_rejected_as_a_whole_leaves_nothing() {
        fixture.withStream();
        RejectedLogEventsInfo rejected = fixture.put(1, "a").rejectedLogEventsInfo();
        assertEquals(1, rejected.tooOldLogEventEndIndex());
        assertEquals(0, fixture.kept());
    }

    @Test
    void an_entity_is_answered_as_not_kept() {
        fixture.withStream();
        PutLogEventsResponse answer = logs.putLogEvents(r -> r.logGroupName("g")
                .logStreamName("s")
                .entity(e -> e.keyAttributes(Map.of("Type", "Service", "Name", "n")))
                .logEvents(event(fixture.now(), "a")));
        assertEquals("UnsupportedLogGroupType", answer.rejectedEntityInfo().errorTypeAsString());
        assertEquals(List.of("a"), messages());
    }
}
