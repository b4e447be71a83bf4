package dev.sekisho.logs;

import static dev.sekisho.logs.Fixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;

class RetentionTest {
    private final Fixture fixture = new Fixture();
    private final CloudWatchLogsClient logs = fixture.logs;

    @AfterEach
    void stop() {
        fixture.close();
    }

    private int events() {
        return logs.filterLogEvents(r -> r.logGroupName("g")).events().size();
    }

    @Test
    void a_policy_is_set_shown_and_taken_away() {
        fixture.withStream();
        logs.putRetentionPolicy(r -> r.logGroupName("g").retentionInDays(7));
        assertEquals(7, logs.describeLogGroups().logGroups().getFirst().retentionInDays());
        logs.deleteRetentionPolicy(r -> r.logGroupName("g"));
        assertNull(logs.describeLogGroups().logGroups().getFirst().retentionInDays());
    }

    @Test
    void a_number_of_days_that_aws_does_not_know_is_refused() {
        fixture.withStream();
        String message = refused(
                "InvalidParameterException",
                () -> logs.putRetentionPolicy(r -> r.logGroupName("g").retentionInDays(2)));
        assertTrue(
                message.startsWith("1 validation error detected: Value '2' at 'retentionInDays' failed to satisfy"
                        + " constraint: Member must satisfy enum value set: [1, 3, 5, 7, "),
                message);
    }

    @Test
    void a_group_that_is_missing_is_named() {
        refused(
                "ResourceNotFoundException",
                () -> logs.putRetentionPolicy(r -> r.logGroupName("g").retentionInDays(1)));
        refused("ResourceNotFoundException", () -> logs.deleteRetentionPolicy(r -> r.logGroupName("g")));
    }

    @Test
    void an_event_expires_to_the_millisecond_and_is_removed() {
        fixture.withStream().put(fixture.now(), "a");
        logs.putRetentionPolicy(r -> r.logGroupName("g").retentionInDays(1));
        fixture.passes(Duration.ofDays(1));
        assertEquals(1, events());
        fixture.sweep();
        assertEquals(1, fixture.kept());
        fixture.passes(Duration.ofMillis(1));
        assertEquals(0, events());
        assertEquals(
                0,
                logs.getLogEvents(r -> r.logGroupName("g").logStreamName("s"))
                        .events()
                        .size());
        assertNull(logs.describeLogStreams(r -> r.logGroupName("g"))
                .logStreams()
                .getFirst()
                .firstEventTimestamp());
        assertEquals(1, fixture.kept());
        fixture.sweep();
        assertEquals(0, fixture.kept());
        assertEquals(0, logs.describeLogGroups().logGroups().getFirst().storedBytes());
    }

    @Test
    void without_a_policy_events_stay() {
        fixture.withStream().put(fixture.now(), "a");
        fixture.passes(Duration.ofDays(4_000));
        fixture.sweep();
        assertEquals(1, events());
    }

    @Test
    void many_events_go_a_few_at_a_time_until_all_are_gone() {
        fixture.withStream()
                .put(fixture.now(), IntStream.range(0, 5_500).mapToObj(i -> "m").toArray(String[]::new));
        fixture.put(fixture.now() + 60_000, "kept");
        logs.putRetentionPolicy(r -> r.logGroupName("g").retentionInDays(1));
        fixture.passes(Duration.ofDays(1).plusSeconds(1));
        fixture.sweep();
        assertEquals(1, fixture.kept());
        assertEquals(30, logs.describeLogGroups().logGroups().getFirst().storedBytes());
    }
}
