package dev.sekisho.logs.event;

import dev.sekisho.logs.api.InputLogEvent;
import dev.sekisho.logs.api.InvalidParameterException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The events of one call, in the order of their times.
///
/// Source: Amazon CloudWatch Logs API Reference, "PutLogEvents"; the messages as CloudWatch Logs answers (observed).
record Batch(List<Event> events, long bytes) {

    /// What an event takes beside its message.
    static final int OVERHEAD = 26;

    private static final long MOST_BYTES = 1 << 20;
    private static final long LONGEST_SPAN = Duration.ofHours(24).toMillis();

    /// @param time in milliseconds
    /// @param size in bytes, with the overhead
    record Event(long time, String message, int size) {}

    /// @throws dev.sekisho.models.AwsError InvalidParameterException if it is too much, too wide or out of order
    static Batch of(List<InputLogEvent> input) {
        List<Event> events = new ArrayList<>(input.size());
        long bytes = 0;
        for (InputLogEvent event : input) {
            int size = event.message().getBytes(StandardCharsets.UTF_8).length + OVERHEAD;
            events.add(new Event(event.timestamp(), event.message(), size));
            bytes += size;
        }
        if (bytes > MOST_BYTES) {
            throw InvalidParameterException.of("Upload too large: %d bytes exceeds limit of %d", bytes, MOST_BYTES);
        }
        for (int i = 1; i < events.size(); i++) {
            if (events.get(i).time() < events.get(i - 1).time()) {
                throw InvalidParameterException.of(
                        "Log events in a single PutLogEvents request must be in chronological order.");
            }
        }
        if (events.getLast().time() - events.getFirst().time() > LONGEST_SPAN) {
            throw InvalidParameterException.of(
                    "The batch of log events in a single PutLogEvents request cannot span more than 24 hours.");
        }
        return new Batch(events, bytes);
    }
}
